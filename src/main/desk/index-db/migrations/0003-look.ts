// What the quick look told of a photo that ExifTool has not read yet, so that a card can be browsed at once.
import type { Migration } from "../../sqlite/open.ts";

export const look: Migration = { number: 3, sql: "ALTER TABLE photo ADD COLUMN look TEXT;" };
