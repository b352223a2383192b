// Keeps what is typed in `<form data-keep>` until the server has it.
import { restore, valuesOf } from "./fields.js";
import { forget, keptKeys, keyOf, read, write } from "./store.js";

// The words stand in the page, translated by the server.
function words(id: string): string {
  const template = document.querySelector<HTMLTemplateElement>("#naast-words");
  return template?.content.querySelector(`[data-word="${id}"]`)?.textContent?.trim() ?? "";
}

function tell(form: HTMLFormElement, id: string, kind: "info" | "caution"): void {
  form.querySelector("[data-kept-notice]")?.remove();
  const notice = document.createElement("div");
  notice.className = `naast-notice naast-notice--${kind}`;
  notice.dataset["keptNotice"] = id;
  notice.setAttribute("role", kind === "caution" ? "alert" : "status");
  const body = document.createElement("div");
  body.className = "naast-notice__body";
  const text = document.createElement("p");
  text.textContent = words(id);
  body.append(text);
  notice.append(body);
  form.prepend(notice);
  if (kind === "caution") notice.scrollIntoView({ block: "nearest" });
}

/** The server says: this has arrived. Whatever was sent and not brought back may go. */
function forgetArrived(): void {
  const arrived = document.querySelector("[data-kept-ok]") !== null;
  const here = new Set([...document.querySelectorAll<HTMLFormElement>("form[data-keep]")].map(keyOf));
  for (const key of keptKeys()) {
    if (!read(key)?.sent) continue;
    const trouble = document.querySelector("[data-kept-later]") !== null;
    if (arrived || (!here.has(key) && !trouble)) forget(key);
  }
}

function bringBack(form: HTMLFormElement, key: string): void {
  const kept = read(key);
  if (kept === null) return;
  const changed = restore(form, kept.values);
  write(key, { values: kept.values, sent: false });
  if (changed) tell(form, "kept", "info");
}

function keep(form: HTMLFormElement): void {
  const key = keyOf(form);
  bringBack(form, key);
  const remember = (): void => write(key, { values: valuesOf(form), sent: false });
  form.addEventListener("input", remember);
  form.addEventListener("change", remember);
  form.addEventListener("reset", () => forget(key));
  form.addEventListener("submit", (event) => {
    if (!navigator.onLine) {
      event.preventDefault();
      remember();
      tell(form, "offline", "caution");
      return;
    }
    write(key, { values: valuesOf(form), sent: true });
  });
}

export function startKeeping(): void {
  forgetArrived();
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keep]")) keep(form);
  // Who signs out on purpose leaves nothing behind.
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-forget]")) {
    form.addEventListener("submit", () => keptKeys().forEach(forget));
  }
}
