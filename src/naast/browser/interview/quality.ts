// Classes that help a researcher see a shift that went wrong. Worked out on the phone, so that
// no times and no sequence of answers have to travel.

export interface Quality {
  readonly duration: "short" | "normal" | "long";
  readonly straight_lining: "none" | "some" | "much";
  readonly refusals: "none" | "some" | "many";
}

/** One answer out of a list that several questions share, with its position in that list. */
export interface Position {
  readonly list: string;
  readonly index: number;
}

export interface Course {
  readonly seconds: number;
  readonly shown: number;
  readonly skipped: number;
  readonly positions: readonly Position[];
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

function straightLining(positions: readonly Position[]): Quality["straight_lining"] {
  const series = new Map<string, Map<number, number>>();
  for (const { list, index } of positions) {
    const counts = series.get(list) ?? new Map<number, number>();
    counts.set(index, (counts.get(index) ?? 0) + 1);
    series.set(list, counts);
  }
  let straightest = 0;
  for (const counts of series.values()) {
    const answers = [...counts.values()];
    const total = answers.reduce((sum, count) => sum + count, 0);
    if (total >= FEWEST_IN_A_SERIES) {
      straightest = Math.max(straightest, Math.max(...answers) / total);
    }
  }
  if (straightest === 1) return "much";
  return straightest >= 0.8 ? "some" : "none";
}

function refusals({ shown, skipped }: Course): Quality["refusals"] {
  if (skipped === 0) return "none";
  return skipped >= Math.max(shown, 1) / 3 ? "many" : "some";
}
