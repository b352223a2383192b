// Reading aloud with a voice that lives on the phone. A voice from the network would tell a
// third party what is asked, so without a local voice there is no button.

export function localVoice(language: string): SpeechSynthesisVoice | null {
  if (!("speechSynthesis" in window)) return null;
  const voices = window.speechSynthesis.getVoices();
  const fits = (voice: SpeechSynthesisVoice): boolean =>
    voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === language;
  return voices.find(fits) ?? null;
}

export function speak(text: string, voice: SpeechSynthesisVoice, onEnd: () => void): void {
  window.speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.9;
  utterance.onend = onEnd;
  utterance.onerror = onEnd;
  window.speechSynthesis.speak(utterance);
}

export function hush(): void {
  if ("speechSynthesis" in window) window.speechSynthesis.cancel();
}
