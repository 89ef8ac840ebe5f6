// Whose source is protected; folded from the journal like every row.
import type { Migration } from "../../sqlite/open.ts";

export const shield: Migration = { number: 9, sql: "ALTER TABLE photo ADD COLUMN shield TEXT;" };
