// Finds what may tell who somebody is in a short text, on the device and before it is kept.
// The twin of naast.methods.language.identifiers, which says what it can and cannot find.

import {
  ADDRESS,
  AREA_CODES_FOR_ALL,
  BSN,
  DATE,
  EMAIL,
  HANDLE,
  IBAN_LENGTHS,
  IBAN_START,
  NAME,
  NAME_ANY_CASE,
  NOT_A_NAME,
  NOT_A_NAME_ENDING,
  PHONE,
  PLAIN_WORDS_ON_STREETS,
  POSTCODE,
} from "./identifier-patterns";

export type IdentifierKind =
  | "email"
  | "iban"
  | "phone"
  | "bsn"
  | "postcode"
  | "address"
  | "handle"
  | "name";

/** A piece of the text, from `start` up to `end`, that may tell who somebody is. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly start: number;
  readonly end: number;
}

type Span = readonly [start: number, end: number];

/** The pieces found, in the order of the text and without overlap; the strongest check wins. */
export function findIdentifiers(text: string): Identifier[] {
  const plain = asciiDigits(text);
  const found: Identifier[] = [];
  for (const [kind, spans] of finders(plain)) {
    for (const [start, end] of spans) {
      if (found.every((other) => end <= other.start || start >= other.end)) {
        found.push({ kind, start, end });
      }
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

function finders(text: string): readonly (readonly [IdentifierKind, readonly Span[]])[] {
  return [
    ["email", spans(text, EMAIL)],
    ["iban", ibans(text)],
    ["phone", spans(text, PHONE, isPhone)],
    ["bsn", spans(text, BSN, passesElevenTest)],
    ["postcode", spans(text, POSTCODE)],
    ["address", spans(text, ADDRESS, isStreet)],
    ["handle", spans(text, HANDLE)],
    ["name", [...names(text, NAME, false), ...names(text, NAME_ANY_CASE, true)]],
  ];
}

function spans(
  text: string,
  pattern: RegExp,
  fits: (found: string, match: RegExpMatchArray) => boolean = () => true,
): Span[] {
  return [...text.matchAll(pattern)]
    .filter((match) => fits(match[0], match))
    .map((match) => [match.index, match.index + match[0].length] as const);
}

/** Digits of any script as 0 to 9, so that a number typed in Arabic is seen as well. */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    if (digit >= "0" && digit <= "9") return digit;
    // Every script has its ten digits in a row: count back to where the row starts.
    let code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
      code -= 1;
      value += 1;
    }
    return String(value).padEnd(digit.length, " ");
  });
}

function isPhone(found: string): boolean {
  const digits = found.replace(/\D/g, "");
  return !DATE.test(found) && !AREA_CODES_FOR_ALL.some((code) => digits.startsWith(code));
}

/** A citizen service number weighs its digits 9 to 2 and minus 1; the sum divides by eleven. */
function passesElevenTest(found: string): boolean {
  const digits = [...found.replace(/\D/g, "")].map(Number);
  const sum = digits.reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0);
  return digits.some((digit) => digit > 0) && sum % 11 === 0;
}

function isStreet(_found: string, match: RegExpMatchArray): boolean {
  return !PLAIN_WORDS_ON_STREETS.has((match.groups?.street ?? "").toLowerCase());
}

function ibans(text: string): Span[] {
  return [...text.matchAll(IBAN_START)].flatMap((match) => {
    const length = IBAN_LENGTHS[(match[1] ?? "").toUpperCase()] ?? 0;
    const rest = `(?:[ .-]?[A-Za-z0-9]){${length - 1}}(?![A-Za-z0-9])`;
    const whole = new RegExp(`^[A-Za-z0-9]${rest}`).exec(text.slice(match.index))?.[0];
    if (!whole || !passesNinetySeven(whole.replace(/[ .-]/g, "").toUpperCase())) return [];
    return [[match.index, match.index + whole.length] as const];
  });
}

function passesNinetySeven(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4);
  const digits = [...moved].map((sign) => parseInt(sign, 36)).join("");
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

function names(text: string, pattern: RegExp, mayBeSmall: boolean): Span[] {
  return spans(text, pattern, (_found, match) => isName(match.groups?.name ?? "", mayBeSmall));
}

/** A capital makes a name, but for languages, peoples, months and abbreviations. */
function isName(word: string, mayBeSmall: boolean): boolean {
  const small = word.toLowerCase();
  if (NOT_A_NAME.has(small) || NOT_A_NAME_ENDING.some((ending) => small.endsWith(ending))) {
    return false;
  }
  const startsWithCapital = /^\p{Lu}/u.test(word);
  const allCapitals = word === word.toUpperCase() && word !== small;
  return mayBeSmall || (startsWithCapital && !allCapitals);
}
