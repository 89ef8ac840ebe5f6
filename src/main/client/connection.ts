// One connection to a desk, after the desk has welcomed it: calls, their progress, cancelling, events.
// Holds no word of an editor's longer than its call: when the connection ends, every open call ends with the fault `desk-gone`.
import type { Buffer } from "node:buffer";
import type { Socket } from "node:net";
import { type EventName, events, type EventValue } from "#contract/events.ts";
import { type ClientFrame, deskFrame } from "#contract/frame.ts";
import type { Method, ParamsOf, ProgressOf, ResultOf } from "#contract/method.ts";
import { Refusal, type RefusalCode } from "#contract/refusals.ts";
import type { Editor } from "#contract/values.ts";
import { Fault } from "./fault.ts";
import { encodeFrame, type Frame, FrameError, type FrameReader } from "./frames.ts";

export interface CallOptions<M> {
  /** Stopping asks the desk to stop; the call then ends with what the desk answers, what was done by then stays done. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((value: ProgressOf<M>) => void) | undefined;
  /** Names the call for the journal, so that the same call may be sent again after a break and is done once. */
  readonly request?: string | undefined;
}

export interface Welcome {
  readonly version: string;
  readonly processId: number;
  readonly editor: Editor;
}

interface OpenCall {
  readonly method: Method;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly progress: ((value: unknown) => void) | undefined;
}

type Handler = (value: unknown) => void;

export class DeskConnection {
  readonly welcome: Welcome;
  /** Resolves when the connection has ended, whoever ended it. Never rejects. */
  readonly closed: Promise<void>;
  #socket: Socket;
  #reader: FrameReader;
  #calls = new Map<number, OpenCall>();
  #handlers = new Map<EventName, Set<Handler>>();
  #nextId = 1;
  #ended = false;
  #onEnd: () => void = () => undefined;

  /** `early` are frames that came in one piece with the welcome. Only `connect` makes connections. */
  constructor(socket: Socket, reader: FrameReader, welcome: Welcome, early: readonly Frame[]) {
    this.#socket = socket;
    this.#reader = reader;
    this.welcome = welcome;
    this.closed = new Promise((resolve) => {
      socket.once("close", () => {
        this.#end();
        resolve();
      });
    });
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk: Buffer) => this.#take(() => this.#reader.push(chunk)));
    // Later than the caller's next line, so that it can listen to events first, and before anything else is read.
    if (early.length > 0) setImmediate(() => this.#take(() => early));
  }

  /** Refusals arrive as `Refusal`, everything broken as `Fault`. */
  call<M extends Method>(method: M, params: ParamsOf<M>, options: CallOptions<M> = {}): Promise<ResultOf<M>> {
    return new Promise<ResultOf<M>>((resolve, reject) => {
      if (this.#ended || this.#socket.destroyed) return reject(new Fault("desk-gone", "The connection to the desk has ended."));
      if (options.signal?.aborted) return reject(new Refusal("cancelled"));
      const id = this.#nextId++;
      const frame = encodeCall({ kind: "call", id, method: method.name, params, ...(options.request === undefined ? {} : { request: options.request }) });
      if (!frame) return reject(new Refusal("too-large", { what: "The call" }));
      const stop = (): void => this.#send({ kind: "cancel", id });
      const settled = (): void => options.signal?.removeEventListener("abort", stop);
      // The method's own schemas have checked these values, which the compiler cannot know through the map of calls.
      const typed = { resolve: resolve as (value: unknown) => void, progress: options.onProgress as ((value: unknown) => void) | undefined };
      this.#calls.set(id, {
        method,
        progress: typed.progress,
        resolve: (value) => {
          settled();
          typed.resolve(value);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      });
      options.signal?.addEventListener("abort", stop, { once: true });
      this.#socket.write(frame);
      return undefined;
    });
  }

  /** Calls back for each event of that name until the returned function is called or the connection ends. */
  on<N extends EventName>(name: N, handler: (value: EventValue<N>) => void): () => void {
    const handlers = this.#handlers.get(name) ?? new Set<Handler>();
    this.#handlers.set(name, handlers);
    const wrapped: Handler = (value) => handler(value as EventValue<N>);
    handlers.add(wrapped);
    return () => void handlers.delete(wrapped);
  }

  /** Calls back the moment the connection ends, before the open calls hear of it. One listener, the one that reconnects. */
  onEnd(handler: () => void): void {
    this.#onEnd = handler;
    if (this.#ended) handler();
  }

  /** Ends the connection at once; open calls end with `desk-gone`. */
  close(): void {
    this.#socket.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.end();
    // A desk that is busy must not keep a caller that is done.
    const timer = setTimeout(() => this.#socket.destroy(), 1000);
    await this.closed;
    clearTimeout(timer);
  }

  #send(frame: ClientFrame): void {
    if (this.#ended || this.#socket.destroyed) return;
    this.#socket.write(encodeFrame(frame));
  }

  #take(read: () => readonly Frame[]): void {
    if (this.#ended) return;
    try {
      for (const frame of read()) this.#receive(frame);
    } catch {
      // A stream that broke the rules once cannot be trusted to be in step again.
      this.#socket.destroy();
    }
  }

  #receive({ json, bytes }: Frame): void {
    const frame = deskFrame.parse(json);
    switch (frame.kind) {
      case "result":
        return this.#settle(frame.id, (call) => call.resolve(parseReply(call.method, "result", withBytes(frame.value, bytes))));
      case "refusal":
        return this.#settle(frame.id, (call) => call.reject(new Refusal(frame.refusal.code as RefusalCode, frame.refusal.values)));
      case "fault":
        return this.#settle(frame.id, (call) => call.reject(new Fault(frame.code, frame.message)));
      case "progress": {
        const call = this.#calls.get(frame.id);
        if (!call?.progress) return undefined;
        const value = call.method.progress?.safeParse(frame.value);
        return value?.success ? call.progress(value.data) : undefined;
      }
      case "event":
        return this.#tell(frame.name, frame.value);
      case "welcome":
        return undefined;
    }
  }

  #settle(id: number, settle: (call: OpenCall) => void): void {
    const call = this.#calls.get(id);
    if (!call) return;
    this.#calls.delete(id);
    try {
      settle(call);
    } catch (error) {
      call.reject(error instanceof Error ? error : new Fault("bad-reply", "The desk's answer cannot be read."));
    }
  }

  #tell(name: string, value: unknown): void {
    if (!isEventName(name)) return;
    const handlers = this.#handlers.get(name);
    if (!handlers || handlers.size === 0) return;
    const parsed = events[name].safeParse(value);
    if (parsed.success) for (const handler of [...handlers]) handler(parsed.data);
  }

  #end(): void {
    this.#ended = true;
    this.#onEnd();
    const open = [...this.#calls.values()];
    this.#calls.clear();
    for (const call of open) call.reject(new Fault("desk-gone", "The desk went away before it answered."));
  }
}

const encodeCall = (frame: ClientFrame): Buffer | undefined => {
  try {
    return encodeFrame(frame);
  } catch (error) {
    if (error instanceof FrameError) return undefined;
    throw error;
  }
};

const isEventName = (name: string): name is EventName => Object.hasOwn(events, name);

/** Pictures travel as the frame's binary part beside their JSON. */
const withBytes = (value: unknown, bytes: Buffer): unknown => (bytes.byteLength > 0 && typeof value === "object" && value !== null ? { ...value, bytes } : value);

const parseReply = (method: Method, part: string, value: unknown): unknown => {
  const parsed = method.result.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
  // Only where it went wrong, never the value: it may be a caption.
  throw new Fault("bad-reply", `The desk's ${part} of ${method.name} is not what the contract says (at "${where}").`, { cause: parsed.error });
};
