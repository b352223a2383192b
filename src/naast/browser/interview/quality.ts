// Classes that help a researcher see a shift that went wrong. Worked out on the phone, so that
// no times and no sequence of answers have to travel.

export interface Quality {
  readonly duration: "short" | "normal" | "long";
  readonly straight_lining: "none" | "some" | "much";
  readonly refusals: "none" | "some" | "many";
}

export interface Course {
  readonly seconds: number;
  readonly shown: number;
  readonly skipped: number;
  /** On each scale the position of the answer, counted from its first. */
  readonly positions: readonly number[];
}

/** Reading a question aloud and hearing an answer takes longer than this. */
const TOO_QUICK = 4;
const VERY_SLOW = 60;
const FEWEST_IN_A_SERIES = 4;

export function quality(course: Course): Quality {
  return {
    duration: durationClass(course),
    straight_lining: straightLining(course.positions),
    refusals: refusals(course),
  };
}

function durationClass({ seconds, shown }: Course): Quality["duration"] {
  const each = seconds / Math.max(shown, 1);
  if (each < TOO_QUICK) return "short";
  return each > VERY_SLOW ? "long" : "normal";
}

function straightLining(positions: readonly number[]): Quality["straight_lining"] {
  if (positions.length < FEWEST_IN_A_SERIES) return "none";
  const counts = new Map<number, number>();
  for (const position of positions) counts.set(position, (counts.get(position) ?? 0) + 1);
  const share = Math.max(...counts.values()) / positions.length;
  if (share === 1) return "much";
  return share >= 0.8 ? "some" : "none";
}

function refusals({ shown, skipped }: Course): Quality["refusals"] {
  if (skipped === 0) return "none";
  return skipped >= Math.max(shown, 1) / 3 ? "many" : "some";
}
