// A copy of the journal while it is in use, by SQLite's own backup: one file that needs no other beside it.
import Database from "better-sqlite3";
import type { Db } from "../sqlite/open.ts";

/**
 * Copies into `file`, which is there and empty so that its mode is what its maker gave it. Answers with the number of events that it holds:
 * the journal may have grown while it was copied. Writes of the desk go on between the pages.
 */
export const copyJournal = async (journal: Db, file: string): Promise<number> => {
  await journal.backup(file);
  const copy = new Database(file, { fileMustExist: true });
  try {
    // The journal's own mode keeps a log beside it; a copy that is carried away must be whole alone.
    copy.pragma("journal_mode = DELETE");
    return Number(copy.prepare("SELECT coalesce(max(number), 0) FROM event").pluck().get());
  } finally {
    copy.close();
  }
};
