// index.db's first shape: one row a photo with all the grid needs, and its words for search. Made again from journal and files by `rebuild`.
import type { Migration } from "../../sqlite/open.ts";

export const start: Migration = {
  number: 1,
  sql: `
CREATE TABLE root (path BLOB PRIMARY KEY, unfinished INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE photo (
  id TEXT PRIMARY KEY, arrival INTEGER NOT NULL, path BLOB NOT NULL UNIQUE, name TEXT NOT NULL,
  present INTEGER NOT NULL DEFAULT 1,
  state TEXT NOT NULL DEFAULT 'new', state_order INTEGER NOT NULL DEFAULT 0, delivered INTEGER NOT NULL DEFAULT 0, correction_open INTEGER NOT NULL DEFAULT 0,
  approval TEXT, return_note TEXT, waivers TEXT NOT NULL DEFAULT '[]', submitted_by TEXT, edited_by TEXT,
  file TEXT NOT NULL DEFAULT 'here', reason TEXT,
  format TEXT NOT NULL DEFAULT '', reading TEXT, fields TEXT NOT NULL DEFAULT '{}',
  capture_time TEXT, problems INTEGER NOT NULL DEFAULT 0, warnings INTEGER NOT NULL DEFAULT 0, problem_list TEXT NOT NULL DEFAULT '[]',
  write TEXT NOT NULL DEFAULT 'none', write_reason TEXT, conflicts TEXT NOT NULL DEFAULT '[]', drafts TEXT NOT NULL DEFAULT '[]',
  signature TEXT NOT NULL DEFAULT '', sidecar BLOB, sidecar_signature TEXT NOT NULL DEFAULT '', content_hash TEXT, hashes TEXT, baseline INTEGER,
  device TEXT NOT NULL DEFAULT 'unknown', seen INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX photo_by_arrival ON photo(arrival, path) WHERE present = 1;
CREATE INDEX photo_by_name ON photo(name, path) WHERE present = 1;
CREATE INDEX photo_by_capture ON photo(capture_time IS NULL, capture_time, path) WHERE present = 1;
CREATE INDEX photo_by_state ON photo(state_order, arrival, path) WHERE present = 1;
CREATE INDEX photo_by_sidecar ON photo(sidecar) WHERE sidecar IS NOT NULL;
CREATE INDEX photo_without_baseline ON photo(id) WHERE baseline IS NULL AND present = 1;
CREATE TABLE folded (one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL) STRICT;
INSERT INTO folded VALUES (1, 0);
CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'trigram remove_diacritics 1');
`,
};
