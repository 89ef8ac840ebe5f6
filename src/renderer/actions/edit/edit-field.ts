// I and Shift I: to the caption, to the headline. The registry's ids, because the keys are made for these two.
import { actionLabel } from "#words/window/actions.ts";
import { whyNotInCell } from "../../parts/field/cell-value.ts";
import { shownFields } from "../../views/rows/block.ts";
import type { Model } from "../../store/model.ts";
import type { Action } from "../action.ts";
import { hasTarget } from "../targets.ts";

/** In the caption rows the cell opens, where there is one; elsewhere the inspector's field. */
const inCell = (model: Model, id: string): boolean => {
  const { active } = model.selection.store.getState();
  const field = model.layout.getState().view === "rows" ? shownFields(model).find((one) => one.id === id) : undefined;
  if (active === undefined || field === undefined || whyNotInCell(model.rows.get(active), field) !== undefined) return false;
  model.cells.openCell(active, field);
  return true;
};

const go = (model: Model, field: string): void => { if (!inCell(model, field)) model.layout.setState({ inspector: true, inspectorOver: true, tab: "caption", focusField: field }); };

/** The finder among the inspector's fields; `inspector/field-finder.tsx` answers to this name. */
const finder = "find-field";

export const editCaption: Action = { id: "edit-caption", group: "caption", label: actionLabel.caption, keys: ["I"], scope: "stage", glyph: "edit", when: hasTarget, run: (model) => go(model, "description") };
export const editHeadline: Action = { id: "edit-headline", group: "caption", label: actionLabel.headline, keys: ["Shift+I"], scope: "stage", glyph: "edit", when: hasTarget, run: (model) => go(model, "headline") };
export const findField: Action = { id: "find-field", group: "caption", label: actionLabel.findField, keys: ["Ctrl+J"], scope: "everywhere", glyph: "search", when: hasTarget, run: (model) => go(model, finder) };
