// Adds the active photo to the selection, or removes it.
import { actionLabel } from "#words/window/actions.ts";
import { toggled } from "../../store/selection-model.ts";
import type { Action } from "../action.ts";
import { hasActive } from "../targets.ts";

export const toggleActive: Action = {
  id: "toggle-active", group: "select", label: actionLabel.add, keys: ["A"], scope: "stage", when: hasActive,
  run: (model) => {
    const selecting = model.selection.store.getState();
    if (selecting.active !== undefined) model.selection.set({ ...selecting, anchor: selecting.active, chosen: toggled(selecting.chosen, selecting.active) });
  },
};
