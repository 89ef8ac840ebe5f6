// Who took the photos on the desk, and how many each. Asks the index of the bylines alone: a hundred thousand rows are not read for eight names.
import type { DeskContext } from "../context.ts";

export const bylinesSql = "SELECT json_extract(fields, '$.creatorNames') AS names, count(*) AS photos FROM photo WHERE present = 1 GROUP BY names";

const namesIn = (text: string): readonly unknown[] => {
  const parsed: unknown = text.startsWith("[") ? JSON.parse(text) : text;
  return Array.isArray(parsed) ? parsed : [parsed];
};

/** Most frequent first; a photo of two counts for both. */
export const bylines = (context: DeskContext, most: number): { name: string; photos: number }[] => {
  const counts = new Map<string, number>();
  for (const { names, photos } of context.index.db.prepare<[], { names: string | null; photos: number }>(bylinesSql).all()) {
    for (const name of new Set(names === null ? [] : namesIn(names))) if (typeof name === "string" && name.trim() !== "") counts.set(name, (counts.get(name) ?? 0) + photos);
  }
  return [...counts].map(([name, photos]) => ({ name, photos })).toSorted((a, b) => b.photos - a.photos || (a.name < b.name ? -1 : 1)).slice(0, most);
};
