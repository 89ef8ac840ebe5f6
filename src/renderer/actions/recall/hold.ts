// Holds the targets back, and lets them go again.
import { recallActions, recallWhyNot } from "#words/window/recall.ts";
import { holdOf } from "../../parts/state/hold-words.ts";
import type { Action } from "../action.ts";
import { someTarget, targetsOr } from "../targets.ts";

export const hold: Action = {
  id: "hold", group: "desk", label: recallActions.hold, keys: [], scope: "everywhere", glyph: "held",
  when: (model) => someTarget(model, (row) => row.state !== "killed", recallWhyNot.killed),
  run: (model) => model.layout.setState({ dialog: { kind: "hold", photos: model.selection.targets() } }),
};

export const release: Action = {
  id: "release", group: "desk", label: recallActions.release, keys: [], scope: "everywhere", glyph: "undo",
  when: (model) => {
    const may = someTarget(model, (row) => holdOf(row) !== undefined, recallWhyNot.notHeld);
    if (may !== true) return may;
    const initials = model.desk.getState().catalogue?.editor?.initials;
    const holds = targetsOr(model).flatMap((photo) => { const row = model.rows.get(photo); if (row === undefined) return [undefined]; const one = holdOf(row); return one === undefined ? [] : [one]; });
    const [first] = holds;
    // A safety hold is its own editor's; the desk would refuse all of them.
    return first?.clearedBy !== undefined && holds.every((one) => one?.kind === "safety" && one.clearedBy !== initials) ? recallWhyNot.onlyTheirs(first.clearedBy) : true;
  },
  run: (model) => model.layout.setState({ dialog: { kind: "release", photos: model.selection.targets() } }),
};
