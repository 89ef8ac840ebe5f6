// Words of the search, in German.
import type * as en from "../../en/window/search.ts";
import type { Worded } from "../../worded.ts";
import { photos } from "../format.ts";

export const chipKinds: Worded<typeof en.chipKinds> = {
  story: "Thema", folder: "Ordner", by: "von", is: "ist", not: "nicht", has: "hat", class: "Klasse", stars: "Sterne", since: "seit", "#": "Stichwort", "@": "Person",
};

export const search: Worded<typeof en.search> = {
  filters: "Filter", edit: (chip) => `Filter ${chip} bearbeiten`, keys: "Entf entfernt, Eingabetaste bearbeitet",
  words: (text) => `„${text}“`,
  widest: (n, chip) => `${photos(n)} ohne ${chip} zeigen`,
};
