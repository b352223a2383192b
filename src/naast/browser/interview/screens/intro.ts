// What is read aloud before the first question: who asks, why, who sees it, that one may stop.
// Then age and consent. A no is not kept anywhere.

import type { App, Screen } from "../app";
import { button, h, heading, paragraph } from "../dom";
import { offeredLanguages, practiceForms } from "../offer";
import { localVoice } from "../speech";
import { LANGUAGES, type LanguageCode } from "../strings";
import { beginTalk, goHome, prepareTalk, talksNow } from "../talking";
import type { Form, TalkContext } from "../types";
import { bar } from "./bar";
import { failed, plainEnd } from "./ends";
import { languageRow } from "./languages";
import { readAloudButton } from "./readaloud";

interface Choice {
  readonly form: Form;
  readonly context: TalkContext | null;
}

export function introScreen(app: App, mode: "live" | "practice"): Screen {
  const choices = mode === "live" ? liveChoices(app) : practiceChoices(app);
  const [only] = choices;
  if (only && choices.length === 1) return intro(app, only);
  return () => [
    h(
      "main",
      { class: "screen" },
      heading(app.words.chooseForm),
      h(
        "div",
        { class: "stack" },
        ...choices.map((choice) =>
          button(choice.form.title, () => void app.show(intro(app, choice)), "big"),
        ),
      ),
      button(app.words.toHome, () => void goHome(app), "plain"),
    ),
  ];
}

function liveChoices(app: App): Choice[] {
  const talks = app.pack ? talksNow(app.pack) : [];
  return talks.map((context) => ({ form: context.form, context }));
}

function practiceChoices(app: App): Choice[] {
  return app.pack ? practiceForms(app.pack).map((form) => ({ form, context: null })) : [];
}

function intro(app: App, choice: Choice): Screen {
  prepareTalk(app, choice.form);
  if (!app.pack) return () => [];
  const codes = offeredLanguages(choice.form).map(({ code }) => code);
  if (!codes.includes(app.spoken)) app.spoken = codes[0] ?? "nl";
  return () => {
    const { words } = app;
    const lines = introLines(app);
    return [
      h(
        "main",
        { class: "screen talk" },
        banner(app, choice.form),
        talkLanguages(app, codes),
        h("p", { class: "quiet" }, words.introAsk),
        heading(words.introTitle),
        readAloudButton(words, lines.join(" "), localVoice(app.spoken)),
        ...lines.map((line) => paragraph(line, "line")),
        h("h2", {}, words.ageQuestion),
        h(
          "div",
          { class: "stack" },
          button(words.ageYes, () => void app.show(consent(app, choice, codes)), "big primary"),
          button(
            words.ageNo,
            () => void app.show(plainEnd(app, words.ageTitle, words.ageText)),
            "big",
          ),
        ),
      ),
      foot(app, intro(app, choice)),
    ];
  };
}

function consent(app: App, choice: Choice, codes: LanguageCode[]): Screen {
  return () => {
    const { words } = app;
    return [
      h(
        "main",
        { class: "screen talk" },
        banner(app, choice.form),
        talkLanguages(app, codes),
        heading(words.consentQuestion),
        readAloudButton(words, words.consentQuestion, localVoice(app.spoken)),
        paragraph(words.introStop, "line"),
        h(
          "div",
          { class: "stack" },
          button(words.consentYes, () => void start(app, choice), "big primary"),
          button(
            words.consentNo,
            () => void app.show(plainEnd(app, words.consentNoTitle, words.consentNoText)),
            "big",
          ),
        ),
      ),
      foot(app, consent(app, choice, codes)),
    ];
  };
}

async function start(app: App, { form, context }: Choice): Promise<void> {
  try {
    await beginTalk(app, form, context, app.spoken);
  } catch (error) {
    await failed(app)(error);
  }
}

function introLines(app: App): string[] {
  const { words, pack } = app;
  const theme = pack?.programme?.theme;
  return [
    words.introWho(isolated(pack?.organisation ?? "Naast")),
    theme ? words.introWhy(isolated(theme)) : "",
    words.introAnonymous,
    words.introSee,
    words.introStop,
  ].filter((line) => line !== "");
}

/** A Dutch name keeps its own direction, and the full stop its place, in an Arabic sentence. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

function talkLanguages(app: App, codes: LanguageCode[]): HTMLElement | null {
  return languageRow(app.words, codes, app.spoken, (code) => {
    app.spoken = code;
    return app.draw();
  });
}

/**
 * One line above a talk: that the data are invented, that it is practice, that a language is a
 * draft. Nothing in a real talk.
 */
export function banner(app: App, form: Form): HTMLElement | null {
  const { words } = app;
  const language = offeredLanguages(form).find(({ code }) => code === app.spoken);
  const said = [
    app.pack?.invented ? `${words.invented}.` : "",
    form.practice ? words.practiceBanner : "",
    language && !language.reviewed ? `${LANGUAGES[app.spoken].name}: ${words.concept}.` : "",
  ].filter((line) => line !== "");
  return said.length > 0 ? h("p", { class: "banner" }, said.join(" ")) : null;
}

function foot(app: App, back: Screen): HTMLElement {
  const second = button(app.words.stop, () => void goHome(app));
  return bar(app, { second, back: () => app.show(back) });
}
