// The selection's store, and what becomes of it when the sheet shows something else.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { PhotoId } from "#contract/values.ts";
import { type Chosen, chosenCount, hiddenChosen, isChosen, noSelecting, pinned, type Selecting, settled, targetsOf } from "./selection-model.ts";
import type { SheetControl } from "./sheet.ts";

export interface Selection extends Selecting {
  /** What was chosen before B narrowed it to the blocked ones. */
  readonly before: Chosen | undefined;
}
export type SelectionStore = StoreApi<Selection>;

export interface SelectionControl {
  readonly store: SelectionStore;
  set(next: Selecting, before?: Chosen): void;
  /** The photos commands act on. The same list as long as nothing changed. */
  targets(): readonly PhotoId[];
  count(): number;
  hidden(): readonly PhotoId[];
  has(photo: PhotoId): boolean;
}

export const makeSelection = (sheet: SheetControl): SelectionControl => {
  const store = createStore<Selection>(() => ({ ...noSelecting, before: undefined }));
  const order = (): ReturnType<SheetControl["store"]["getState"]>["order"] => sheet.store.getState().order;
  let cached: { readonly of: Selecting; readonly ids: readonly PhotoId[]; readonly targets: readonly PhotoId[] } | undefined;
  sheet.beforeShow = (shown) => store.setState(pinned(store.getState(), shown));
  sheet.afterOrder = (before, now) => {
    const selecting = store.getState();
    // A sheet that had no active photo gets its first one, so that the keyboard has a place to start.
    const next = selecting.active === undefined ? { ...selecting, active: now.ids[0], anchor: now.ids[0] } : settled(selecting, before, now);
    store.setState(next);
  };
  return {
    store,
    set: (next, before) => store.setState({ ...next, before }),
    targets: () => {
      const of = store.getState();
      const { ids } = order();
      if (cached === undefined || cached.ids !== ids || cached.of.chosen !== of.chosen || cached.of.active !== of.active) {
        const targets = targetsOf(of, order());
        const same = cached !== undefined && cached.targets.length === targets.length && cached.targets.every((photo, at) => photo === targets[at]);
        cached = { of, ids, targets: same && cached !== undefined ? cached.targets : targets };
      }
      return cached.targets;
    },
    count: () => chosenCount(store.getState().chosen, order()),
    hidden: () => hiddenChosen(store.getState().chosen, order()),
    has: (photo) => isChosen(store.getState().chosen, photo),
  };
};
