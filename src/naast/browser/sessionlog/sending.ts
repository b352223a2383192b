// Brings a note to the server. Whatever is not a clear answer means: keep it and try again.

import type { Bytes } from "../shared/bytes";
import type { Verdict } from "../shared/outbox";
import { unpacked } from "./notes";

export type Trouble = "offline" | "signin" | "server" | "forbidden";

const PATIENCE = 20_000;
/** The server read the note and says no; the same note sent again would get the same answer. */
const REFUSALS = new Set([400, 404, 409, 413]);

export class Sender {
  trouble: Trouble | null = null;

  async send(body: Bytes): Promise<Verdict> {
    const note = unpacked(body);
    let response: Response;
    try {
      response = await fetch(note.address, {
        method: "POST",
        body: new URLSearchParams(note.fields.map(([name, value]) => [name, value])),
        // The token is read now: it changes when somebody signs in again.
        headers: { Accept: "application/json", "X-CSRFToken": token() },
        credentials: "same-origin",
        redirect: "manual",
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch {
      return this.later("offline");
    }
    return this.judge(response);
  }

  private judge(response: Response): Verdict {
    // A redirect can only lead to the page for signing in.
    if (response.type === "opaqueredirect") return this.later("signin");
    if (response.status === 403) return this.later(token() ? "forbidden" : "signin");
    if (REFUSALS.has(response.status)) return { kind: "refused", status: response.status };
    if (!response.ok) return this.later("server");
    this.trouble = null;
    return { kind: "delivered" };
  }

  private later(trouble: Trouble): Verdict {
    this.trouble = trouble;
    return { kind: "later", afterSeconds: null };
  }
}

function token(): string {
  return /(?:^|;\s*)naast_csrf=([^;]*)/.exec(document.cookie)?.[1] ?? "";
}
