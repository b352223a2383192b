// The one place that knows the form engine (@getodk/xforms-engine, pinned). Everything the
// interview app needs from a form goes through `Talk`; replacing the engine is replacing this file.

import { createInstance, restoreInstance } from "@getodk/xforms-engine";
import { choiceValues, kindOf, plain, type EngineNode, type EngineRoot, type Kind } from "./nodes";

const NAAST = "urn:naast:questionnaire";

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Question {
  /** Place in the form, as /data/group/question. The same after a reload. */
  readonly at: string;
  readonly kind: Kind;
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  readonly options: readonly Option[];
  /** Chosen values, or one text, or nothing. */
  readonly value: readonly string[];
  /** Why this answer cannot stand, in the words of the form; empty when it has none. */
  readonly violation: string | null;
  /** Marked in the form as an ordered scale. */
  readonly scale: boolean;
}

export class Talk {
  /** The screens until the next answer: only an answer can make others matter. */
  private known: ReadonlyMap<string, EngineNode> | null = null;

  private constructor(
    private readonly root: EngineRoot,
    private readonly scales: ReadonlySet<string>,
  ) {}

  static async open(xform: string, saved?: string): Promise<Talk> {
    // Nothing about the device is given to the form; the engine would otherwise make one up.
    const instance = { preloadProperties: { deviceID: "" } };
    if (saved === undefined) {
      const created = await createInstance(xform, { instance });
      return new Talk(created.root as unknown as EngineRoot, scalesOf(xform));
    }
    const data = new FormData();
    const file = new File([saved], "xml_submission_file", { type: "text/xml" });
    data.set("xml_submission_file", file);
    const input = { data: [data] } as unknown as Parameters<typeof restoreInstance>[1];
    const restored = await restoreInstance(xform, input, { instance });
    return new Talk(restored.root as unknown as EngineRoot, scalesOf(xform));
  }

  /** Places of the screens that matter now, in order. */
  places(): string[] {
    return [...this.screens().keys()];
  }

  question(at: string): Question | null {
    const node = this.screens().get(at);
    if (!node) return null;
    const state = node.currentState;
    const violation = node.validationState?.violation ?? null;
    const options = (state.valueOptions ?? []).map((item) => ({
      value: item.value,
      label: plain(item.label) || item.value,
    }));
    return {
      at,
      kind: kindOf(node),
      label: plain(state.label),
      hint: plain(state.hint),
      required: state.required,
      options,
      value: choiceValues(node),
      violation: violation ? plain(violation.message) : null,
      scale: this.scales.has(at.replace(/\[\d+\]/g, "")),
    };
  }

  /** Gives an answer; no values means no answer. Values were checked by the screen. */
  answer(at: string, values: readonly string[]): void {
    const node = this.screens().get(at);
    if (!node) return;
    this.known = null;
    const [first = ""] = values;
    switch (node.nodeType) {
      case "select":
        node.selectValues?.(values);
        break;
      case "rank":
        node.setValues?.(values);
        break;
      case "trigger":
        node.setValue?.(values.length > 0);
        break;
      default:
        // The engine writes texts as they are: null would break its XML.
        node.setValue?.(first === "" && node.valueType !== "string" ? null : first);
    }
  }

  addAnother(at: string): void {
    this.screens().get(at)?.addInstances?.();
    this.known = null;
  }

  removeLast(at: string): void {
    const node = this.screens().get(at);
    const count = node?.currentState.children?.length ?? 0;
    if (count > 0) node?.removeInstances?.(count - 1, 1);
    this.known = null;
  }

  languages(): string[] {
    return this.root.languages.map((language) => codeOf(language.language));
  }

  setLanguage(code: string): boolean {
    const wanted = this.root.languages.find((language) => codeOf(language.language) === code);
    if (wanted) this.root.setLanguage(wanted);
    return wanted !== undefined;
  }

  /** The answers as the form's own XML, finished or not. */
  async xml(): Promise<string> {
    const payload = await this.root.prepareInstancePayload({ payloadType: "monolithic" });
    const file = payload.data[0].get("xml_submission_file");
    if (!(file instanceof File)) throw new Error("the form gave no XML");
    return file.text();
  }

  private screens(): ReadonlyMap<string, EngineNode> {
    this.known ??= new Map(
      screensUnder(this.root.currentState.children).map((node) => [
        node.currentState.reference,
        node,
      ]),
    );
    return this.known;
  }
}

function screensUnder(nodes: readonly EngineNode[] | null): EngineNode[] {
  return (nodes ?? []).flatMap((node) => {
    if (!node.currentState.relevant || node.nodeType === "model-value") return [];
    if (node.nodeType === "repeat-range:uncontrolled") {
      return [...screensUnder(node.currentState.children), node];
    }
    const isParent = node.currentState.children !== null;
    return isParent ? screensUnder(node.currentState.children) : [node];
  });
}

/** Places that the questionnaire marks as a scale (naast:scale on their bind). */
function scalesOf(xform: string): ReadonlySet<string> {
  const form = new DOMParser().parseFromString(xform, "text/xml");
  const binds = [...form.getElementsByTagName("bind")];
  const scales = binds.filter((bind) => bind.getAttributeNS(NAAST, "scale") === "yes");
  return new Set(scales.map((bind) => bind.getAttribute("nodeset") ?? ""));
}

/** 'Nederlands (nl)' gives nl, as XLSForm writes its languages. */
export function codeOf(language: string): string {
  return /\(([A-Za-z-]+)\)\s*$/.exec(language)?.[1]?.toLowerCase() ?? language;
}
