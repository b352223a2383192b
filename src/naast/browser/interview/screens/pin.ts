// Choosing the code the first time, and typing it on return. The red card needs no code.

import type { App, Screen } from "../app";
import { button, h, heading, paragraph, type Attributes } from "../dom";
import { openUnlocked } from "../opening";
import { LANGUAGE_CODES } from "../strings";
import { createVault, pinIsGood, PIN_LENGTH, unlock } from "../vault";
import { bar } from "./bar";
import { failed } from "./ends";
import { languageRow } from "./languages";

export function choosePin(app: App, notice = ""): Screen {
  return () => [
    pinForm(app, {
      title: app.words.pinChooseTitle,
      text: app.words.pinChooseText,
      action: app.words.next,
      notice,
      languages: true,
      submit: async (pin, refuse) => {
        if (pinIsGood(pin)) await app.show(repeatPin(app, pin));
        else refuse(app.words.pinTooEasy);
      },
    }),
  ];
}

function repeatPin(app: App, first: string): Screen {
  return () => [
    pinForm(app, {
      title: app.words.pinAgainTitle,
      text: "",
      action: app.words.pinOpen,
      notice: "",
      languages: false,
      submit: async (pin) => {
        if (pin !== first) {
          await app.show(choosePin(app, app.words.pinDiffers));
          return;
        }
        // Asked where the person just acted: browsers grant it sooner then.
        await navigator.storage?.persist?.().catch(() => false);
        app.key = await createVault(app.storage, pin);
        await openUnlocked(app);
      },
    }),
  ];
}

export function enterPin(app: App): Screen {
  return () => [
    pinForm(app, {
      title: app.words.pinEnterTitle,
      text: "",
      action: app.words.pinOpen,
      notice: "",
      languages: true,
      submit: async (pin, refuse) => {
        const outcome = await unlock(app.storage, pin);
        if (outcome.kind === "wrong") refuse(app.words.pinWrong(outcome.left));
        else if (outcome.kind === "wiped") await app.show(choosePin(app, app.words.pinWiped));
        else {
          app.key = outcome.key;
          await openUnlocked(app);
        }
      },
    }),
    bar(app, {
      first: button(app.words.pinForgot, () => void app.show(forgotPin(app))),
      back: () => app.show(enterPin(app)),
    }),
  ];
}

function forgotPin(app: App): Screen {
  return () => [
    h(
      "main",
      { class: "screen" },
      heading(app.words.pinForgot),
      paragraph(app.words.pinForgotText),
      button(app.words.pinForgotYes, () => void app.show(choosePin(app)), "big primary"),
      button(app.words.back, () => void app.show(enterPin(app)), "big"),
    ),
  ];
}

interface PinForm {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly notice: string;
  readonly languages: boolean;
  readonly submit: (pin: string, refuse: (why: string) => void) => Promise<void>;
}

function pinForm(app: App, { title, text, action, notice, languages, submit }: PinForm): Node {
  const alert = h("p", { class: "alert", role: "alert", id: "pin-alert" }, notice);
  const input = h("input", pinAttributes());
  const send = h("button", { type: "submit", class: "button big primary" }, action);
  const refuse = (why: string): void => {
    alert.textContent = why;
    input.value = "";
    input.focus();
  };
  const onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (send.disabled) return;
    // The derivation is slow on purpose; a second tap would cost a second try.
    send.disabled = true;
    alert.textContent = app.words.busy;
    try {
      await submit(input.value, refuse);
    } catch (error) {
      await failed(app)(error);
    } finally {
      send.disabled = false;
      if (alert.textContent === app.words.busy) alert.textContent = "";
    }
  };
  const choose = languages
    ? languageRow(app.words, LANGUAGE_CODES, app.language, (code) => app.speakAppLanguage(code))
    : null;
  return h(
    "main",
    { class: "screen" },
    choose,
    heading(title),
    text ? paragraph(text) : null,
    h(
      "form",
      { class: "stack", submit: (event) => void onSubmit(event) },
      h("label", { for: "pin" }, app.words.pinLabel),
      input,
      alert,
      send,
    ),
  );
}

function pinAttributes(): Attributes {
  return {
    id: "pin",
    class: "pin",
    type: "password",
    inputmode: "numeric",
    autocomplete: "off",
    pattern: `[0-9]{${PIN_LENGTH}}`,
    maxlength: PIN_LENGTH,
    required: true,
    dir: "ltr",
    "aria-describedby": "pin-alert",
  };
}
