// How many notices from outside wait for an answer: the number in the status bar.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Bridge } from "../bridge.ts";

/** `time`: another one after each change, so that an open dialog asks again. */
export interface IncomingCount { readonly open: number; readonly time: number }
export interface IncomingControl {
  readonly store: StoreApi<IncomingCount>;
  load(): Promise<void>;
  /** The desk said so. */
  told(open: number): void;
}

export const makeIncoming = (bridge: Bridge): IncomingControl => {
  const store = createStore<IncomingCount>(() => ({ open: 0, time: 0 }));
  const told = (open: number): void => store.setState(({ time }) => ({ open, time: time + 1 }));
  return {
    store, told,
    load: async () => {
      const answer = await bridge.call("incoming.count", {});
      if (answer.ok && answer.value.open !== store.getState().open) told(answer.value.open);
    },
  };
};
