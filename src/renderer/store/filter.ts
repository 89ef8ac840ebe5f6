// What the sheet shows: chips from the rail or from typing, words of the search field, a folder, an order. Becomes one query for the desk.
import type { PhotoQuery } from "#contract/methods/photo.ts";

export type StateFilter = NonNullable<PhotoQuery["states"]>[number];
export type Sort = NonNullable<PhotoQuery["sort"]>;

export interface Filter {
  /** Any of these. */
  readonly is: readonly StateFilter[];
  /** None of these. */
  readonly not: readonly StateFilter[];
  readonly root: string | undefined;
  readonly text: string;
  readonly sort: Sort;
}
export const openFilter: Filter = { is: [], not: [], root: undefined, text: "", sort: "arrival" };

/** Typed after `is:` and `not:`; `progress` is what the screen calls `working`. */
const typed: Readonly<Record<string, StateFilter>> = {
  new: "new", working: "working", progress: "working", submitted: "submitted", returned: "returned", approved: "approved", delivered: "delivered",
  rejected: "rejected", killed: "killed", blocked: "blocked", unfinished: "unfinished", void: "void",
};
/** In the order of the rail. */
export const stateFilters: readonly StateFilter[] = ["new", "working", "submitted", "returned", "approved", "delivered", "rejected", "killed", "void", "blocked", "unfinished"];

export const isFiltered = (filter: Filter): boolean => filter.is.length > 0 || filter.not.length > 0 || filter.root !== undefined || filter.text.trim() !== "";

/** Whoever asks for a colour class wants to see the dropped ones too. */
export const asksForClass = (filter: Filter): boolean => /(?:^|\s)class:/iu.test(filter.text);

export const queryOf = (filter: Filter): PhotoQuery => {
  const where = [filter.text.trim(), ...filter.not.map((state) => `not:${state}`)].filter((part) => part !== "").join(" ");
  return { sort: filter.sort, ...(filter.is.length > 0 ? { states: [...filter.is] } : {}), ...(where === "" ? {} : { where }), ...(filter.root === undefined ? {} : { root: filter.root }) };
};

/** Takes finished `is:` and `not:` words out of the text and makes chips of them. A word is finished by a space or by Enter. */
export const takeChips = (filter: Filter, text: string, entered: boolean): Filter => {
  let { is, not } = filter;
  const rest = text.replace(entered ? /(^|\s)(is|not):(\S+)(?=\s|$)/gi : /(^|\s)(is|not):(\S+)(?=\s)/gi, (whole, space: string, kind: string, word: string) => {
    const state = typed[word.toLowerCase()];
    if (state === undefined) return whole;
    if (kind.toLowerCase() === "is") { is = [...is.filter((one) => one !== state), state]; not = not.filter((one) => one !== state); }
    else { not = [...not.filter((one) => one !== state), state]; is = is.filter((one) => one !== state); }
    return space;
  });
  return { ...filter, is, not, text: rest === text ? text : rest.trimStart() };
};

export type RailClick = "only" | "add" | "leave-out";
/** A click in the rail: only this (again: all), with Ctrl one more, with Alt none of it. */
export const clickState = (filter: Filter, state: StateFilter, how: RailClick): Filter => {
  const without = (list: readonly StateFilter[]): readonly StateFilter[] => list.filter((one) => one !== state);
  if (how === "leave-out") return { ...filter, is: without(filter.is), not: filter.not.includes(state) ? without(filter.not) : [...filter.not, state] };
  if (how === "add") return { ...filter, not: without(filter.not), is: filter.is.includes(state) ? without(filter.is) : [...filter.is, state] };
  const alone = filter.is.length === 1 && filter.is[0] === state && filter.not.length === 0;
  return { ...filter, is: alone ? [] : [state], not: [] };
};
