// One question. Skip, stop and the red card stand in the same place on every screen.

import type { Question } from "../../engine/main";
import { checkTyped, type Refusal } from "../answers";
import type { App, Current, Screen } from "../app";
import { button, h, heading, paragraph } from "../dom";
import { localVoice } from "../speech";
import type { LanguageCode, Words } from "../strings";
import { finishTalk, keepTalk } from "../talking";
import { bar } from "./bar";
import { control, type Control } from "./controls";
import { failed } from "./ends";
import { banner } from "./intro";
import { languageRow } from "./languages";
import { readAloudButton } from "./readaloud";
import { stopScreen } from "./stop";

/** A step in the history without an address, for the back button of the phone. */
const HISTORY_MARK = "talk";

export function questionScreen(app: App): Screen {
  // What is typed but not yet an answer survives a change of language.
  const typed = { value: null as string | null };
  return () => {
    const { current } = app;
    const question = current?.session.question();
    if (!current || !question) return [];
    current.session.startClock();
    if (history.state !== HISTORY_MARK) history.pushState(HISTORY_MARK, "");
    return drawQuestion(app, current, question, typed);
  };
}

function drawQuestion(
  app: App,
  current: Current,
  question: Question,
  typed: { value: string | null },
): Node[] {
  const { words } = app;
  const alert = h("p", { class: "alert", role: "alert", id: "why" });
  const next = button("", () => void onNext(), "big primary next");
  const nameNext = (): void => {
    next.textContent = current.session.isLast() ? words.finish : words.next;
  };
  const answered = (values: readonly string[]): void => {
    current.session.answer(values);
    alert.textContent = "";
    nameNext();
    keepTalk(app).catch(failed(app));
  };
  const field = control(question, { words, typed, answered, repeat: (change) => void repeat(app, current, change) });
  const onNext = async (): Promise<void> => {
    const why = refusal(words, current, field);
    if (why !== null) {
      alert.textContent = why;
      return;
    }
    await step(app, current.session.next());
  };
  nameNext();
  return [
    h(
      "main",
      { class: "screen talk" },
      topRow(app, current),
      banner(app, current.form),
      languageRow(words, current.languages, app.spoken, (code) => switchTo(app, current, code)),
      questionHeading(question),
      question.hint ? paragraph(question.hint, "hint") : null,
      readAloudButton(words, spokenText(question), localVoice(app.spoken)),
      field.element,
      alert,
      next,
    ),
    bar(app, {
      first: button(words.skip, () => void step(app, current.session.skip())),
      second: button(words.stop, () => void app.show(stopScreen(app))),
      back: () => app.show(questionScreen(app)),
    }),
  ];
}

function topRow(app: App, current: Current): HTMLElement {
  return h(
    "div",
    { class: "top" },
    button(app.words.back, () => questionBack(app), "plain"),
    paragraph(app.words.minutes(current.session.minutesLeft()), "minutes"),
  );
}

/** One question back; from the first question, and from other screens of a talk, see below. */
export function questionBack(app: App): void {
  const { current } = app;
  if (!current || !app.key) return;
  const onQuestion = document.getElementById("question") !== null;
  // From the stop screen and the red card, back leads to the question that was left.
  if (onQuestion && !current.session.back()) void app.show(stopScreen(app));
  else void app.show(questionScreen(app));
}

function questionHeading(question: Question): HTMLElement {
  const title = heading(question.label);
  title.id = "question";
  title.className = "question";
  return title;
}

/** Why the talk cannot go on, in words, or null when it can. */
function refusal(words: Words, current: Current, field: Control): string | null {
  if (field.typedKind) {
    const checked = checkTyped(field.typedKind, field.typedValue());
    if (!checked.ok) return explain(words, checked.why);
    current.session.answer(checked.values);
  }
  if (!field.asks) return null;
  const now = current.session.question();
  if (!now || now.value.length === 0) return words.mustAnswer;
  return now.violation === null ? null : now.violation || words.notAllowed;
}

export function explain(words: Words, why: Refusal): string {
  if (why === "wholeNumber" || why === "decimalNumber" || why === "dateWrong") return words[why];
  return `${words.identifier[why]} ${words.identifierRemove}`;
}

async function step(app: App, more: boolean): Promise<void> {
  try {
    if (more) {
      await app.show(questionScreen(app));
      await keepTalk(app);
    } else await finishTalk(app);
  } catch (error) {
    await failed(app)(error);
  }
}

async function repeat(app: App, current: Current, change: "add" | "remove"): Promise<void> {
  if (change === "add") current.session.addAnother();
  else current.session.removeLast();
  await step(app, true);
}

async function switchTo(app: App, current: Current, code: LanguageCode): Promise<void> {
  current.session.setLanguage(code);
  app.spoken = code;
  await app.draw();
  keepTalk(app).catch(failed(app));
}

function spokenText(question: Question): string {
  return [question.label, question.hint, ...question.options.map(({ label }) => label)].join(". ");
}
