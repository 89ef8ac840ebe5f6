// The search language as SQL over the index: words through FTS5 (trigrams), the rest by columns and JSON.
import { Refusal } from "#contract/refusals.ts";
import { parseSearch, type SearchCondition } from "#core/search/parse-search.ts";
import { stateSql } from "./state-sql.ts";

interface Sql { readonly part: string; readonly values: readonly (string | number)[] }

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Stories whose name has a text in it. */
export const storySql = "name LIKE ? ESCAPE '\\'";
export const like = (text: string): string => `%${text.replace(/[\\%_]/gu, (char) => `\\${char}`)}%`;

/** Anywhere in the photo's texts: trigrams need three characters; shorter words (two Korean syllables) are looked for by LIKE. */
const wordsSql = (text: string): Sql => {
  const word = text.normalize("NFC");
  return [...word].length >= 3
    ? { part: "photo.rowid IN (SELECT rowid FROM words WHERE words MATCH ?)", values: [quoted(word)] }
    : { part: "photo.rowid IN (SELECT rowid FROM words WHERE text LIKE ? ESCAPE '\\')", values: [like(word)] };
};

const has = { problem: "problems > 0", warning: "warnings > 0", conflict: "conflicts != '[]'", locked: "coalesce(json_extract(reading, '$.locked'), 0) = 1", "camera-rating": "json_extract(reading, '$.cameraRating') IS NOT NULL", gps: "json_extract(reading, '$.provenance.gps') IS NOT NULL", sidecar: "sidecar IS NOT NULL", cr: "coalesce(json_extract(reading, '$.credentials'), 0) = 1" } as const;

/** An item of a list field that contains the text. */
const listSql = (fields: readonly string[], text: string): Sql => ({
  part: `(${fields.map((field) => `EXISTS (SELECT 1 FROM json_each(fields, '$.${field}') WHERE value LIKE ? ESCAPE '\\')`).join(" OR ")})`,
  values: fields.map(() => like(text.normalize("NFC"))),
});

const conditionSql = (condition: SearchCondition): Sql => {
  switch (condition.kind) {
    case "words": return wordsSql(condition.text);
    case "state": return stateSql(condition.states);
    case "has": return { part: has[condition.what], values: [] };
    case "class": return { part: "coalesce(json_extract(fields, '$.colorClass'), 0) BETWEEN ? AND ?", values: [condition.from, condition.to] };
    case "stars": return { part: "coalesce(json_extract(fields, '$.imageRating'), 0) BETWEEN ? AND ?", values: [condition.from, condition.to] };
    case "device": return { part: "device = ?", values: [condition.device] };
    case "tagged": return { part: "coalesce(json_extract(fields, '$.tagged'), 0) = 1", values: [] };
    case "protected": return { part: "shield IS NOT NULL", values: [] };
    case "captured": return condition.to === undefined ? { part: "capture_time >= ?", values: [condition.from] } : { part: "capture_time >= ? AND capture_time < ?", values: [condition.from, condition.to] };
    case "keyword": return listSql(["keywords"], condition.text);
    case "person": return listSql(["personInImageNames"], condition.text);
    case "by": return listSql(["creatorNames"], condition.text);
    // Of any story whose name has the text in it.
    case "story": return { part: `photo.id IN (SELECT photo FROM collection_photo WHERE collection IN (SELECT id FROM collection WHERE ${storySql}))`, values: [like(condition.text)] };
    case "folder": return { part: "CAST(path AS TEXT) LIKE ? ESCAPE '\\'", values: [`%${like(condition.text).slice(1, -1)}%/%`] };
  }
};

export interface SearchFacts {
  readonly now: number;
  readonly offsetMinutes: number;
  /** Whether a story has this text in its name; where nobody can tell it is taken for one. */
  readonly hasStory?: (text: string) => boolean;
}

/** A story that is not there is a slip of the pen, not a view without photos. */
const known = (condition: SearchCondition, facts: SearchFacts): SearchCondition => {
  if (condition.kind === "story" && facts.hasStory?.(condition.text) === false) throw new Refusal("bad-query", { chip: `story:${condition.text}`, why: `there is no story with “${condition.text}” in its name` });
  return condition;
};

/** The conditions of a search text, to be joined by AND. Throws `Refusal bad-query`. */
export const searchSql = (text: string, facts: SearchFacts): { parts: readonly string[]; values: readonly (string | number)[] } => {
  const all = parseSearch(text, { now: new Date(facts.now).toISOString(), offsetMinutes: facts.offsetMinutes }).parts.map((one) => ({ not: one.not, ...conditionSql(known(one.condition, facts)) }));
  return { parts: all.map((one) => (one.not ? `NOT coalesce((${one.part}), 0)` : `(${one.part})`)), values: all.flatMap((one) => one.values) };
};
