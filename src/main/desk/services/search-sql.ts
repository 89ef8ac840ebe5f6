// The search language as SQL over the index: words through FTS5 (trigrams), the rest by columns.

export interface SearchSql { readonly parts: readonly string[]; readonly values: readonly (string | number)[] }

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const like = (text: string): string => `%${text.replace(/[\\%_]/gu, (char) => `\\${char}`)}%`;

/** A word anywhere in the photo's texts: trigrams need three characters; shorter ones (two Korean syllables) are looked for by LIKE. */
const wordSql = (word: string, not: boolean): { part: string; value: string } => {
  const text = word.normalize("NFC");
  const [sql, value] = [...text].length >= 3 ? ["SELECT rowid FROM words WHERE words MATCH ?", quoted(text)] : ["SELECT rowid FROM words WHERE text LIKE ? ESCAPE '\\'", like(text)];
  return { part: `photo.rowid ${not ? "NOT IN" : "IN"} (${sql})`, value };
};

export const searchSql = (text: string, _facts: { now: number; offsetMinutes: number }): SearchSql => {
  const words = text.trim().split(/\s+/u).map((word) => wordSql(word.replace(/^-/u, ""), word.startsWith("-")));
  return { parts: words.map((one) => one.part), values: words.map((one) => one.value) };
};
