// Stories: named lists of photos in an order of their own, made again from the journal like every row. And places and bylines by themselves, so that folders and photographers are counted without reading the rows.
import type { Migration } from "../../sqlite/open.ts";

export const collections: Migration = {
  number: 5,
  sql: `
CREATE TABLE collection (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE collection_photo (collection TEXT NOT NULL REFERENCES collection(id) ON DELETE CASCADE, photo TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (collection, photo)) STRICT, WITHOUT ROWID;
CREATE INDEX collection_photo_in_order ON collection_photo(collection, place, photo);
CREATE INDEX photo_by_place ON photo(path) WHERE present = 1;
CREATE INDEX photo_by_byline ON photo(json_extract(fields, '$.creatorNames')) WHERE present = 1;
`,
};
