// Submits the targets for approval.
import { actionLabel, whyNot } from "#words/window/actions.ts";
import type { Action } from "../action.ts";
import { someTarget } from "../targets.ts";

export const submit: Action = {
  id: "submit", group: "desk", label: actionLabel.submit, keys: ["Ctrl+Shift+S"], scope: "everywhere", glyph: "submitted",
  when: (model) => someTarget(model, (row) => ["new", "working", "returned"].includes(row.state), whyNot.submit),
  run: (model) => void model.doing.submit(model.selection.targets()),
};
