// The journal's first shape: events that nothing may change, and what belongs to them but may be forgotten or replaced.
import type { Migration } from "../../sqlite/open.ts";

export const start: Migration = {
  number: 1,
  sql: `
CREATE TABLE event (
  number INTEGER PRIMARY KEY, time TEXT NOT NULL, editor TEXT NOT NULL, kind TEXT NOT NULL, photos TEXT NOT NULL,
  payload TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX event_by_kind ON event(kind, number);
CREATE TRIGGER event_is_final BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TABLE event_photo (photo TEXT NOT NULL, number INTEGER NOT NULL REFERENCES event(number), PRIMARY KEY (photo, number)) STRICT, WITHOUT ROWID;
CREATE TABLE job (
  id TEXT PRIMARY KEY, photo TEXT NOT NULL, event INTEGER NOT NULL REFERENCES event(number), state TEXT NOT NULL,
  fields TEXT NOT NULL, target TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, reason TEXT, temporary BLOB, target_path BLOB, after_hash TEXT
) STRICT;
CREATE INDEX job_by_state ON job(state, event, photo);
CREATE INDEX job_photo ON job(photo);
CREATE TABLE draft (photo TEXT NOT NULL, field TEXT NOT NULL, value TEXT, editor TEXT NOT NULL, time TEXT NOT NULL, PRIMARY KEY (photo, field)) STRICT, WITHOUT ROWID;
CREATE TABLE sensitive (photo TEXT NOT NULL, event INTEGER NOT NULL, salt TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (photo, event)) STRICT, WITHOUT ROWID;
CREATE TABLE request (id TEXT PRIMARY KEY, result TEXT NOT NULL, time TEXT NOT NULL) STRICT, WITHOUT ROWID;
`,
};
