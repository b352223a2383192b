// What we use of the engine's nodes, as types of our own, and how they become plain questions.

export type Kind =
  | "one"
  | "many"
  | "order"
  | "text"
  | "integer"
  | "decimal"
  | "date"
  | "note"
  | "confirm"
  | "repeat"
  | "unsupported";

interface MarkdownNode {
  readonly role: string;
  readonly value?: string;
  readonly unsafeHtml?: string;
  readonly elementName?: string;
  readonly children?: readonly MarkdownNode[];
}

export interface TextRange {
  readonly asString: string;
  readonly formatted?: readonly MarkdownNode[];
}

export interface EngineNode {
  readonly nodeType: string;
  readonly valueType?: string;
  readonly selectType?: string;
  readonly currentState: {
    readonly reference: string;
    readonly relevant: boolean;
    readonly required: boolean;
    readonly readonly: boolean;
    readonly label: TextRange | null;
    readonly hint: TextRange | null;
    readonly children: readonly EngineNode[] | null;
    readonly valueOptions: readonly { readonly value: string; readonly label: TextRange }[] | null;
    readonly value: unknown;
    readonly instanceValue?: string;
  };
  readonly validationState?: {
    readonly violation?: { readonly message: TextRange | null } | null;
  };
  selectValues?(values: readonly string[]): unknown;
  setValues?(values: readonly string[]): unknown;
  setValue?(value: string | boolean | null): unknown;
  addInstances?(afterIndex?: number, count?: number): unknown;
  removeInstances?(startIndex: number, count?: number): unknown;
}

interface EngineLanguage {
  readonly language: string;
}

export interface EngineRoot extends EngineNode {
  readonly languages: readonly EngineLanguage[];
  setLanguage(language: EngineLanguage): unknown;
  prepareInstancePayload(options: {
    payloadType: "monolithic";
  }): Promise<{ readonly data: readonly [FormData] }>;
}

const INPUT_KINDS: Readonly<Record<string, Kind>> = {
  string: "text",
  int: "integer",
  decimal: "decimal",
  date: "date",
};

export function kindOf(node: EngineNode): Kind {
  if (node.currentState.readonly && node.nodeType !== "repeat-range:uncontrolled") return "note";
  switch (node.nodeType) {
    case "select":
      return node.selectType === "select1" ? "one" : "many";
    case "input":
    case "range":
      return INPUT_KINDS[node.valueType ?? ""] ?? "unsupported";
    case "rank":
      return "order";
    case "note":
      return "note";
    case "trigger":
      return "confirm";
    case "repeat-range:uncontrolled":
      return "repeat";
    default:
      return "unsupported";
  }
}

export function choiceValues(node: EngineNode): readonly string[] {
  const { value, instanceValue, children } = node.currentState;
  if (children !== null) return children.map((child) => child.currentState.reference);
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === "boolean") return value ? ["true"] : [];
  return instanceValue ? [instanceValue] : [];
}

/** Text without mark-up: forms may carry Markdown and HTML, our screens set plain words. */
export function plain(range: TextRange | null): string {
  if (!range) return "";
  const formatted = range.formatted ?? [];
  const words = formatted.length > 0 ? formatted.map(words_).join("\n") : range.asString;
  return words.trim();
}

function words_(node: MarkdownNode): string {
  if (node.role === "line-break" || node.elementName === "br") return "\n";
  if (node.unsafeHtml !== undefined) return node.unsafeHtml.replace(/<[^>]*>/g, "");
  if (node.value !== undefined) return node.value;
  const inner = (node.children ?? []).map(words_).join("");
  return node.elementName === "li" ? `• ${inner}\n` : inner;
}
