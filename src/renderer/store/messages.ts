// Messages to the editor: at most three on the stage, errors stay until closed, all of the day are kept in the list.
import { createStore, type StoreApi } from "zustand/vanilla";

export interface MessageButton { readonly label: string; /** The action that does the same, for its key. */ readonly like?: "undo" | "redo"; readonly run: () => void }
export interface Message {
  readonly number: number;
  readonly level: "done" | "info" | "warning" | "error";
  readonly text: string;
  readonly todo?: string;
  readonly button?: MessageButton;
  readonly time: Date;
  /** Still on the stage. */
  readonly open: boolean;
}
export interface Messages { readonly list: readonly Message[] }
export type MessagesStore = StoreApi<Messages>;
export interface MessagesControl {
  readonly store: MessagesStore;
  tell(message: Omit<Message, "number" | "time" | "open">): void;
  close(number: number): void;
  /** Held under the pointer or the focus: the clock of the others stands still too. */
  hold(held: boolean): void;
}

const onStage = 3;
const kept = 500;
const showMs = 8000;

/** `note`: puts what went wrong where it outlives the window. */
export const makeMessages = (note: (message: Message) => void = () => {}): MessagesControl => {
  const store = createStore<Messages>(() => ({ list: [] }));
  let number = 0;
  let held = false;
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const close = (which: number): void => {
    clearTimeout(timers.get(which));
    timers.delete(which);
    store.setState(({ list }) => ({ list: list.map((one) => (one.number === which ? { ...one, open: false } : one)) }));
  };
  const startClock = (message: Message): void => {
    if (message.level === "error" || held) return;
    timers.set(message.number, setTimeout(() => close(message.number), showMs));
  };
  return {
    store,
    tell: (said) => {
      number += 1;
      const message: Message = { ...said, number, time: new Date(), open: true };
      if (message.level === "error" || message.level === "warning") note(message);
      store.setState(({ list }) => {
        const open = [message, ...list].filter((one) => one.open);
        // Errors keep their place before news that nobody has to act on.
        const stays = new Set([...open.filter((one) => one.level === "error" || one === message), ...open.filter((one) => one.level !== "error" && one !== message)].slice(0, onStage).map((one) => one.number));
        return { list: [message, ...list].slice(0, kept).map((one) => (one.open && !stays.has(one.number) ? { ...one, open: false } : one)) };
      });
      startClock(message);
    },
    close,
    hold: (now) => {
      held = now;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      if (!now) for (const message of store.getState().list) if (message.open) startClock(message);
    },
  };
};
