// The words of this page, translated by the server and standing in a template.

export function word(id: string): string {
  const template = document.querySelector<HTMLTemplateElement>("#sessionlog-words");
  return template?.content.querySelector(`[data-word="${id}"]`)?.textContent?.trim() ?? "";
}

export function filled(id: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((said, [key, value]) => said.replace(key, value), word(id));
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

export function link(text: string, address: string): HTMLAnchorElement {
  const made = element("a", "", text);
  made.href = address;
  return made;
}

export function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = element("button", "utrecht-button utrecht-button--secondary-action", text);
  made.type = "button";
  made.addEventListener("click", onClick);
  return made;
}

/** A notice as the server draws it, without its sign. */
export function notice(
  kind: "info" | "good" | "caution",
  title: string,
  ...inside: readonly (Node | string)[]
): HTMLElement {
  const body = element("div", "naast-notice__body");
  body.append(element("p", "naast-notice__title", title), ...inside);
  return element("div", `naast-notice naast-notice--${kind}`, body);
}
