// Checks an answer on our own screen: the engine would quietly empty or cut what it cannot read.

import { findIdentifiers, type IdentifierKind } from "../shared/identifiers";

export const LONGEST_TEXT = 200;

export type Refusal = "wholeNumber" | "decimalNumber" | "dateWrong" | IdentifierKind;

export type Checked =
  | { readonly ok: true; readonly values: readonly string[] }
  | { readonly ok: false; readonly why: Refusal };

export type TypedKind = "text" | "integer" | "decimal" | "date";

export function checkTyped(kind: TypedKind, typed: string): Checked {
  const value = typed.trim();
  if (value === "") return { ok: true, values: [] };
  switch (kind) {
    case "integer":
      return keep(/^-?\d{1,9}$/, westernDigits(value), "wholeNumber");
    case "decimal":
      return keep(
        /^-?\d{1,9}(\.\d{1,6})?$/,
        westernDigits(value).replace(/[,\u066B]/, "."),
        "decimalNumber",
      );
    case "date":
      return keep(/^\d{4}-\d{2}-\d{2}$/, value, "dateWrong");
    case "text": {
      const [identifier] = findIdentifiers(value);
      if (identifier) return { ok: false, why: identifier.kind };
      return { ok: true, values: [value.slice(0, LONGEST_TEXT)] };
    }
  }
}

function keep(shape: RegExp, value: string, why: Refusal): Checked {
  return shape.test(value) ? { ok: true, values: [value] } : { ok: false, why };
}

/** An Arabic keyboard may type its own digits; the form stores 0 to 9. */
function westernDigits(value: string): string {
  return value.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
}
