// One desk per data folder. The lock is a SQLite transaction: the system lets go of it when its process is gone, however that went.
import { chmodSync } from "node:fs";
import Database from "better-sqlite3";
import { Refusal } from "#contract/refusals.ts";

/** Takes the folder's lock. Throws `Refusal desk-busy` where another process holds it. */
export const takeLock = (file: string): { release(): void } => {
  const db = new Database(file, { timeout: 0 });
  chmodSync(file, 0o600);
  try {
    db.pragma("locking_mode = EXCLUSIVE");
    db.exec("BEGIN EXCLUSIVE");
  } catch {
    db.close();
    throw new Refusal("desk-busy", { file });
  }
  return { release() { db.close(); } };
};
