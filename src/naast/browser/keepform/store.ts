// What was typed, per page and form, in the memory of this tab only; it goes when the tab closes.
export type Values = Record<string, string[]>;

interface Kept {
  readonly values: Values;
  // Set when the form was sent: the next page tells whether it arrived.
  readonly sent: boolean;
}

const PREFIX = "naast-kept:";

export function keyOf(form: HTMLFormElement): string {
  const name = form.dataset["keep"] || form.id || "form";
  // Another member in the same tab does not get to see it.
  const who = document.body.dataset["who"] ?? "";
  return `${PREFIX}${who}:${location.pathname}:${name}`;
}

export function read(key: string): Kept | null {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as Kept);
  } catch {
    return null;
  }
}

export function write(key: string, kept: Kept): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A full or forbidden store: the form still works, it only does not remember.
  }
}

export function forget(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept, so nothing needs to go.
  }
}

export function keptKeys(): string[] {
  try {
    return Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}
