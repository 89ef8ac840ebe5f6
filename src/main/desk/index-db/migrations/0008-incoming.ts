// Notices that came in from agencies, each once however often its file is read; and the files of text that were looked at, so that they are opened once.
import type { Migration } from "../../sqlite/open.ts";

export const incoming: Migration = {
  number: 8,
  sql: `
CREATE TABLE incoming (id TEXT PRIMARY KEY, key TEXT NOT NULL UNIQUE, event INTEGER NOT NULL, state TEXT NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX incoming_by_state ON incoming(state, event);
CREATE TABLE looked_text (path BLOB PRIMARY KEY, signature TEXT NOT NULL) STRICT, WITHOUT ROWID;
`,
};
