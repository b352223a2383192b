// The part of a question screen in which the answer is given.

import type { Question } from "../../engine/main";
import { checkTyped, LONGEST_TEXT, type TypedKind } from "../answers";
import { button, h, paragraph } from "../dom";
import type { Words } from "../strings";

export interface Control {
  readonly element: HTMLElement;
  /** True when the screen waits for an answer or a skip. */
  readonly asks: boolean;
  /** Set when the answer is typed, so that it is checked before the talk goes on. */
  readonly typedKind: TypedKind | null;
  readonly typedValue: () => string;
}

export interface Surroundings {
  readonly words: Words;
  readonly typed: { value: string | null };
  readonly answered: (values: readonly string[]) => void;
  readonly repeat: (change: "add" | "remove") => void;
}

export function control(question: Question, around: Surroundings): Control {
  switch (question.kind) {
    case "one":
      return tapped(choices(question, around, "radio"));
    case "many":
      return tapped(choices(question, around, "checkbox"));
    case "order":
      return tapped(ordering(question, around));
    case "confirm":
      return tapped(confirmation(question, around));
    case "repeat":
      return { ...tapped(repetition(question, around)), asks: false };
    case "note":
      return { ...tapped(h("div")), asks: false };
    case "unsupported":
      return tapped(paragraph(around.words.cannotHere, "notice"));
    default:
      return typing(question, question.kind, around);
  }
}

function tapped(element: HTMLElement): Control {
  return { element, asks: true, typedKind: null, typedValue: () => "" };
}

function choices(
  question: Question,
  { words, answered }: Surroundings,
  type: "radio" | "checkbox",
): HTMLElement {
  const inputs = question.options.map(({ value }) =>
    h("input", {
      type,
      name: "answer",
      value,
      checked: question.value.includes(value),
      change: () => answered(inputs.filter((input) => input.checked).map((input) => input.value)),
    }),
  );
  const rows = question.options.map(({ label }, index) =>
    h("label", { class: "option" }, inputs[index], h("span", {}, label)),
  );
  return h(
    "div",
    {
      class: "options",
      role: type === "radio" ? "radiogroup" : "group",
      "aria-labelledby": "question",
      "aria-describedby": "why",
    },
    type === "checkbox" ? paragraph(words.chooseMany, "quiet") : null,
    ...rows,
  );
}

function ordering(question: Question, { words, answered }: Surroundings): HTMLElement {
  let order = [...question.value];
  const list = h("div", {
    class: "options",
    role: "group",
    "aria-labelledby": "question",
  });
  const draw = (): void => {
    const rows = question.options.map(({ value, label }) => {
      const place = order.indexOf(value) + 1;
      const said = place > 0 ? `${label}: ${words.orderPlace(place)}` : label;
      const row = button(said, () => toggle(value), "option");
      row.setAttribute("aria-pressed", place > 0 ? "true" : "false");
      return row;
    });
    list.replaceChildren(paragraph(words.orderHelp, "quiet"), ...rows);
  };
  const toggle = (value: string): void => {
    const had = order.includes(value);
    order = had ? order.filter((other) => other !== value) : [...order, value];
    // An order is an answer once every item has its place.
    answered(order.length === question.options.length ? order : []);
    draw();
    const at = question.options.findIndex((option) => option.value === value);
    list.querySelectorAll("button")[at]?.focus();
  };
  draw();
  return list;
}

function confirmation(question: Question, { words, answered }: Surroundings): HTMLElement {
  const input = h("input", {
    type: "checkbox",
    checked: question.value.length > 0,
    change: () => answered(input.checked ? ["true"] : []),
  });
  return h("label", { class: "option" }, input, h("span", {}, words.confirm));
}

function repetition(question: Question, { words, repeat }: Surroundings): HTMLElement {
  const count = question.value.length;
  return h(
    "div",
    { class: "stack" },
    paragraph(words.howMany(count)),
    button(words.another, () => repeat("add"), "big"),
    count > 0 ? button(words.removeLast, () => repeat("remove"), "big") : null,
  );
}

function typing(question: Question, kind: TypedKind, around: Surroundings): Control {
  const { words, typed, answered } = around;
  const left = h("p", { class: "quiet" });
  const onInput = (): void => {
    typed.value = field.value;
    if (kind === "text") {
      left.textContent = words.charactersLeft(LONGEST_TEXT - field.value.length);
    }
    const checked = checkTyped(kind, field.value);
    // What may identify someone is not even kept as a draft.
    answered(checked.ok ? checked.values : []);
  };
  const attributes = {
    id: "answer",
    class: "typed",
    autocomplete: "off",
    "aria-labelledby": "question",
    "aria-describedby": "why",
    input: onInput,
  };
  const field =
    kind === "text"
      ? h("textarea", { ...attributes, rows: 3, maxlength: LONGEST_TEXT, spellcheck: "false" })
      : h("input", { ...attributes, ...inputType(kind) });
  field.value = typed.value ?? question.value[0] ?? "";
  if (kind === "text") {
    left.textContent = words.charactersLeft(LONGEST_TEXT - field.value.length);
  }
  return {
    element: h("div", { class: "stack" }, field, kind === "text" ? left : null),
    asks: true,
    typedKind: kind,
    typedValue: () => field.value,
  };
}

function inputType(kind: Exclude<TypedKind, "text">): Record<string, string> {
  if (kind === "date") return { type: "date" };
  return { type: "text", inputmode: kind === "integer" ? "numeric" : "decimal", dir: "ltr" };
}
