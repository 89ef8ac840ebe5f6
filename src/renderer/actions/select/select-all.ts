// Select all: the whole view, by rule.
import { actionLabel } from "#words/window/actions.ts";
import { allChosen } from "../../store/selection-model.ts";
import type { Action } from "../action.ts";
import { hasPhotos } from "../targets.ts";

export const selectAll: Action = { id: "select-all", group: "select", label: actionLabel.selectAll, keys: ["Ctrl+A"], scope: "stage", glyph: "grid", when: hasPhotos, run: (model) => model.selection.set(allChosen(model.selection.store.getState())) };
