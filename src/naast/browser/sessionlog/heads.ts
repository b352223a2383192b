// One tap for the number of people: the numbers under the count. The large plus stays, for who
// counts at the door.

import { element, filled } from "./words";

const MOST = 18;

export function startHeads(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>("[name=adults]");
  const group = field?.closest<HTMLElement>(".naast-field");
  if (!field || !group) return;
  const buttons = Array.from({ length: MOST }, (_, index) => numberButton(field, index + 1));
  const show = (): void => {
    for (const each of buttons) {
      each.setAttribute("aria-pressed", String(each.textContent === field.value));
    }
  };
  field.addEventListener("input", show);
  show();
  group.append(element("div", "sessionlog-numbers", ...buttons));
}

function numberButton(field: HTMLInputElement, value: number): HTMLButtonElement {
  const made = element("button", "sessionlog-number", String(value));
  made.type = "button";
  made.setAttribute("aria-label", filled("heads", { NUMBER: String(value) }));
  made.addEventListener("click", () => {
    field.value = String(value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return made;
}
