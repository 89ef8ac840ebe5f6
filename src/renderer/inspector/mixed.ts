// One field over many photos: the same everywhere, the same where it is not empty, or different. Values of a list with how many hold each.
import type { FieldValue, PhotoRow } from "#contract/values.ts";
import { sameValue, valueKey } from "../store/detail.ts";
import { isList } from "../parts/field/field-text.ts";

export interface Mixed {
  /** What all of them hold; undefined where they differ or are empty. */
  readonly value: FieldValue | undefined;
  /** Different values, without the empty ones. */
  readonly different: number;
  readonly empty: number;
  readonly all: number;
  /** The different values with how many photos hold each, most frequent first. */
  readonly values: readonly { readonly value: FieldValue; readonly photos: number }[];
}

type Row = Pick<PhotoRow, "fields">;
const isEmpty = (value: FieldValue | undefined): boolean => sameValue(value, undefined) || (isList(value) && value.length === 0);

export const mixedOf = (rows: readonly Row[], field: string): Mixed => {
  const seen = new Map<string, { readonly value: FieldValue; photos: number }>();
  let empty = 0;
  for (const row of rows) {
    const value = row.fields[field];
    if (value === undefined || isEmpty(value)) { empty += 1; continue; }
    const key = valueKey(value);
    const known = seen.get(key);
    if (known === undefined) seen.set(key, { value, photos: 1 });
    else known.photos += 1;
  }
  const values = [...seen.values()].toSorted((a, b) => b.photos - a.photos);
  return { value: values.length === 1 && empty === 0 ? values[0]?.value : undefined, different: values.length, empty, all: rows.length, values };
};

export interface ListWord { readonly word: string; readonly photos: number }

/** The words of a list field, those in all photos apart from those in some, most frequent first. */
export const listWords = (rows: readonly Row[], field: string): { readonly inAll: readonly string[]; readonly inSome: readonly ListWord[] } => {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = row.fields[field];
    const words = isList(value) ? value : value === undefined ? [] : [value];
    for (const word of new Set(words.filter((one) => typeof one === "string"))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const inAll = [...counts].filter(([, photos]) => photos === rows.length).map(([word]) => word);
  return { inAll, inSome: [...counts].filter(([, photos]) => photos < rows.length).map(([word, photos]) => ({ word, photos })).sort((a, b) => b.photos - a.photos) };
};
