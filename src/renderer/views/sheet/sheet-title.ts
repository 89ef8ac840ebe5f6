// What the sheet shows, as its title: the words, or the chip that says most.
import { rail, tools } from "#words/window/bars.ts";
import { stateLabel } from "#words/window/labels.ts";
import { search } from "#words/window/search.ts";
import { folderName } from "../../parts/name/folder-name.ts";
import { chipsOf, type KnownStories } from "../../store/chips.ts";
import type { Filter } from "../../store/filter.ts";
import { useDesk, useSheet } from "../../store/model.ts";

export const titleOf = (filter: Filter, stories: readonly KnownStories[]): string => {
  const { text, is, by, root, collection } = filter;
  if (text.trim() !== "") return search.words(text.trim());
  if (collection !== undefined) return stories.find((one) => one.id === collection)?.name ?? rail.stories;
  if (is.length > 0) return is.map((state) => stateLabel[state]).join(", ");
  if (by.length > 0) return by.join(", ");
  if (root !== undefined) return folderName(root);
  const [chip] = chipsOf(filter);
  return chip === undefined ? tools.allPhotos : `${chip.kind ?? ""} ${chip.word}`.trim();
};

const none: readonly never[] = [];
export const useSheetTitle = (): string => {
  const stories = useDesk((one) => one.collections) ?? none;
  return titleOf(useSheet((one) => one.filter), stories);
};
