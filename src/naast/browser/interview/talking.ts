// The life of a talk on the phone: begin, keep, come back to it, finish or throw away.

import type { Talk } from "../engine/main";
import type { App, Current } from "./app";
import { isoWeek } from "./calendar";
import { Keeper } from "./keeper";
import { liveTalks, offeredLanguages } from "./offer";
import { quality } from "./quality";
import { doneScreen, droppedScreen } from "./screens/ends";
import { homeScreen } from "./screens/home";
import { questionScreen } from "./screens/question";
import { seal } from "./seal";
import { Session, type Clock, type Draft } from "./session";
import { isLanguageCode, type LanguageCode } from "./strings";
import type { Form, Package, TalkContext } from "./types";
import { decrypt, encrypt } from "./vault";

const A_DAY = 24 * 60 * 60 * 1000;

const CLOCK: Clock = { ticks: () => performance.now(), now: () => Date.now() };

interface Engine {
  readonly Talk: typeof Talk;
}

let engine: Promise<Engine> | null = null;

/** The engine is most of the code, so the home opens without it. */
export function loadEngine(app: App): Promise<Engine> {
  engine ??= (import(app.addresses.engine) as Promise<Engine>).catch((error: unknown) => {
    engine = null;
    throw error;
  });
  return engine;
}

let prepared: { readonly form: Form; readonly talk: Promise<Talk> } | null = null;

/** Opens the form while the introduction is read, so that the first question is there at once. */
export function prepareTalk(app: App, form: Form): void {
  if (prepared?.form === form) return;
  const talk = loadEngine(app).then((loaded) => loaded.Talk.open(form.xform));
  talk.catch(() => {
    prepared = null;
  });
  prepared = { form, talk };
}

export async function beginTalk(
  app: App,
  form: Form,
  context: TalkContext | null,
  language: LanguageCode,
): Promise<void> {
  prepareTalk(app, form);
  const talk = await prepared?.talk;
  // A form that was opened is for one talk: the next has a number of its own.
  prepared = null;
  if (!talk) return;
  const session = new Session(talk, language, CLOCK);
  const shift = context ? await app.storage.shift() : null;
  take(app, { session, form, languages: codes(form), context, shift });
  if (context && shift && app.key) {
    const draft = await encrypt(app.key, await session.draft(shift));
    await app.storage.beginDraft(draft, context);
  }
  await app.show(questionScreen(app));
}

/** Back to the question and language where the talk was, or false when nothing was kept. */
export async function resumeTalk(app: App): Promise<"resumed" | "nothing" | "too-old"> {
  const [kept, context] = await Promise.all([app.storage.draft(), app.storage.draftContext()]);
  if (!kept || !context || !app.key) return "nothing";
  const draft = await decrypt<Draft>(app.key, kept);
  if (Date.now() - draft.touched > A_DAY) {
    await app.storage.db.write(app.storage.withoutDraft());
    return "too-old";
  }
  const { Talk } = await loadEngine(app);
  const talk = await Talk.open(context.form.xform, draft.xml);
  const session = new Session(talk, draft.language, CLOCK);
  session.resume(draft);
  const { form } = context;
  take(app, { session, form, languages: codes(form), context, shift: draft.shift });
  await app.show(questionScreen(app));
  return "resumed";
}

const keepers = new WeakMap<Current, Keeper>();

/** Keeps what was answered so far. Resolves when it is on the disk. */
export function keepTalk(app: App): Promise<void> {
  const { current } = app;
  if (!current?.context) return Promise.resolve();
  const keeper = keepers.get(current) ?? new Keeper(() => writeDraft(app, current));
  keepers.set(current, keeper);
  return keeper.keep();
}

/** Seals what was answered, whether to the end or up to where the person stopped. */
export async function finishTalk(app: App): Promise<void> {
  const { current } = app;
  if (!current) return;
  current.session.stopClock();
  await keepTalk(app);
  if (current.context && current.shift) {
    const body = await seal({
      context: current.context,
      shift: current.shift.token,
      quality: quality(current.session.course()),
      contents: {
        area: current.shift.place.code,
        area_year: current.shift.place.year,
        week: isoWeek(new Date()),
        language: current.session.language,
        xml: await current.session.talk.xml(),
      },
    });
    // One transaction: the talk is either still a draft or sealed and waiting, never both.
    await app.outbox.add(body, app.storage.withoutDraft());
  }
  app.current = null;
  await app.show(doneScreen(app, current.context === null));
  if (current.context) void app.send();
}

export async function dropTalk(app: App): Promise<void> {
  const { current } = app;
  if (!current) return;
  app.current = null;
  if (current.context) {
    await keepers.get(current)?.keep();
    await app.storage.db.write(app.storage.withoutDraft());
  }
  await app.show(current.context ? droppedScreen(app) : doneScreen(app, true));
}

/** Takes everything readable off the screen and out of memory; the draft stays, encrypted. */
export async function leaveTalk(app: App): Promise<void> {
  app.current?.session.stopClock();
  await keepTalk(app);
  app.current = null;
}

export async function goHome(app: App): Promise<void> {
  app.spoken = app.language;
  await app.show(homeScreen(app));
}

export function talksNow(pack: Package): TalkContext[] {
  return liveTalks(pack, new Date());
}

async function writeDraft(app: App, current: Current): Promise<void> {
  if (!app.key || !current.shift || app.current !== current || app.retired) return;
  const draft = await current.session.draft(current.shift);
  await app.storage.saveDraft(await encrypt(app.key, draft));
}

function take(app: App, current: Current): void {
  app.current = current;
  const { language } = current.session;
  if (isLanguageCode(language)) app.spoken = language;
  current.session.startClock();
}

function codes(form: Form): LanguageCode[] {
  return offeredLanguages(form).map(({ code }) => code);
}
