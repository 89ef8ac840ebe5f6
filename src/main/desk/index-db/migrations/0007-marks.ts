// Marks of pictures that were delivered, by which a stray file is known again; and photos by the bytes and the name of their picture file.
import type { Migration } from "../../sqlite/open.ts";

export const marks: Migration = {
  number: 7,
  sql: `
CREATE TABLE picture_mark (photo TEXT NOT NULL, picture TEXT NOT NULL, mark BLOB NOT NULL, PRIMARY KEY (photo, picture)) STRICT, WITHOUT ROWID;
CREATE INDEX picture_mark_by_picture ON picture_mark(picture);
CREATE INDEX photo_by_picture ON photo(json_extract(hashes, '$.picture'));
`,
};
