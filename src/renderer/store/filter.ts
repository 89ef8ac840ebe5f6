// What the sheet shows: chips from the rail or from typing, words of the search field, a folder, a story, an order. Becomes one query for the desk.
import type { PhotoQuery } from "#contract/methods/photo.ts";
import type { PhotoId } from "#contract/values.ts";

export type StateFilter = NonNullable<PhotoQuery["states"]>[number];
export type Sort = NonNullable<PhotoQuery["sort"]>;

export interface Filter {
  /** Any of these. */
  readonly is: readonly StateFilter[];
  /** None of these. */
  readonly not: readonly StateFilter[];
  /** A root or a folder below one. */
  readonly root: string | undefined;
  /** A story's id. */
  readonly collection: string | undefined;
  /** Any of these photographers. */
  readonly by: readonly string[];
  /** Other words of the search language, each a chip as it was typed; all must hold. */
  readonly chips: readonly string[];
  readonly text: string;
  /** None but these, as something named them. */
  readonly only: readonly PhotoId[] | undefined;
  readonly sort: Sort;
  /** Under headings. */
  readonly group: Group;
}
export type Group = "none" | NonNullable<PhotoQuery["group"]>;
export const openFilter: Filter = { is: [], not: [], root: undefined, collection: undefined, by: [], chips: [], text: "", only: undefined, sort: "arrival", group: "none" };

/** A story in its own order. */
export const inStory = (filter: Filter, id: string): Filter => ({ ...filter, collection: id, sort: "hand" });
/** A story's own order is of the story alone. */
export const withoutStory = (filter: Filter): Filter => ({ ...filter, collection: undefined, sort: filter.sort === "hand" ? "arrival" : filter.sort });
/** Whether photos stand as they were put by hand, and can be put elsewhere. */
export const isByHand = ({ collection, sort }: Filter): boolean => collection !== undefined && sort === "hand";

/** Everything again, in the order that was chosen. */
export const showAll = (filter: Filter): Filter => ({ ...openFilter, group: filter.group, sort: withoutStory(filter).sort });

/** The filter without a folder that left the desk, or one below it. */
export const withoutRoot = (filter: Filter, path: string): Filter =>
  filter.root === path || ["/", "\\"].some((mark) => filter.root?.startsWith(path.endsWith(mark) ? path : `${path}${mark}`)) ? { ...filter, root: undefined } : filter;

/** In the order of the rail. */
export const stateFilters: readonly StateFilter[] = ["new", "working", "submitted", "returned", "approved", "delivered", "rejected", "killed", "void", "blocked", "unfinished"];

export const isFiltered = (filter: Filter): boolean =>
  filter.is.length > 0 || filter.not.length > 0 || filter.root !== undefined || filter.collection !== undefined || filter.by.length > 0 || filter.chips.length > 0 || filter.only !== undefined || filter.text.trim() !== "";

/** Whoever asks for a colour class wants to see the dropped ones too. */
export const asksForClass = (filter: Filter): boolean => [filter.text, ...filter.chips].some((text) => /(?:^|\s)class:/iu.test(text));

export const queryOf = (filter: Filter): PhotoQuery => {
  const where = [...filter.chips, filter.text.trim(), ...filter.not.map((state) => `not:${state}`)].filter((part) => part !== "").join(" ");
  return {
    sort: filter.sort, ...(filter.is.length > 0 ? { states: [...filter.is] } : {}), ...(where === "" ? {} : { where }), ...(filter.root === undefined ? {} : { root: filter.root }),
    ...(filter.group === "none" || filter.sort === "hand" ? {} : { group: filter.group }), ...(filter.collection === undefined ? {} : { collection: filter.collection }), ...(filter.by.length > 0 ? { bylines: [...filter.by] } : {}),
  };
};

/** The filter with this word, or without it where it has it. */
export const toggleChip = (filter: Filter, word: string): Filter =>
  ({ ...filter, chips: filter.chips.includes(word) ? filter.chips.filter((one) => one !== word) : [...filter.chips, word] });

export type RailClick = "only" | "add" | "leave-out";
/** A click in the rail: only this (again: all), with Ctrl one more, with Alt none of it. */
export const clickState = (filter: Filter, state: StateFilter, how: RailClick): Filter => {
  const without = (list: readonly StateFilter[]): readonly StateFilter[] => list.filter((one) => one !== state);
  if (how === "leave-out") return { ...filter, is: without(filter.is), not: filter.not.includes(state) ? without(filter.not) : [...filter.not, state] };
  if (how === "add") return { ...filter, not: without(filter.not), is: filter.is.includes(state) ? without(filter.is) : [...filter.is, state] };
  const alone = filter.is.length === 1 && filter.is[0] === state && filter.not.length === 0;
  return { ...filter, is: alone ? [] : [state], not: [] };
};

/** A name as a chip holds it: a quotation mark in it cannot be typed, and the rest finds it all the same. */
export const chipText = (kind: string, name: string): string => `${kind}:"${name.replaceAll('"', " ")}"`;

/** The same for a photographer. */
export const clickByline = (filter: Filter, name: string, how: RailClick): Filter => {
  const out = `-${chipText("by", name)}`;
  const by = filter.by.filter((one) => one !== name);
  const chips = filter.chips.filter((one) => one !== out);
  if (how === "leave-out") return { ...filter, by, chips: filter.chips.includes(out) ? chips : [...chips, out] };
  if (how === "add") return { ...filter, chips, by: filter.by.includes(name) ? by : [...by, name] };
  return { ...filter, chips, by: filter.by.length === 1 && filter.by[0] === name ? [] : [name] };
};
