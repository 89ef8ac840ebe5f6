// Ctrl U: hands approved photos over. The dialog says what is not approved or held.
import { actionLabel, whyNot } from "#words/window/actions.ts";
import { recallWhyNot } from "#words/window/recall.ts";
import { holdOf } from "../../parts/state/hold-words.ts";
import type { Action } from "../action.ts";
import { someTarget } from "../targets.ts";

export const deliver: Action = {
  id: "deliver", group: "desk", label: actionLabel.deliver, keys: ["Ctrl+U"], scope: "everywhere", glyph: "delivered",
  when: (model) => {
    const may = someTarget(model, (row) => row.state === "approved", whyNot.notApproved);
    return may === true ? someTarget(model, (row) => row.state === "approved" && holdOf(row) === undefined, recallWhyNot.held) : may;
  },
  run: (model) => model.layout.setState({ dialog: { kind: "deliver", photos: model.selection.targets() } }),
};
