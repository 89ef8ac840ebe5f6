// X: drops the targets, that is colour class 8 and out of the view; X again takes them back to the class they had. Deletes nothing.
import { actionLabel, whyNot } from "#words/window/actions.ts";
import type { PhotoId } from "#contract/values.ts";
import type { Model } from "../../store/model.ts";
import type { Action } from "../action.ts";
import { hasTarget } from "../targets.ts";
import { moveBy } from "../select/move-active.ts";
import { markPhotos } from "./mark.ts";

const trash = 8;
const field = "colorClass";

const classOf = (model: Model, photo: PhotoId): number => { const value = model.rows.get(photo)?.fields[field]; return typeof value === "number" ? value : 0; };

/** Photos by the class that they get. */
const byClass = (photos: readonly PhotoId[], of: (photo: PhotoId) => number): ReadonlyMap<number, readonly PhotoId[]> => {
  const groups = new Map<number, PhotoId[]>();
  for (const photo of photos) groups.set(of(photo), [...(groups.get(of(photo)) ?? []), photo]);
  return groups;
};

/** Out of the running: each keeps in mind the class that it had. Deletes nothing. */
export const dropPhotos = (model: Model, photos: readonly PhotoId[]): void => {
  model.sheet.drop(new Map(photos.map((photo) => [photo, classOf(model, photo)])));
  markPhotos(model, photos, field, trash, actionLabel.dropped);
};

const run = (model: Model): void => {
  const targets = model.selection.targets();
  const { dropped } = model.sheet.store.getState();
  if (!targets.every((photo) => dropped.has(photo))) {
    dropPhotos(model, targets.filter((photo) => !dropped.has(photo)));
    if (model.selection.count() <= 1) moveBy(model, 1);
    return;
  }
  model.sheet.takeBack(targets);
  for (const [value, photos] of byClass(targets, (photo) => dropped.get(photo) ?? 0)) markPhotos(model, photos, field, value === 0 ? null : value, actionLabel.colorClass(value));
};

export const drop: Action = { id: "drop", group: "mark", label: actionLabel.drop, keys: ["X"], scope: "stage", glyph: "x", when: hasTarget, run };
export const showDropped: Action = {
  id: "show-dropped", group: "mark", label: actionLabel.showDropped, keys: [], scope: "everywhere", glyph: "eye",
  when: (model) => (model.sheet.store.getState().dropped.size > 0 ? true : whyNot.noDropped),
  run: (model) => model.sheet.takeBack(model.sheet.store.getState().dropped.keys()),
};
