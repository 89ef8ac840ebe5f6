// Select none: the active photo stays active.
import { actionLabel, whyNot } from "#words/window/actions.ts";
import { noneChosen } from "../../store/selection-model.ts";
import type { Action } from "../action.ts";

export const selectNone: Action = { id: "select-none", group: "select", label: actionLabel.selectNone, keys: ["Ctrl+D"], scope: "stage", when: (model) => (model.selection.count() > 0 ? true : whyNot.nothingSelected), run: (model) => model.selection.set(noneChosen(model.selection.store.getState())) };
