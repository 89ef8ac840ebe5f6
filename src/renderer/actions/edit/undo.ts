// Ctrl Z takes back the last edit or state change; in a field the text first (the key handler sees to that).
import { actionLabel, whyNot } from "#words/window/actions.ts";
import type { Model } from "../../store/model.ts";
import type { Action } from "../action.ts";

const here = (model: Model): true | string => (model.desk.getState().connection === "here" ? true : whyNot.deskAway);
export const undo: Action = { id: "undo", group: "always", label: actionLabel.undo, keys: ["Ctrl+Z"], scope: "everywhere", glyph: "undo", when: here, run: (model) => void model.doing.undo() };
export const redo: Action = { id: "redo", group: "always", label: actionLabel.redo, keys: ["Ctrl+Shift+Z", "Ctrl+Y"], scope: "everywhere", when: here, run: (model) => void model.doing.redo() };
