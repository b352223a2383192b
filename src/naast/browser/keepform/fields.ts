// Reads the fields of a form and puts them back. Secrets and machine fields are never kept.
import type { Values } from "./store.js";

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const NEVER = new Set(["password", "hidden", "file", "submit", "button", "reset", "image"]);

function isField(element: Element): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements]
    .filter(isField)
    .filter((field) => field.name !== "" && !NEVER.has(field.type))
    .filter((field) => !field.autocomplete.startsWith("one-time-code"))
    .filter((field) => !("nokeep" in field.dataset));
}

function isTick(field: Field): field is HTMLInputElement {
  return field.type === "checkbox" || field.type === "radio";
}

function add(values: Values, name: string, value: string): void {
  (values[name] ??= []).push(value);
}

export function valuesOf(form: HTMLFormElement): Values {
  const values: Values = {};
  for (const field of fieldsOf(form)) {
    values[field.name] ??= [];
    if (isTick(field)) {
      if (field.checked) add(values, field.name, field.value);
    } else if (field instanceof HTMLSelectElement) {
      for (const option of field.selectedOptions) add(values, field.name, option.value);
    } else {
      add(values, field.name, field.value);
    }
  }
  return values;
}

function put(field: Field, wanted: readonly string[], position: number): void {
  if (isTick(field)) {
    field.checked = wanted.includes(field.value);
  } else if (field instanceof HTMLSelectElement) {
    for (const option of field.options) option.selected = wanted.includes(option.value);
  } else {
    field.value = wanted[position] ?? field.value;
  }
}

/** Puts the values back; answers whether anything on the page changed. */
export function restore(form: HTMLFormElement, values: Values): boolean {
  const before = JSON.stringify(valuesOf(form));
  const seen: Record<string, number> = {};
  for (const field of fieldsOf(form)) {
    const wanted = values[field.name];
    if (wanted === undefined) continue;
    const position = seen[field.name] ?? 0;
    seen[field.name] = position + 1;
    put(field, wanted, position);
  }
  return JSON.stringify(valuesOf(form)) !== before;
}
