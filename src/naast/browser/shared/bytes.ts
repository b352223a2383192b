// Text, bytes, base64 and hex. Bytes are always backed by a plain ArrayBuffer, as WebCrypto asks.

export type Bytes = Uint8Array<ArrayBuffer>;

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text) as Bytes;
}

export function text(bytes: BufferSource): string {
  return new TextDecoder().decode(bytes);
}

export function base64(bytes: BufferSource): string {
  const view = asBytes(bytes);
  let binary = "";
  // In pieces: a spread of a whole interview would overflow the stack of an old phone.
  for (let at = 0; at < view.length; at += 8192) {
    binary += String.fromCharCode(...view.subarray(at, at + 8192));
  }
  return btoa(binary);
}

export function hex(bytes: BufferSource): string {
  return Array.from(asBytes(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

export async function sha256Hex(bytes: BufferSource): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", bytes));
}

function asBytes(bytes: BufferSource): Uint8Array {
  if (bytes instanceof ArrayBuffer) return new Uint8Array(bytes);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
