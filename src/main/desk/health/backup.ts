// A copy of the journal, made while it is in use.
import { chmod } from "node:fs/promises";
import path from "node:path";
import { Refusal } from "#contract/refusals.ts";
import type { DeskContext } from "../context.ts";
import { diskReason } from "../disk.ts";

/** A copy of the journal while it is in use, by SQLite's own backup. */
export const backup = async (context: DeskContext, file: string): Promise<{ file: string; events: number }> => {
  if (!path.isAbsolute(file)) throw new Refusal("cannot-write-folder", { path: file, reason: "the path is not absolute" });
  try {
    await context.journal.db.backup(file);
    await chmod(file, 0o600);
  } catch (cause) {
    throw new Refusal("cannot-write-folder", { path: file, reason: diskReason(cause) });
  }
  return { file, events: context.journal.head().number };
};
