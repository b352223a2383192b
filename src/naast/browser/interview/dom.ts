// Elements without a framework. Text is always set as text, never as HTML.

type Child = Node | string | null | undefined | false;

export interface Attributes {
  readonly [name: string]: string | number | boolean | null | undefined | ((event: Event) => void);
}

export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, String(value));
    }
  }
  element.append(...children.filter(isShown));
  return element;
}

/** A button that says what it does. */
export function button(label: string, onTap: () => void, kind = ""): HTMLButtonElement {
  return h("button", { type: "button", class: `button ${kind}`.trim(), click: () => onTap() }, label);
}

/** Numbers keep their order inside right-to-left text. */
export function phoneLink(label: string, number: string): HTMLAnchorElement {
  const dialled = number.replace(/[^\d+]/g, "");
  return h(
    "a",
    { class: "button big call", href: `tel:${dialled}` },
    h("span", {}, label),
    h("bdi", { dir: "ltr", class: "number" }, number),
  );
}

export function heading(words: string): HTMLHeadingElement {
  // Reachable by script only: each new screen is read from its heading.
  return h("h1", { tabindex: -1 }, words);
}

export function paragraph(words: string, kind = ""): HTMLParagraphElement {
  return h("p", kind ? { class: kind } : {}, words);
}

function isShown(child: Child): child is Node | string {
  return child !== null && child !== undefined && child !== false && child !== "";
}
