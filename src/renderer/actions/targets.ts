// Questions that several actions ask about what they would act on.
import type { PhotoId, PhotoRow } from "#contract/values.ts";
import { whyNot } from "#words/window/actions.ts";
import type { Model } from "../store/model.ts";

/** The photos commands act on; `why` where there are none. */
export const targetsOr = (model: Model): readonly PhotoId[] => model.selection.targets();
export const hasTarget = (model: Model): true | string => (targetsOr(model).length > 0 ? true : whyNot.noPhoto);
export const activePhoto = (model: Model): PhotoId | undefined => model.selection.store.getState().active;
export const hasActive = (model: Model): true | string => (activePhoto(model) === undefined ? whyNot.noPhoto : true);
export const hasPhotos = (model: Model): true | string => (model.sheet.store.getState().order.ids.length > 0 ? true : whyNot.noPhotos);

/** Whether at least one target fits; rows that are not loaded may fit, the desk will say. */
export const someTarget = (model: Model, fits: (row: PhotoRow) => boolean, otherwise: string): true | string => {
  const targets = targetsOr(model);
  if (targets.length === 0) return whyNot.noPhoto;
  for (const photo of targets) {
    const row = model.rows.get(photo);
    if (row === undefined || fits(row)) return true;
  }
  return otherwise;
};
