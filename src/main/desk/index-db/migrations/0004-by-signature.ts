// A file that moved is found again by device, inode, size and time, wherever it is now.
import type { Migration } from "../../sqlite/open.ts";

export const bySignature: Migration = { number: 4, sql: "CREATE INDEX photo_by_signature ON photo(signature) WHERE present = 1;" };
