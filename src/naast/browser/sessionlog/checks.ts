// What the phone checks before it keeps a note, so that nothing has to come back later.

import { findIdentifiers } from "../shared/identifiers";
import { element, filled, word } from "./words";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** True when the note may be kept; else the fields say what is wrong and the first has the focus. */
export function check(form: HTMLFormElement): boolean {
  const wrong = [...moods(form), ...questions(form)];
  wrong[0]?.focus();
  return wrong.length === 0;
}

function moods(form: HTMLFormElement): HTMLElement[] {
  const choices = [...form.querySelectorAll<HTMLInputElement>("[name=mood]")];
  const first = choices[0];
  if (!first) return [];
  return complain(first, choices.some((choice) => choice.checked) ? [] : [word("mood-needed")]);
}

function questions(form: HTMLFormElement): HTMLElement[] {
  const fields = [...form.querySelectorAll<HTMLTextAreaElement>("[name^=question_]")];
  return fields.flatMap((field) => complain(field, namesIn(field.value)));
}

function namesIn(text: string): string[] {
  const found = findIdentifiers(text).map(({ kind, start, end }) =>
    filled("found", { KIND: word(`kind-${kind}`), PIECE: text.slice(start, end) }),
  );
  return found.length > 0 ? [...found, word("found-why")] : [];
}

/** Writes the complaints at the field; answers with the field when there are any. */
function complain(field: Field, complaints: readonly string[]): HTMLElement[] {
  const group = field.closest<HTMLElement>(".naast-field");
  if (!group) return [];
  const id = `${field.name}-said`;
  group.querySelector(`#${id}`)?.remove();
  group.classList.toggle("naast-field--invalid", complaints.length > 0);
  if (complaints.length === 0) {
    field.removeAttribute("aria-invalid");
    return [];
  }
  const error = element("div", "naast-field__error", complaints.join(" "));
  error.id = id;
  const choices = group.querySelector(".sessionlog-moods");
  if (choices) choices.before(error);
  else field.before(error);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", id);
  field.closest("details")?.setAttribute("open", "");
  return [field];
}
