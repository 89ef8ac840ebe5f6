// W: waives a problem where the house style allows it, with a reason.
import { actionLabel, whyNot } from "#words/window/actions.ts";
import type { Action } from "../action.ts";
import { targetsOr } from "../targets.ts";

export const waive: Action = {
  id: "waive", group: "desk", label: actionLabel.waive, keys: ["W"], scope: "stage", glyph: "shield",
  when: (model) => {
    if (targetsOr(model).length === 0) return whyNot.noPhoto;
    const { one } = model.detail.store.getState();
    const listed = one?.problemList ?? model.readiness.store.getState().blocked.flatMap((blocked) => blocked.problems);
    return listed.some((problem) => problem.mayWaive === true && problem.waived === undefined) ? true : whyNot.noWaive;
  },
  run: (model) => model.layout.setState({ dialog: { kind: "waive", photos: model.selection.targets() } }),
};
