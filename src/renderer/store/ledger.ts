// The ledger view's rows: the pages in sight and a few around them, never the whole ledger. One question to the desk at a time, the newest need first, so that a fast scroll asks only for where it ends.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { LedgerFilter, LedgerLine } from "#contract/ledger.ts";
import type { Bridge } from "../bridge.ts";
import type { SelectionControl } from "./selection.ts";
import { noSelecting } from "./selection-model.ts";

export interface Ledger {
  readonly filter: LedgerFilter;
  /** How many rows fit; undefined until the desk has said. */
  readonly total: number | undefined;
  readonly pages: ReadonlyMap<number, readonly LedgerLine[]>;
  /** The place of the active row. */
  readonly active: number;
  readonly recipients: readonly { readonly recipient: string; readonly copies: number }[];
}
export type LedgerStore = StoreApi<Ledger>;

export interface LedgerControl {
  readonly store: LedgerStore;
  /** The view came onto the stage, or left it. */
  watch(on: boolean): void;
  find(filter: LedgerFilter): void;
  /** These rows are in sight. */
  want(first: number, last: number): void;
  go(place: number): void;
  lineAt(place: number): LedgerLine | undefined;
  /** Rows may have come, or have changed. */
  refresh(): void;
}

export const ledgerPageSize = 100;
const mostPages = 12;
const pauseMs = 500;

export const makeLedger = (bridge: Bridge, selection: SelectionControl): LedgerControl => {
  const store = createStore<Ledger>(() => ({ filter: {}, total: undefined, pages: new Map(), active: 0, recipients: [] }));
  let on = false;
  let wanted: readonly number[] = [0];
  /** Pages that must be asked for again although they are there. */
  let stale = new Set<number>();
  let asking = false;
  /** Another filter: answers to the one before are none. */
  let round = 0;
  /** The rows that are shown are still of the filter before. */
  let old = false;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lineAt = (place: number): LedgerLine | undefined => store.getState().pages.get(Math.floor(place / ledgerPageSize))?.[place % ledgerPageSize];
  /** What is active is what commands act on. */
  const follow = (): void => {
    const line = lineAt(store.getState().active);
    if (!on || line === undefined) return;
    // Of a photo that the desk knows no longer nothing is active: a command must not act on the one before.
    const photo = line.state === undefined ? undefined : line.photo;
    if (selection.store.getState().active === photo && selection.count() === 0) return;
    selection.set({ ...noSelecting, active: photo, anchor: photo });
  };
  const take = (page: number, total: number, lines: readonly LedgerLine[]): void => {
    const shown = store.getState();
    const before = old ? { ...shown, total: undefined, pages: new Map<number, readonly LedgerLine[]>() } : shown;
    old = false;
    const grown = before.total === undefined ? 0 : total - before.total;
    // New rows stand on top: every page that is known has moved down.
    if (grown !== 0 && before.total !== undefined) stale = new Set(before.pages.keys());
    stale.delete(page);
    // The active row's page stays, however far away it is: what commands act on is shown in full.
    const far = (one: number): number => (one === Math.floor(before.active / ledgerPageSize) ? 0 : Math.abs(one - page));
    const near = [...before.pages].filter(([one]) => one !== page).toSorted(([a], [b]) => far(a) - far(b)).slice(0, mostPages - 1);
    const active = Math.max(0, Math.min(before.active === 0 ? 0 : before.active + grown, total - 1));
    store.setState({ total, pages: new Map([...near, [page, lines]]), active });
    follow();
  };
  const pump = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    for (;;) {
      const { pages, total, filter } = store.getState();
      const page = wanted.find((one) => (!pages.has(one) || stale.has(one)) && (total === undefined || one === 0 || one * ledgerPageSize < total));
      if (!on || page === undefined) break;
      const mine = round;
      const answer = await bridge.call("ledger.page", { ...filter, offset: page * ledgerPageSize, limit: ledgerPageSize });
      if (mine !== round) continue;
      if (!answer.ok) break;
      take(page, answer.value.total, answer.value.lines);
    }
    asking = false;
  };
  const loadRecipients = async (): Promise<void> => {
    const answer = await bridge.call("ledger.recipients", {});
    if (answer.ok) store.setState({ recipients: answer.value });
  };
  const again = (): void => {
    last = Date.now();
    stale = new Set(store.getState().pages.keys());
    void pump();
    void loadRecipients();
  };

  return {
    store, lineAt,
    watch: (now) => {
      on = now;
      clearTimeout(timer);
      timer = undefined;
      if (!now) return;
      wanted = [0];
      round += 1;
      old = false;
      store.setState({ total: undefined, pages: new Map(), active: 0 });
      again();
    },
    find: (filter) => {
      round += 1;
      wanted = [0];
      stale = new Set([0]);
      // What was found before stands until the answer is there: the table never blinks while somebody types.
      old = true;
      store.setState({ filter, active: 0 });
      void pump();
    },
    want: (first, end) => {
      const pages: number[] = [];
      for (let page = Math.floor(first / ledgerPageSize); page <= Math.floor(end / ledgerPageSize); page += 1) pages.push(page);
      wanted = [...pages, Math.floor(store.getState().active / ledgerPageSize)];
      void pump();
    },
    go: (place) => {
      store.setState(({ total }) => ({ active: Math.max(0, Math.min(place, (total ?? 1) - 1)) }));
      follow();
    },
    refresh: () => {
      if (!on || timer !== undefined) return;
      timer = setTimeout(() => { timer = undefined; if (on) again(); }, Math.max(50, last + pauseMs - Date.now()));
    },
  };
};
