// Who has which copy, who the recipients are, what they must be told, and what keeps a photo here; folded from the journal like every row.
import type { Migration } from "../../sqlite/open.ts";

export const ledger: Migration = {
  number: 6,
  sql: `
CREATE TABLE delivery (
  number INTEGER NOT NULL, at INTEGER NOT NULL, photo TEXT NOT NULL, recipient TEXT NOT NULL, recipient_id TEXT, file_name TEXT NOT NULL, sha256 TEXT NOT NULL, withdrawn TEXT,
  PRIMARY KEY (number, at)
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_by_photo ON delivery(photo, number);
CREATE INDEX delivery_by_hash ON delivery(sha256);
CREATE INDEX delivery_by_name ON delivery(file_name);
CREATE INDEX delivery_by_place ON delivery(recipient) WHERE recipient_id IS NULL;
CREATE INDEX delivery_by_recipient ON delivery(recipient_id, number);
CREATE TABLE recipient (id TEXT PRIMARY KEY, name TEXT NOT NULL, removed INTEGER NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE notice (id TEXT PRIMARY KEY, photo TEXT NOT NULL, event INTEGER NOT NULL, state TEXT NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX notice_by_photo ON notice(photo, event);
CREATE INDEX notice_by_state ON notice(state, event);
CREATE TABLE ledger_filled (one INTEGER PRIMARY KEY CHECK (one = 1), filled INTEGER NOT NULL) STRICT;
INSERT INTO ledger_filled VALUES (1, 0);
ALTER TABLE photo ADD COLUMN hold TEXT;
ALTER TABLE photo ADD COLUMN permission TEXT;
ALTER TABLE photo ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
`,
};
