// Seals a finished talk with the public key of the programme. After this nobody can read it on
// the phone. The shape of the envelope is described in docs/architecture.md, 'The envelope'.

import { base64, randomBytes, utf8, type Bytes } from "../shared/bytes";
import type { Quality } from "./quality";
import type { TalkContext } from "./types";

/** Lengths are rounded up to this, so that the size of an envelope tells nothing. */
const PADDING = 2048;

export interface Contents {
  readonly area: string;
  readonly area_year: number;
  readonly week: string;
  readonly language: string;
  readonly xml: string;
}

export interface Sealing {
  readonly context: TalkContext;
  readonly shift: string;
  readonly quality: Quality;
  readonly contents: Contents;
}

export async function seal({ context, shift, quality, contents }: Sealing): Promise<Bytes> {
  const { key: programmeKey, form, wave } = context;
  const instance = instanceId(contents.xml);
  const bound = ["naast-envelope-1", programmeKey.id, form.form_id, form.version, wave.id, instance];
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"]);
  const iv = randomBytes(12);
  const data = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: utf8(bound.join("|")) },
    key,
    padded(utf8(JSON.stringify(contents))),
  );
  const wrappedKey = await crypto.subtle.wrapKey("raw", key, await publicKey(programmeKey.jwk), "RSA-OAEP");
  const envelope = {
    v: 1,
    key_id: programmeKey.id,
    form_id: form.form_id,
    form_version: form.version,
    wave: wave.id,
    token: wave.token,
    shift,
    quality,
    instance,
    wrapped_key: base64(wrappedKey),
    iv: base64(iv),
    data: base64(data),
  };
  return utf8(JSON.stringify(envelope));
}

export function padded(bytes: Bytes): Bytes {
  const whole = new Uint8Array(Math.ceil(bytes.length / PADDING) * PADDING).fill(0x20);
  whole.set(bytes);
  return whole;
}

export function instanceId(xml: string): string {
  const found = /<(?:\w+:)?instanceID>\s*(uuid:[0-9a-fA-F-]{36})\s*</.exec(xml)?.[1];
  if (!found) throw new Error("the form has no instanceID");
  return found;
}

function publicKey({ kty, n, e }: JsonWebKey): Promise<CryptoKey> {
  return crypto.subtle.importKey(
    "jwk",
    { kty, n, e },
    { name: "RSA-OAEP", hash: "SHA-256" },
    false,
    ["wrapKey"],
  );
}
