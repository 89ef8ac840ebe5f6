// Stories: named lists of photos in an order of their own. Made again from the journal like every row.
import type { Migration } from "../../sqlite/open.ts";

export const collections: Migration = {
  number: 5,
  sql: `
CREATE TABLE collection (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE collection_photo (collection TEXT NOT NULL REFERENCES collection(id) ON DELETE CASCADE, photo TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (collection, photo)) STRICT, WITHOUT ROWID;
CREATE INDEX collection_photo_in_order ON collection_photo(collection, place, photo);
`,
};
