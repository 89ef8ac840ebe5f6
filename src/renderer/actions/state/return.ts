// Returns submitted photos with a note.
import { actionLabel, whyNot } from "#words/window/actions.ts";
import type { Action } from "../action.ts";
import { someTarget } from "../targets.ts";

export const returnPhotos: Action = {
  id: "return", group: "desk", label: actionLabel.return, keys: ["Ctrl+Shift+R"], scope: "everywhere", glyph: "returned",
  when: (model) => someTarget(model, (row) => row.state === "submitted", whyNot.returnOnly),
  run: (model) => model.layout.setState({ dialog: { kind: "return", photos: model.selection.targets() } }),
};
