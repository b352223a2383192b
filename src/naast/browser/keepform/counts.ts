// A large minus and plus beside a count. Without script it is a plain number field.
function word(id: string): string {
  const template = document.querySelector<HTMLTemplateElement>("#naast-words");
  return template?.content.querySelector(`[data-word="${id}"]`)?.textContent?.trim() ?? "";
}

function stepButton(field: HTMLInputElement, step: 1 | -1): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = step === 1 ? "+" : "−";
  const label = field.labels?.[0]?.textContent?.trim() ?? "";
  button.setAttribute("aria-label", `${word(step === 1 ? "more" : "fewer")}: ${label}`);
  button.addEventListener("click", () => {
    const floor = field.min === "" ? 0 : Number(field.min);
    const ceiling = field.max === "" ? Infinity : Number(field.max);
    const next = (Number(field.value) || 0) + step;
    field.value = String(Math.min(ceiling, Math.max(floor, next)));
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return button;
}

export function startCounts(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>("input[data-count]")) {
    // The label is only known while the field stands in the page.
    const buttons = [stepButton(field, -1), stepButton(field, 1)] as const;
    const row = document.createElement("div");
    row.className = "naast-stepnumber";
    field.replaceWith(row);
    row.append(buttons[0], field, buttons[1]);
  }
}
