// The desk as the command line sees it: the one that runs, else one of our own in this process. The same calls, the same promises.
import { setTimeout as wait } from "node:timers/promises";
import { connect } from "#client/connect.ts";
import { Fault } from "#client/fault.ts";
import type { Method, ParamsOf, ProgressOf, ResultOf } from "#contract/method.ts";
import { Refusal } from "#contract/refusals.ts";
import type { Editor } from "#contract/values.ts";
import { refusalSentence } from "#words/en.ts";
import { CannotRun } from "./failures.ts";

export interface CallRest<M> {
  readonly onProgress?: (value: ProgressOf<M>) => void;
  /** Without it the command's own. */
  readonly signal?: AbortSignal;
}

export interface DeskCaller {
  /** The desk runs in this process: what it keeps must be written before we end. */
  readonly own: boolean;
  call<M extends Method>(method: M, params: ParamsOf<M>, rest?: CallRest<M>): Promise<ResultOf<M>>;
  /** Nothing is left to write; resolves early when the signal stops it, the rest stays kept. */
  drain(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export interface DeskPlace {
  readonly folder: string;
  readonly editor: Editor | undefined;
  readonly signal: AbortSignal;
}

const running = async (place: DeskPlace): Promise<DeskCaller | undefined> => {
  try {
    const connection = await connect({ deskFolder: place.folder, caller: "cli", editor: place.editor, signal: place.signal });
    return {
      own: false,
      call: (method, params, rest = {}) => connection.call(method, params, { signal: rest.signal ?? place.signal, onProgress: rest.onProgress }),
      drain: () => Promise.resolve(),
      close: () => connection[Symbol.asyncDispose](),
    };
  } catch (error) {
    if (error instanceof Fault && error.code === "desk-away") return undefined;
    throw error;
  }
};

const stopped = (signal: AbortSignal): Promise<void> => new Promise((resolve) => {
  if (signal.aborted) resolve();
  else signal.addEventListener("abort", () => resolve(), { once: true });
});

const own = async (place: DeskPlace): Promise<DeskCaller> => {
  // Loaded only here, so that help, wrong usage and a running desk cost nothing.
  const { startDesk } = await import("#desk/start.ts");
  const desk = await startDesk({ folder: place.folder, editor: place.editor, caller: "cli" });
  return {
    own: true,
    async call<M extends Method>(method: M, params: ParamsOf<M>, rest: CallRest<M> = {}) {
      const value = await desk.call(method.name, params, {
        signal: rest.signal ?? place.signal, editor: place.editor,
        // What the desk streams and answers is what the method's schemas say; its services are typed by them.
        ...(rest.onProgress === undefined ? {} : { onProgress: rest.onProgress as (one: unknown) => void }),
      });
      return value as ResultOf<M>;
    },
    drain: (signal) => Promise.race([desk.drain(), stopped(signal)]),
    close: () => desk[Symbol.asyncDispose](),
  };
};

/** Another command at work on the same desk is waited for this long. */
const busyMs = 30_000;

/** The running desk, else our own. Throws `CannotRun`. */
export const openDesk = async (place: DeskPlace, busy: () => void): Promise<DeskCaller> => {
  const until = performance.now() + busyMs;
  let told = false;
  for (;;) {
    place.signal.throwIfAborted();
    const found = await running(place);
    if (found !== undefined) return found;
    try {
      return await own(place);
    } catch (error) {
      // Between our looking and our starting another one may have begun; it listens soon, or ends soon.
      if (error instanceof Refusal && error.code === "desk-busy" && performance.now() < until) {
        if (!told) busy();
        told = true;
        await wait(150, undefined, { signal: place.signal });
        continue;
      }
      if (error instanceof Refusal) {
        const { message, todo } = refusalSentence(error.code, error.values);
        throw new CannotRun(error.code, message, todo, error);
      }
      throw new CannotRun("cannot-run", `The desk cannot start: ${error instanceof Error ? error.message : String(error)}`, `Check the data folder ${place.folder}, its permissions and its space.`, error);
    }
  }
};
