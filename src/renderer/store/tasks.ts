// What this window has running at the desk: every long call, with how far it is and a way to stop it. Found at the bridge, so that whoever calls need not tell.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { tasksWords } from "#words/window/tasks.ts";
import type { Answer, Bridge, MethodName } from "../bridge.ts";

export type TaskKind = keyof (typeof tasksWords)["kinds"];
export interface Task {
  readonly number: number;
  readonly kind: TaskKind;
  readonly done: number;
  /** 0 until the desk has said. */
  readonly total: number;
  /** Of the done ones a second, once steady. */
  readonly rate: number;
  readonly stopping: boolean;
  /** Undefined where the desk does not stop in the middle. */
  readonly stop: (() => void) | undefined;
}
export interface Tasks { readonly list: readonly Task[] }
export type TasksStore = StoreApi<Tasks>;

const kinds: readonly TaskKind[] = ["desk.samples", "delivery.deliver", "approval.approve", "desk.backup", "desk.verify", "desk.rebuild", "check.survey", "ledger.export"];
/** A backup and a rebuild are whole or not at all. */
const whole: ReadonlySet<TaskKind> = new Set<TaskKind>(["desk.backup", "desk.rebuild", "check.survey"]);
const kindOf = (method: MethodName): TaskKind | undefined => kinds.find((one) => one === method);

const countsOf = (value: unknown): { readonly done: number; readonly total: number } | undefined => {
  const inner: unknown = typeof value === "object" && value !== null && "progress" in value ? value.progress : value;
  return typeof inner === "object" && inner !== null && "done" in inner && "total" in inner && typeof inner.done === "number" && typeof inner.total === "number" ? { done: inner.done, total: inner.total } : undefined;
};

/** Hears what the desk answered well, with what was asked. */
export type Heard = (handler: (method: string, params: unknown, value: unknown) => void) => () => void;

export const makeTasks = (bridge: Bridge): { readonly store: TasksStore; readonly bridge: Bridge; readonly heard: Heard } => {
  const handlers = new Set<Parameters<Heard>[0]>();
  const hear = <Value>(method: string, params: unknown, answer: Answer<Value>): Answer<Value> => {
    if (answer.ok) for (const handler of handlers) handler(method, params, answer.value);
    return answer;
  };
  const store = createStore<Tasks>(() => ({ list: [] }));
  let number = 0;
  const change = (which: number, with_: Partial<Task>): void => store.setState(({ list }) => ({ list: list.map((one) => (one.number === which ? { ...one, ...with_ } : one)) }));
  return {
    store,
    heard: (handler) => {
      handlers.add(handler);
      return () => void handlers.delete(handler);
    },
    bridge: {
      on: (event, handler) => bridge.on(event, handler),
      call: async (method, params, options = {}) => {
        const kind = kindOf(method);
        if (kind === undefined) return hear(method, params, await bridge.call(method, params, options));
        number += 1;
        const own = number;
        const control = new AbortController();
        const began = performance.now();
        const stop = whole.has(kind) ? undefined : (): void => { change(own, { stopping: true }); control.abort(); };
        store.setState(({ list }) => ({ list: [...list, { number: own, kind, done: 0, total: 0, rate: 0, stopping: false, stop }] }));
        try {
          return hear(method, params, await bridge.call(method, params, {
            signal: options.signal === undefined ? control.signal : AbortSignal.any([options.signal, control.signal]),
            onProgress: (value) => {
              const counts = countsOf(value);
              const seconds = (performance.now() - began) / 1000;
              if (counts !== undefined) change(own, { ...counts, rate: seconds > 1 ? counts.done / seconds : 0 });
              options.onProgress?.(value);
            },
          }));
        } finally {
          store.setState(({ list }) => ({ list: list.filter((one) => one.number !== own) }));
        }
      },
    },
  };
};
