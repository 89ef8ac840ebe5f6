// The one validated gate: every message of a window passes here and nowhere else. Is the sender our page? Is the method for windows?
// Does the schema hold, and is it of a bearable size? Only then does it go on; whatever does not pass is logged by its name, never by its content.
import { z } from "zod";
import { Fault } from "#client/fault.ts";
import { cancelCall, type WindowAnswer } from "#contract/bridge.ts";
import type { Method } from "#contract/method.ts";
import { methodsByName } from "#contract/methods.ts";
import { Refusal } from "#contract/refusals.ts";
import { isBearable } from "./bearable.ts";

/** Who sent a message: filled in by `ipc.ts` from what Electron knows, not from what the message says. */
export interface Sender {
  /** The main frame of one of our windows, showing our page. */
  readonly isOurs: boolean;
  /** Number of the window's contents: a window can only stop its own calls. */
  readonly id: number;
  readonly progress: (callId: string, value: unknown) => void;
}

export interface OwnCall {
  readonly params: unknown;
  readonly sender: Sender;
}
/** What main answers itself. */
export type OwnMethods = ReadonlyMap<string, (call: OwnCall) => Promise<unknown>>;

export interface ForwardOptions {
  readonly signal: AbortSignal;
  readonly request: string;
  readonly onProgress?: (value: unknown) => void;
}

export interface GateOptions {
  readonly forward: (method: Method, params: unknown, options: ForwardOptions) => Promise<unknown>;
  readonly own: OwnMethods;
  /** May this window's call name the paths it names? Refuses by throwing. */
  readonly mayName: (method: string, params: unknown) => Promise<void>;
  /** Whether a person clicked or pressed a key in that window just now. */
  readonly wasTouched: (sender: Sender) => boolean;
  /** What recipients' channels sign in with. */
  readonly secrets: () => Readonly<Record<string, string>>;
  readonly log: (level: "info" | "warn" | "error", message: string, more?: Readonly<Record<string, unknown>>) => void;
}

const callId = z.string().min(1).max(64);
const windowCall = z.strictObject({ callId, method: z.string().max(100), params: z.unknown(), progress: z.boolean() });
const cancelParams = z.strictObject({ callId });

/** Nothing is lost when these are cut short. */
const longMethods: ReadonlySet<string> = new Set(["root.index", "root.browse", "desk.samples", "desk.verify"]);

/** What moves or doubles an editor's files, and what leaves or cannot be taken back, goes on only under a hand, whatever a page says. */
const byHand: ReadonlySet<string> = new Set(["file.move", "file.copy", "file.rename", "delivery.send", "correction.send", "kill.make", "incoming.apply", "photo.forget", "recipient.test"]);

/** They may sign in at a recipient's server: the secrets are main's to give, whatever a page sends. */
const signIn: ReadonlySet<string> = new Set(["delivery.send", "correction.send", "kill.make", "notice.send", "incoming.apply", "recipient.test"]);

export class Gate {
  readonly #options: GateOptions;
  readonly #open = new Map<string, AbortController>();
  readonly #long = new Set<string>();
  readonly #answering = new Set<Promise<WindowAnswer>>();

  constructor(options: GateOptions) {
    this.#options = options;
  }

  /** Answers a window. Never throws: a refusal and a fault are values, and so is a message that is none. */
  answer(sender: Sender, message: unknown): Promise<WindowAnswer> {
    const answer = this.#judge(sender, message).catch((error: unknown) => this.#asValue(error));
    this.#answering.add(answer);
    void answer.finally(() => this.#answering.delete(answer));
    return answer;
  }

  /** What goes on by itself at the next start need not be waited for: reading folders, looking through everything. */
  stopLong(): void {
    for (const [key, stop] of this.#open) if (this.#long.has(key)) stop.abort();
  }

  /** Resolves when nothing that came in before is unanswered: the last words typed before the window closed are at the desk. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#answering);
  }

  async #judge(sender: Sender, message: unknown): Promise<WindowAnswer> {
    if (!sender.isOurs) throw this.#shut("not-allowed", "This page may not speak to the desk.", { sender: sender.id });
    if (!isBearable(message)) throw this.#shut("too-large", "The message is too large.", { sender: sender.id });
    const call = windowCall.safeParse(message);
    if (!call.success) throw this.#shut("bad-message", "The message is not a call.", { sender: sender.id });
    if (call.data.method === cancelCall) return this.#cancel(sender, call.data.params);
    const method = methodsByName.get(call.data.method);
    if (!method) throw this.#shut("unknown-method", "There is no such method.", { method: call.data.method });
    if (!method.callers.includes("window")) throw this.#shut("not-allowed", "That method is not for windows.", { method: method.name });
    const params = method.params.safeParse(call.data.params);
    if (!params.success) throw this.#shut("bad-params", `The parameters of ${method.name} are not what the contract says (at "${params.error.issues[0]?.path.map(String).join(".") ?? ""}").`, { method: method.name });
    return { ok: true, value: await this.#pass(sender, method, { callId: call.data.callId, params: params.data, progress: call.data.progress }) };
  }

  async #pass(sender: Sender, method: Method, call: { readonly callId: string; readonly params: unknown; readonly progress: boolean }): Promise<unknown> {
    const own = this.#options.own.get(method.name);
    if (own) return method.result.parse(await own({ params: call.params, sender }));
    if (byHand.has(method.name) && !this.#options.wasTouched(sender)) throw this.#shut("not-allowed", "That happens only when somebody says so.", { method: method.name });
    const key = `${sender.id} ${call.callId}`;
    if (this.#open.has(key)) throw this.#shut("bad-message", "A call of that id is still open.", { method: method.name });
    const stop = new AbortController();
    this.#open.set(key, stop);
    if (longMethods.has(method.name)) this.#long.add(key);
    try {
      await this.#options.mayName(method.name, call.params);
      const params = signIn.has(method.name) ? { ...(call.params as object), secrets: this.#options.secrets() } : call.params;
      return await this.#options.forward(method, params, {
        signal: stop.signal,
        request: call.callId,
        ...(call.progress ? { onProgress: (value: unknown) => sender.progress(call.callId, value) } : {}),
      });
    } finally {
      this.#open.delete(key);
      this.#long.delete(key);
    }
  }

  #cancel(sender: Sender, params: unknown): WindowAnswer {
    const parsed = cancelParams.safeParse(params);
    if (!parsed.success) throw this.#shut("bad-params", "Say which call to stop.", { method: cancelCall });
    this.#open.get(`${sender.id} ${parsed.data.callId}`)?.abort();
    return { ok: true, value: {} };
  }

  #shut(code: string, message: string, more: Readonly<Record<string, unknown>>): Fault {
    this.#options.log("warn", `gate: ${code}`, more);
    return new Fault(code, message);
  }

  #asValue(error: unknown): WindowAnswer {
    if (error instanceof Refusal) return { ok: false, refusal: { code: error.code, values: error.values } };
    if (error instanceof Fault) return { ok: false, fault: { code: error.code, message: error.message } };
    this.#options.log("error", "gate: fault", { error: error instanceof Error ? error.name : "unknown" });
    return { ok: false, fault: { code: "broken", message: "Something broke in Proofdesk's window process." } };
  }
}
