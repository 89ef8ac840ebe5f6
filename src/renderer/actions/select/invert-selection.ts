// Invert: the others.
import { actionLabel } from "#words/window/actions.ts";
import { inverted } from "../../store/selection-model.ts";
import type { Action } from "../action.ts";
import { hasPhotos } from "../targets.ts";

export const invertSelection: Action = { id: "invert-selection", group: "select", label: actionLabel.invert, keys: ["Ctrl+Shift+I"], scope: "stage", when: hasPhotos, run: (model) => model.selection.set(inverted(model.selection.store.getState())) };
