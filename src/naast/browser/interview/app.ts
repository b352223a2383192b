// The state of the app and the way from screen to screen. Screens draw; talks live in talking.ts.

import { Outbox } from "../shared/outbox";
import { paragraph } from "./dom";
import { hush } from "./speech";
import { fetchPackage, submit, type Addresses } from "./server";
import type { Session } from "./session";
import { Storage, STORE } from "./storage";
import { LANGUAGES, type LanguageCode, type Words } from "./strings";
import type { Form, Package, Shift, TalkContext } from "./types";

export type Screen = () => Node[] | Promise<Node[]>;

/** A talk on screen. Without a context it is practice, of which nothing is kept. */
export interface Current {
  readonly session: Session;
  readonly form: Form;
  readonly languages: readonly LanguageCode[];
  readonly context: TalkContext | null;
  readonly shift: Shift | null;
}

export class App {
  key: CryptoKey | null = null;
  pack: Package | null = null;
  signedOut = false;
  current: Current | null = null;
  language: LanguageCode = "nl";
  /** Language on screen: that of the talk while there is one, else that of the app. */
  spoken: LanguageCode = "nl";
  updateWaiting: ServiceWorker | null = null;
  sendFailed = false;
  /** Another window took over: this one may not write any more. */
  retired = false;
  /** Said once, on the next home. */
  notice = "";
  readonly outbox: Outbox;
  private screen: Screen = () => [];
  private drawing = 0;
  private queueChanged: () => void = () => undefined;

  constructor(
    readonly root: HTMLElement,
    readonly storage: Storage,
    readonly addresses: Addresses,
  ) {
    this.outbox = new Outbox({
      db: storage.db,
      store: STORE.queue,
      send: (body) => submit(addresses.submission, body),
      onDelivered: () => storage.oneMoreSent(),
      onChange: () => this.queueChanged(),
      schedule: (run, seconds) => window.setTimeout(run, seconds * 1000),
    });
  }

  get words(): Words {
    return LANGUAGES[this.spoken].words;
  }

  async show(screen: Screen): Promise<void> {
    hush();
    this.screen = screen;
    this.queueChanged = () => undefined;
    await this.draw();
    window.scrollTo(0, 0);
    this.root.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }

  /** Draws the same screen again, for instance in another language. */
  async draw(): Promise<void> {
    const turn = (this.drawing += 1);
    document.documentElement.lang = this.spoken;
    document.documentElement.dir = LANGUAGES[this.spoken].dir;
    const nodes = await this.screen();
    // A slow screen may not paint over a later one.
    if (turn !== this.drawing) return;
    this.root.replaceChildren(...nodes);
    this.markInvented();
  }

  /** Demo data say so on every screen; around a talk the same line says more. */
  private markInvented(): void {
    if (!this.pack?.invented || this.root.querySelector(".banner")) return;
    this.root.querySelector("main")?.prepend(paragraph(this.words.invented, "banner"));
  }

  takeNotice(): string {
    const { notice } = this;
    this.notice = "";
    return notice;
  }

  onQueueChange(update: () => void): void {
    this.queueChanged = update;
  }

  async speakAppLanguage(code: LanguageCode): Promise<void> {
    this.language = code;
    this.spoken = code;
    await this.storage.setLanguage(code);
    await this.draw();
  }

  async refreshPackage(): Promise<void> {
    const fetched = await fetchPackage(this.addresses.package);
    if (this.retired || fetched.kind === "unreachable") return;
    const before = JSON.stringify([this.signedOut, this.pack]);
    this.signedOut = fetched.kind === "signed-out";
    if (fetched.kind === "package") {
      this.pack = fetched.package;
      await this.storage.setPackage(fetched.package);
    }
    const changed = JSON.stringify([this.signedOut, this.pack]) !== before;
    if (changed && this.root.querySelector(".home")) await this.draw();
  }

  async send(): Promise<void> {
    const before = (await this.outbox.counts()).waiting;
    await this.outbox.flush();
    const after = (await this.outbox.counts()).waiting;
    this.sendFailed = before > 0 && after > 0;
    this.queueChanged();
  }
}
