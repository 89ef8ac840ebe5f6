// Opens a SQLite database the desk's way: WAL, foreign keys, private file, numbered migrations, newer versions refused.
import { chmodSync } from "node:fs";
import Database from "better-sqlite3";
import { Refusal } from "#contract/refusals.ts";

export type Db = Database.Database;

/** A step from version n-1 to n; never edited once shipped. */
export interface Migration {
  readonly number: number;
  readonly sql: string;
}

/** Opens and migrates. Throws `Refusal newer-desk` for a database that a newer Proofdesk wrote. */
export const openDatabase = (file: string, migrations: readonly Migration[], synchronous: "FULL" | "NORMAL"): Db => {
  const db = new Database(file);
  if (file !== ":memory:") chmodSync(file, 0o600);
  db.pragma("journal_mode = WAL");
  db.pragma(`synchronous = ${synchronous}`);
  db.pragma("foreign_keys = ON");
  db.pragma("busy_timeout = 5000");
  const version = Number(db.pragma("user_version", { simple: true }));
  const newest = migrations.at(-1)?.number ?? 0;
  if (version > newest) {
    db.close();
    throw new Refusal("newer-desk", { file, version, newest });
  }
  for (const migration of migrations.filter((one) => one.number > version)) {
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.number}`);
    }).immediate();
  }
  return db;
};
