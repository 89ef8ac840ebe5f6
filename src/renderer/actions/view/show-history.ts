// H: what happened to the photo.
import { actionLabel } from "#words/window/actions.ts";
import type { Action } from "../action.ts";
import { hasTarget } from "../targets.ts";

export const showHistory: Action = { id: "show-history", group: "views", label: actionLabel.history, keys: ["H"], scope: "stage", glyph: "clock", when: hasTarget, run: (model) => model.layout.setState({ inspector: true, inspectorOver: true, tab: "history" }) };
