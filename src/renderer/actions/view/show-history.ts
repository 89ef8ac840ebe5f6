// H: what happened to the photo, and back with the selection as it was.
import { actionLabel } from "#words/window/actions.ts";
import { noSelecting } from "../../store/selection-model.ts";
import { type Action, always } from "../action.ts";
import { activePhoto, hasActive } from "../targets.ts";

export const showHistory: Action = {
  id: "show-history", group: "views", label: actionLabel.history, keys: ["H"], scope: "stage", glyph: "clock", when: hasActive,
  run: (model) => {
    const photo = activePhoto(model);
    if (photo === undefined || model.layout.getState().view === "history") return;
    const { before: _before, ...before } = model.selection.store.getState();
    // The history is of one photo: what is chosen waits until the way back.
    model.selection.set({ ...noSelecting, active: photo, anchor: photo });
    model.layout.setState({ view: "history", history: { before, event: undefined, field: 0, choices: new Map() } });
  },
};
export const leaveHistory: Action = {
  id: "leave-history", group: "history", label: actionLabel.back, keys: ["Escape"], scope: "history", quiet: true, when: always,
  run: (model) => {
    const { history, list } = model.layout.getState();
    model.layout.setState({ view: list, history: undefined });
    if (history !== undefined) model.selection.set(history.before);
  },
};
