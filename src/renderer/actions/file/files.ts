// Renaming, moving, copying, throwing away: each opens its dialog, which says what will happen.
import { fileActions as words } from "#words/window/file.ts";
import type { PhotoId } from "#contract/values.ts";
import type { Model } from "../../store/model.ts";
import type { Action } from "../action.ts";
import { hasTarget, targetsOr } from "../targets.ts";

/** In the order of the sheet: numbers are counted up in it. */
const inOrder = (model: Model): readonly PhotoId[] => {
  const { order } = model.sheet.store.getState();
  return targetsOr(model).toSorted((a, b) => (order.placeOf(a) ?? Infinity) - (order.placeOf(b) ?? Infinity));
};

export const rename: Action = { id: "rename", group: "file", label: words.rename, keys: ["F2"], scope: "sheet", glyph: "edit", when: hasTarget, run: (model) => model.layout.setState({ dialog: { kind: "rename", photos: inOrder(model) } }) };
export const move: Action = { id: "move-files", group: "file", label: words.move, keys: [], scope: "everywhere", glyph: "folder", when: hasTarget, run: (model) => model.layout.setState({ dialog: { kind: "take", what: "move", photos: inOrder(model) } }) };
export const copy: Action = { id: "copy-files", group: "file", label: words.copy, keys: [], scope: "everywhere", glyph: "copy", when: hasTarget, run: (model) => model.layout.setState({ dialog: { kind: "take", what: "copy", photos: inOrder(model) } }) };
export const trash: Action = { id: "trash", group: "file", label: words.trash, keys: ["Delete", "Backspace"], scope: "stage", glyph: "x", when: hasTarget, run: (model) => model.layout.setState({ dialog: { kind: "trash", photos: inOrder(model) } }) };
