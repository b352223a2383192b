// The card as it looks on a phone, while somebody writes. Without script the button [Look] does it.
const PAUSE_MS = 400;

function start(form: HTMLFormElement, url: string, place: HTMLElement): void {
  let timer: number | undefined;
  let running: AbortController | undefined;

  async function refresh(): Promise<void> {
    running?.abort();
    running = new AbortController();
    try {
      const answer = await fetch(url, {
        method: "POST",
        body: new FormData(form),
        signal: running.signal,
      });
      if (!answer.ok || answer.redirected) return;
      const fragment = new DOMParser().parseFromString(await answer.text(), "text/html");
      place.replaceChildren(...fragment.body.childNodes);
    } catch {
      // No network or a newer request: what stands there stays, and typing goes on.
    }
  }

  form.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void refresh(), PAUSE_MS);
  });
  form.querySelector<HTMLElement>(".card-editor__look")?.setAttribute("hidden", "");
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-preview-url]")) {
  const place = form.querySelector<HTMLElement>("[data-preview]");
  const url = form.dataset["previewUrl"];
  if (place !== null && url !== undefined) start(form, url, place);
}
