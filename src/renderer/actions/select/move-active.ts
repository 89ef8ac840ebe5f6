// Moves the active photo to a place in the order; used by keys, marks and "save and next".
import type { Model } from "../../store/model.ts";
import { moved, type Modifiers } from "../../store/selection-model.ts";

const plain: Modifiers = { ctrl: false, shift: false };

/** To this place; outside the order it stays. Returns whether it moved. */
export const moveTo = (model: Model, place: number, modifiers: Modifiers = plain): boolean => {
  const { order } = model.sheet.store.getState();
  const photo = order.ids[place];
  if (photo === undefined) return false;
  model.selection.set(moved(model.selection.store.getState(), order, photo, modifiers));
  return true;
};

export const activePlace = (model: Model): number | undefined => {
  const { active } = model.selection.store.getState();
  return active === undefined ? undefined : model.sheet.store.getState().order.placeOf(active);
};

/** To the next or previous photo. */
export const moveBy = (model: Model, step: number, modifiers: Modifiers = plain): boolean => {
  const at = activePlace(model);
  return at !== undefined && moveTo(model, at + step, modifiers);
};
