// H: what happened to the photo, and back with the selection as it was.
import { actionLabel } from "#words/window/actions.ts";
import { noSelecting } from "../../store/selection-model.ts";
import { type Action, always } from "../action.ts";
import { activePhoto, hasActive } from "../targets.ts";
import { toList } from "./show-view.ts";

export const showHistory: Action = {
  id: "show-history", group: "views", label: actionLabel.history, keys: ["H"], scope: "stage", glyph: "clock", when: hasActive,
  run: (model) => {
    const photo = activePhoto(model);
    const { view, compare, ledger } = model.layout.getState();
    if (photo === undefined || view === "history") return;
    // Compare has chosen what stands side by side, the ledger its row; the way into the history leads over the list, which has the selection whole.
    if (compare !== undefined || ledger !== undefined) toList(model);
    const { before: _before, ...before } = model.selection.store.getState();
    // The history is of one photo: what is chosen waits until the way back.
    model.selection.set({ ...noSelecting, active: photo, anchor: photo });
    model.layout.setState({ view: "history", history: { before, event: undefined, field: 0, choices: new Map() } });
  },
};
export const leaveHistory: Action = {
  id: "leave-history", group: "history", label: actionLabel.back, keys: ["Escape"], scope: "history", quiet: true, when: always, run: toList,
};
