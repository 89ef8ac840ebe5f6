// Leads from a record to its photo: active in the sheet, which shows nothing else where it did not show it anyway.
import type { PhotoId } from "#contract/values.ts";
import { showAll } from "../../store/filter.ts";
import type { Model } from "../../store/model.ts";
import { noSelecting } from "../../store/selection-model.ts";

export const showPhoto = async (model: Model, photo: PhotoId): Promise<void> => {
  const { filter, order } = model.sheet.store.getState();
  model.layout.setState(({ list }) => ({ view: list, dialog: undefined }));
  if (order.placeOf(photo) === undefined) await model.sheet.show({ ...showAll(filter), only: [photo] });
  model.selection.set({ ...noSelecting, active: photo, anchor: photo });
};
