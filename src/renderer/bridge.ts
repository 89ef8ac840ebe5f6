// The only door out of the page: typed calls and events over `window.proofdesk`. A call that the desk's end cut short is sent again
// under the same id when the desk is back, so the journal answers it once.
import type { EventName, EventValue } from "#contract/events.ts";
import type { ParamsOf, ProgressOf, ResultOf } from "#contract/method.ts";
import type { Contract } from "#contract/methods.ts";
import { newCallId } from "./call-id.ts";

type MethodsOf<Noun> = Noun[keyof Noun];
type AnyMethod = { [Noun in keyof Contract]: MethodsOf<Contract[Noun]> }[keyof Contract];
/** Every method of the contract by its name. */
export type Methods = { [One in AnyMethod as One["name"]]: One };
export type MethodName = keyof Methods;

export interface RefusalBody { readonly code: string; readonly values: Readonly<Record<string, string | number>> }
export interface FaultBody { readonly code: string; readonly message: string }
export type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: RefusalBody; readonly fault?: undefined } | { readonly ok: false; readonly fault: FaultBody; readonly refusal?: undefined };

/** What the preload puts on the window. `callId` names the call for `cancel` and, over a break, for the journal. */
export interface PreloadBridge {
  call(method: string, params: unknown, onProgress?: (value: unknown) => void, callId?: string): Promise<Answer<unknown>>;
  on(event: string, handler: (value: unknown) => void): () => void;
}

export interface CallOptions<Name extends MethodName> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (value: ProgressOf<Methods[Name]>) => void;
}

export interface Bridge {
  /** Stopping by `signal` asks the desk to stop; the answer is then whatever it came to (`cancelled`, or done before). */
  call<Name extends MethodName>(method: Name, params: ParamsOf<Methods[Name]>, options?: CallOptions<Name>): Promise<Answer<ResultOf<Methods[Name]>>>;
  on<Name extends EventName>(event: Name, handler: (value: EventValue<Name>) => void): () => void;
}

/** Faults that say that the desk's process or its connection ended, not that the call went wrong. */
const lostCodes: ReadonlySet<string> = new Set(["desk-gone", "desk-away"]);

/** A bridge over what the preload exposes. The gate in main has checked both directions against the contract's schemas, so the types are taken from it here and nowhere else. */
export const makeBridge = (preload: PreloadBridge): Bridge => {
  let waiting: (() => void)[] = [];
  preload.on("desk.state", (value) => {
    if ((value as EventValue<"desk.state">).state !== "here") return;
    const ready = waiting;
    waiting = [];
    for (const go of ready) go();
  });
  const back = (signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      signal?.addEventListener("abort", () => resolve(), { once: true });
    });

  return {
    call: async <Name extends MethodName>(method: Name, params: ParamsOf<Methods[Name]>, options: CallOptions<Name> = {}): Promise<Answer<ResultOf<Methods[Name]>>> => {
      const { signal, onProgress } = options;
      const callId = newCallId();
      const stop = (): void => void preload.call("cancel", { callId });
      signal?.addEventListener("abort", stop, { once: true });
      try {
        for (;;) {
          const answer = await preload.call(method, params, onProgress === undefined ? undefined : (value) => onProgress(value as ProgressOf<Methods[Name]>), callId);
          const lost = !answer.ok && answer.fault !== undefined && lostCodes.has(answer.fault.code);
          if (!lost || signal?.aborted === true) return answer as Answer<ResultOf<Methods[Name]>>;
          await back(signal);
        }
      } finally {
        signal?.removeEventListener("abort", stop);
      }
    },
    on: <Name extends EventName>(event: Name, handler: (value: EventValue<Name>) => void): (() => void) => preload.on(event, (value) => handler(value as EventValue<Name>)),
  };
};

declare global {
  interface Window { readonly proofdesk?: PreloadBridge }
}

/** The window's own bridge; undefined where the page was opened without the preload. */
export const windowBridge = (): Bridge | undefined => (window.proofdesk === undefined ? undefined : makeBridge(window.proofdesk));
