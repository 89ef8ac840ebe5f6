// Words of the search: kinds of chips, what a key does to them, what is offered where nothing was found.
import { counted } from "../format.ts";

/** What stands before a chip's word, by what was typed. */
export const chipKinds: Readonly<Record<string, string>> = {
  story: "story", folder: "folder", by: "by", is: "is", not: "not", has: "has", class: "class", stars: "stars", since: "since", "#": "keyword", "@": "person",
};

export const search = {
  filters: "Filters", edit: (chip: string): string => `Edit filter ${chip}`, keys: "Delete removes, Enter edits",
  words: (text: string): string => `“${text}”`,
  widest: (n: number, chip: string): string => `Show ${counted(n, "photo")} without ${chip}`,
} as const;
