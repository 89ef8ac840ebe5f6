// Reopens rejected and approved photos. No key: the menu and the palette have it.
import { actionLabel, whyNot } from "#words/window/actions.ts";
import type { Action } from "../action.ts";
import { someTarget } from "../targets.ts";

export const reopen: Action = {
  id: "reopen", group: "desk", label: actionLabel.reopen, keys: [], scope: "everywhere", glyph: "undo",
  when: (model) => someTarget(model, (row) => row.state === "rejected" || (row.state === "approved" && !row.delivered), whyNot.reopen),
  run: (model) => void model.doing.reopen(model.selection.targets()),
};
