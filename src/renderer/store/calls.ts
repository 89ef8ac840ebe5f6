// Notices that nobody has been told of yet: the number in the status bar, and what the call list begins with. Asked anew at most once a second.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Notice } from "#contract/notice.ts";
import type { Bridge } from "../bridge.ts";

export interface Calls { readonly open: readonly Notice[] }
export interface CallsControl {
  readonly store: StoreApi<Calls>;
  load(): Promise<void>;
  /** Something changed on the desk. */
  touched(): void;
  close(): void;
}

const pauseMs = 1000;
const none: readonly Notice[] = [];

export const makeCalls = (bridge: Bridge): CallsControl => {
  const store = createStore<Calls>(() => ({ open: none }));
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const load = async (): Promise<void> => {
    last = Date.now();
    const answer = await bridge.call("notice.list", { open: true });
    // The same nothing as before draws nothing again.
    if (answer.ok) store.setState({ open: answer.value.length === 0 ? none : answer.value });
  };
  return {
    store, load,
    touched: () => {
      timer ??= setTimeout(() => { timer = undefined; void load(); }, Math.max(0, last + pauseMs - Date.now()));
    },
    close: () => clearTimeout(timer),
  };
};
