// B: keeps only the blocked ones selected; again: back to the selection before.
import { actionLabel, whyNot } from "#words/window/actions.ts";
import type { Action } from "../action.ts";

export const selectBlocked: Action = {
  id: "select-blocked", group: "select", label: actionLabel.blocked, keys: ["B"], scope: "stage", glyph: "problem",
  when: (model) => (model.selection.store.getState().before !== undefined || model.readiness.store.getState().blocked.length > 0 ? true : whyNot.noBlocked),
  run: (model) => {
    const { before, ...selecting } = model.selection.store.getState();
    if (before !== undefined) { model.selection.set({ ...selecting, chosen: before }); return; }
    const blocked = model.readiness.store.getState().blocked.map((one) => one.photo);
    const [first] = blocked;
    if (first === undefined) return;
    const stays = selecting.active !== undefined && blocked.includes(selecting.active);
    model.selection.set({ active: stays ? selecting.active : first, anchor: stays ? selecting.active : first, chosen: { kind: "some", photos: new Set(blocked) } }, selecting.chosen);
  },
};
