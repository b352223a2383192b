import { button } from "../dom";
import { hush, speak } from "../speech";
import type { Words } from "../strings";

/** Only where a voice of this language lives on the phone; otherwise there is no button. */
export function readAloudButton(
  words: Words,
  text: string,
  voice: SpeechSynthesisVoice | null,
): HTMLElement | null {
  if (!voice) return null;
  let speaking = false;
  const ended = (): void => {
    speaking = false;
    aloud.textContent = words.readAloud;
  };
  const aloud = button(
    words.readAloud,
    () => {
      if (speaking) {
        hush();
        ended();
        return;
      }
      speaking = true;
      aloud.textContent = words.readAloudStop;
      speak(text, voice, ended);
    },
    "plain",
  );
  return aloud;
}
