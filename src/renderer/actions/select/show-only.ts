// Only the photos that a word of the search finds, and all again: the word as a chip, over the sheet.
import { toggleChip } from "../../store/filter.ts";
import type { Model } from "../../store/model.ts";

export const showOnly = (model: Model, word: string): void => {
  model.layout.setState({ view: "sheet" });
  void model.sheet.show(toggleChip(model.sheet.store.getState().filter, word));
};
