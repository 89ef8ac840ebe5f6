// Shift X: rejects the targets. X alone is a mark of its own.
import { actionLabel, whyNot } from "#words/window/actions.ts";
import type { Action } from "../action.ts";
import { someTarget } from "../targets.ts";

export const reject: Action = {
  id: "reject", group: "desk", label: actionLabel.reject, keys: ["Shift+X"], scope: "stage", glyph: "rejected",
  when: (model) => someTarget(model, (row) => ["new", "working", "submitted", "returned"].includes(row.state), whyNot.reject),
  run: (model) => void model.doing.reject(model.selection.targets()),
};
