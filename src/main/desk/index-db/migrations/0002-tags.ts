// The tags of each photo's last reading, so that a write need not read once more what the desk has just read.
import type { Migration } from "../../sqlite/open.ts";

export const tags: Migration = {
  number: 2,
  sql: `CREATE TABLE tags (photo TEXT PRIMARY KEY, signature TEXT NOT NULL, packed BLOB NOT NULL) STRICT, WITHOUT ROWID;`,
};
