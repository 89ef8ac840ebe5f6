// Compare, the history and the ledger take the selection for themselves while they stand. Whatever leads away from them, a key, the rail, the palette, gives it back as it was.
import type { LayoutStore } from "./layout.ts";
import type { SelectionControl } from "./selection.ts";

/** Subscribes; returns what ends it. Compare gives back what was chosen and stays with the photo that is active now; the others give back both. */
export const givesBack = (layout: LayoutStore, selection: SelectionControl): (() => void) =>
  layout.subscribe(({ view, compare, history, ledger }) => {
    if (compare !== undefined && view !== "compare") {
      const { active = compare.before.active, anchor = compare.before.anchor } = selection.store.getState();
      layout.setState({ compare: undefined });
      selection.set({ ...compare.before, active, anchor });
    }
    if (history !== undefined && view !== "history") {
      layout.setState({ history: undefined });
      selection.set(history.before);
    }
    if (ledger !== undefined && view !== "ledger") {
      layout.setState({ ledger: undefined });
      selection.set(ledger.before);
    }
  });
