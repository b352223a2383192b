// Locks the app when nobody touches it or looks at it for two minutes.

export const IDLE_SECONDS = 120;

const SIGNS_OF_LIFE = ["pointerdown", "keydown", "scroll", "touchstart"] as const;

export function watchIdle(onIdle: () => void): void {
  let lastSign = Date.now();
  let timer: number | undefined;
  const restart = (): void => {
    lastSign = Date.now();
    window.clearTimeout(timer);
    timer = window.setTimeout(onIdle, IDLE_SECONDS * 1000);
  };
  for (const sign of SIGNS_OF_LIFE) {
    document.addEventListener(sign, restart, { passive: true, capture: true });
  }
  document.addEventListener("visibilitychange", () => {
    // Hidden pages may have their timers held back, so time is also looked at on return.
    const away = Date.now() - lastSign >= IDLE_SECONDS * 1000;
    if (document.visibilityState === "visible" && away) onIdle();
  });
  restart();
}
