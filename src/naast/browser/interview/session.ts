// One talk: where we are in the form, what was answered or skipped, and what of it is kept.
// Knows nothing of the screen.

import type { Question, Talk } from "../engine/main";
import type { Course } from "./quality";
import type { Shift } from "./types";

/** What is kept, encrypted, after every answer. */
export interface Draft {
  readonly xml: string;
  readonly at: string | null;
  readonly language: string;
  readonly seconds: number;
  readonly seen: readonly string[];
  readonly skipped: readonly string[];
  readonly shift: Shift;
  /** When somebody last did something; only to throw away a draft of more than a day. */
  readonly touched: number;
}

export interface Clock {
  /** Milliseconds that only run forward. */
  readonly ticks: () => number;
  /** Milliseconds of the day; never leaves the phone. */
  readonly now: () => number;
}

const SECONDS_PER_QUESTION = 15;
/** Names with one meaning in every questionnaire (listen.questionnaires.conventions). */
const RATHER_NOT = "wil_niet_zeggen";
const OFF_SCALE = new Set([RATHER_NOT, "geen", "anders", "niet_van_toepassing", "weet_niet"]);

export class Session {
  private at: string | null = null;
  private readonly seen = new Set<string>();
  private readonly skipped = new Set<string>();
  private seconds = 0;
  private runningSince: number | null = null;
  private touched: number;

  constructor(
    readonly talk: Pick<Talk, keyof Talk>,
    public language: string,
    private readonly clock: Clock,
  ) {
    this.touched = clock.now();
    this.talk.setLanguage(language);
    this.at = this.talk.places()[0] ?? null;
  }

  /** Puts back what a draft held; a place that is gone becomes the first screen not yet seen. */
  resume(draft: Draft): void {
    draft.seen.forEach((place) => this.seen.add(place));
    draft.skipped.forEach((place) => this.skipped.add(place));
    this.seconds = draft.seconds;
    const places = this.talk.places();
    if (draft.at !== null && places.includes(draft.at)) this.at = draft.at;
    else this.at = places.find((place) => !this.seen.has(place)) ?? places.at(-1) ?? null;
  }

  /** Somebody is here: the draft stays worth keeping. */
  touch(): void {
    this.touched = this.clock.now();
  }

  question(): Question | null {
    if (this.at === null) return null;
    this.seen.add(this.at);
    return this.talk.question(this.at);
  }

  answer(values: readonly string[]): void {
    if (this.at === null) return;
    this.touch();
    this.talk.answer(this.at, values);
    this.skipped.delete(this.at);
  }

  /** False when this was the last screen. */
  next(): boolean {
    return this.move(1);
  }

  /** False when this is the first screen. */
  back(): boolean {
    return this.move(-1);
  }

  /** No answer is an answer too: what stood here goes, and the talk goes on. */
  skip(): boolean {
    if (this.at !== null) {
      this.talk.answer(this.at, []);
      this.skipped.add(this.at);
    }
    return this.next();
  }

  isLast(): boolean {
    return this.talk.places().at(-1) === this.at;
  }

  /** One more of a repeated group; the talk goes to its first question. */
  addAnother(): void {
    if (this.at === null) return;
    const first = this.talk.places().indexOf(this.at);
    this.talk.addAnother(this.at);
    this.at = this.talk.places()[first] ?? this.at;
  }

  removeLast(): void {
    if (this.at !== null) this.talk.removeLast(this.at);
  }

  setLanguage(code: string): void {
    if (this.talk.setLanguage(code)) this.language = code;
  }

  minutesLeft(): number {
    const places = this.talk.places();
    const left = places.length - Math.max(places.indexOf(this.at ?? ""), 0);
    return Math.max(1, Math.ceil((left * SECONDS_PER_QUESTION) / 60));
  }

  /** Time counts only while the questions are on screen and the phone is in use. */
  startClock(): void {
    this.runningSince ??= this.clock.ticks();
  }

  stopClock(): void {
    this.seconds = this.secondsSoFar();
    this.runningSince = null;
  }

  course(): Course {
    const shown = this.talk.places().filter((place) => this.seen.has(place));
    const questions = shown.flatMap((place) => this.talk.question(place) ?? []);
    const asked = questions.filter(({ kind }) => kind !== "note" && kind !== "repeat");
    return {
      seconds: this.secondsSoFar(),
      shown: asked.length,
      skipped: asked.filter(({ at, value }) => this.skipped.has(at) || value[0] === RATHER_NOT)
        .length,
      positions: asked.flatMap(positionOf),
    };
  }

  async draft(shift: Shift): Promise<Draft> {
    return {
      xml: await this.talk.xml(),
      at: this.at,
      language: this.language,
      seconds: this.secondsSoFar(),
      seen: [...this.seen],
      skipped: [...this.skipped],
      shift,
      touched: this.touched,
    };
  }

  private move(step: 1 | -1): boolean {
    this.touch();
    const places = this.talk.places();
    const next = places[places.indexOf(this.at ?? "") + step];
    if (next === undefined) return false;
    this.at = next;
    return true;
  }

  private secondsSoFar(): number {
    const running = this.runningSince === null ? 0 : this.clock.ticks() - this.runningSince;
    return this.seconds + running / 1000;
  }
}

function positionOf({ kind, scale, options, value }: Question): number[] {
  if (kind !== "one" || !scale || OFF_SCALE.has(value[0] ?? "")) return [];
  const position = options.findIndex((option) => option.value === value[0]);
  return position >= 0 ? [position] : [];
}
