// The package that the server gives the phone (`GET /gesprek/pakket.json`).

export interface FormLanguage {
  readonly code: string;
  readonly name: string;
  readonly dir: "ltr" | "rtl";
  readonly reviewed: boolean;
}

export interface Form {
  readonly form_id: string;
  readonly version: string;
  readonly title: string;
  readonly xform: string;
  readonly languages: readonly FormLanguage[];
  readonly practice: boolean;
}

export interface Place {
  readonly code: string;
  readonly year: number;
  readonly name: string;
}

export interface Programme {
  readonly title: string;
  readonly theme: string;
  /** Null until the programme has its keys; without a key no talk can begin. */
  readonly public_key_jwk: JsonWebKey | null;
  readonly key_id: string | null;
  readonly ends: string;
}

export interface Wave {
  readonly id: string;
  readonly title: string;
  readonly token: string;
  readonly closes: string | null;
}

export interface Card {
  readonly code: string;
  readonly language: string;
  readonly title: string;
  readonly url: string;
}

export interface Package {
  readonly organisation: string;
  /** Demo data: said on the home and before every talk. */
  readonly invented: boolean;
  readonly programme: Programme | null;
  readonly wave: Wave | null;
  readonly places: readonly Place[];
  readonly forms: readonly Form[];
  readonly red_card: {
    readonly lines: readonly string[];
    readonly backup_phone: string;
    readonly backup_role: string;
  };
  readonly cards: readonly Card[];
}

/** All that a talk needs to be finished and sealed, as it was when the talk began. */
export interface TalkContext {
  readonly form: Form;
  readonly key: { readonly id: string; readonly jwk: JsonWebKey };
  readonly wave: Wave;
}

export interface Shift {
  /** Local day, as 2026-11-24. Shifts of other days are forgotten. */
  readonly day: string;
  readonly place: Place;
  /** Random, so that a shift says nothing about who worked it. */
  readonly token: string;
}
