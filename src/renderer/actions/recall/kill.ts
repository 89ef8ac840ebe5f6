// Kills the targets. Without a key on purpose: nobody kills by a slip of the hand.
import { recallActions, recallWhyNot } from "#words/window/recall.ts";
import type { Action } from "../action.ts";
import { someTarget } from "../targets.ts";

export const kill: Action = {
  id: "kill", group: "desk", label: recallActions.kill, keys: [], scope: "everywhere", glyph: "killed",
  when: (model) => someTarget(model, (row) => row.state !== "killed", recallWhyNot.killed),
  run: (model) => model.layout.setState({ dialog: { kind: "kill", photos: model.selection.targets() } }),
};
