// I and Shift I: to the caption, to the headline. The registry's ids, because the keys are made for these two.
import { actionLabel } from "#words/window/actions.ts";
import type { Model } from "../../store/model.ts";
import type { Action } from "../action.ts";
import { hasTarget } from "../targets.ts";

const go = (model: Model, field: string): void => model.layout.setState({ inspector: true, inspectorOver: true, tab: "caption", focusField: field });

/** The finder among the inspector's fields; `inspector/field-finder.tsx` answers to this name. */
const finder = "find-field";

export const editCaption: Action = { id: "edit-caption", group: "caption", label: actionLabel.caption, keys: ["I"], scope: "stage", glyph: "edit", when: hasTarget, run: (model) => go(model, "description") };
export const editHeadline: Action = { id: "edit-headline", group: "caption", label: actionLabel.headline, keys: ["Shift+I"], scope: "stage", glyph: "edit", when: hasTarget, run: (model) => go(model, "headline") };
export const findField: Action = { id: "find-field", group: "caption", label: actionLabel.findField, keys: ["Ctrl+J"], scope: "everywhere", glyph: "search", when: hasTarget, run: (model) => go(model, finder) };
