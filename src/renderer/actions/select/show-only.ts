// Only the photos that a word of the search finds, and all again, or exactly these: a chip, over the sheet.
import type { PhotoId } from "#contract/values.ts";
import { showAll, toggleChip } from "../../store/filter.ts";
import type { Model } from "../../store/model.ts";

export const showOnly = (model: Model, word: string): void => {
  model.layout.setState({ view: "sheet" });
  void model.sheet.show(toggleChip(model.sheet.store.getState().filter, word));
};

/** Exactly these, whatever the sheet showed before. */
export const showThese = (model: Model, photos: readonly PhotoId[]): void => {
  model.layout.setState({ view: "sheet" });
  void model.sheet.show({ ...showAll(model.sheet.store.getState().filter), only: photos });
};
