// Ctrl U: hands approved photos over. The dialog says what is not approved.
import { actionLabel, whyNot } from "#words/window/actions.ts";
import type { Action } from "../action.ts";
import { someTarget } from "../targets.ts";

export const deliver: Action = {
  id: "deliver", group: "desk", label: actionLabel.deliver, keys: ["Ctrl+U"], scope: "everywhere", glyph: "delivered",
  when: (model) => someTarget(model, (row) => row.state === "approved", whyNot.notApproved),
  run: (model) => model.layout.setState({ dialog: { kind: "deliver", photos: model.selection.targets() } }),
};
