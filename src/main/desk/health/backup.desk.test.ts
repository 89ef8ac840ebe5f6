// Backups of the journal: the editor's own, never over anything, and the desk's, one a day and kept by age.
import Database from "better-sqlite3";
import { link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import type { EventName } from "#contract/events.ts";
import { contract } from "#contract/methods.ts";
import { deskHarness, nora } from "#testing/desk-harness.ts";
import { type Journal, openJournal } from "../journal/journal.ts";
import { startDesk } from "../start.ts";
import { dayMs } from "./backup-ages.ts";
import { backupTime, openBackups } from "./backups.ts";

const eventsIn = (file: string): number => {
  const db = new Database(file, { readonly: true });
  try { return Number(db.prepare("SELECT count(*) FROM event").pluck().get()); } finally { db.close(); }
};

test("a backup is private, whole, alone in its place, and a desk of its own when it is put in place", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  await at.set(ids, { headline: "Kept twice" });
  await at.desk.drain();
  const file = path.join(at.folder, "copies", "journal.db");
  await mkdir(path.dirname(file));
  const done = await at.call(contract.desk.backup, { file });
  expect(done.file).toBe(file);
  expect(await readdir(path.dirname(file))).toEqual(["journal.db"]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(eventsIn(file)).toBe(done.events);
  const other = path.join(at.folder, "other");
  await mkdir(other);
  await writeFile(path.join(other, "journal.db"), await readFile(file));
  await using restored = await startDesk({ folder: other, editor: nora, caller: "cli" });
  expect(await restored.call("photo.show", { photos: [...ids] })).toMatchObject([{ fields: { headline: "Kept twice" } }]);
});

test("a backup takes nobody's place and is not put among the desk's own files", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  await at.index();
  const there = path.join(at.folder, "there.txt");
  await writeFile(there, "mine");
  await symlink(path.join(at.folder, "nowhere"), path.join(at.folder, "link"));
  await symlink(at.deskFolder, path.join(at.folder, "way-in"));
  await link(path.join(at.deskFolder, "journal.db"), path.join(at.folder, "same.db"));
  for (const name of ["there.txt", "link", "same.db"]) await expect(at.call(contract.desk.backup, { file: path.join(at.folder, name) }), name).rejects.toMatchObject({ code: "file-exists" });
  for (const name of ["desk/journal.db", "desk/index.db", "desk/new.db", "way-in/journal.db"]) await expect(at.call(contract.desk.backup, { file: path.join(at.folder, name) }), name).rejects.toMatchObject({ code: "cannot-write-file", values: { why: "desk-file" } });
  await expect(at.call(contract.desk.backup, { file: path.join(at.folder, "gone/copy.db") })).rejects.toMatchObject({ code: "cannot-write-file", values: { why: "folder-missing" } });
  await expect(at.call(contract.desk.backup, { file: "copy.db" })).rejects.toMatchObject({ code: "cannot-write-file" });
  expect(await readFile(there, "utf8")).toBe("mine");
  expect((await readdir(at.folder)).sort()).toEqual(["desk", "link", "photos", "same.db", "there.txt", "way-in"]);
  expect(await at.problems()).toEqual([]);
});

interface Stand { readonly folder: string; readonly journal: Journal; now: number; readonly told: unknown[]; [Symbol.asyncDispose](): Promise<void> }
const stand = async (): Promise<Stand> => {
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-backups-"));
  await mkdir(path.join(folder, "backups"));
  const journal = openJournal(folder);
  journal.write(() => journal.append({ editor: nora, kind: "root.added", photos: [], payload: { root: { path: "/x" } } }));
  return { folder, journal, now: Date.parse("2026-11-25T19:00:00.250Z"), told: [], async [Symbol.asyncDispose]() { journal.close(); await rm(folder, { recursive: true, force: true }); } };
};
const contextOf = (at: Stand) => ({ folder: at.folder, journal: at.journal, now: () => at.now, tell: (_name: EventName, value: unknown): void => { at.told.push(value); } });
const backupsOf = async (at: Stand): Promise<readonly string[]> => (await readdir(path.join(at.folder, "backups"))).sort();

test("the desk makes a backup of its own when the newest is a day old, not sooner; a part of one that was cut short goes", async () => {
  await using at = await stand();
  await writeFile(path.join(at.folder, "backups", ".proofdesk-01KAXXXXXXXXXXXXXXXXXXXXXX.part"), "half");
  await writeFile(path.join(at.folder, "backups", "mine.db"), "not the desk's");
  await using backups = openBackups(contextOf(at));
  await backups.look();
  expect(await backupsOf(at)).toEqual(["journal-20261125T190000Z.db", "mine.db"]);
  expect((await stat(path.join(at.folder, "backups", "journal-20261125T190000Z.db"))).mode & 0o777).toBe(0o600);
  expect(eventsIn(path.join(at.folder, "backups", "journal-20261125T190000Z.db"))).toBe(1);
  at.now += dayMs - 60_000;
  await backups.look();
  expect(await backupsOf(at)).toHaveLength(2);
  at.now += 60_000;
  await Promise.all([backups.look(), backups.look()]);
  expect(await backupsOf(at)).toEqual(["journal-20261125T190000Z.db", "journal-20261126T190000Z.db", "mine.db"]);
  expect(at.told).toEqual([]);
});

test("after two months there are seven days and four weeks", async () => {
  await using at = await stand();
  await using backups = openBackups(contextOf(at));
  for (let day = 0; day < 60; day += 1) { await backups.look(); at.now += dayMs; }
  const days = (await backupsOf(at)).map((name) => Math.round((at.now - dayMs - (backupTime(name) ?? 0)) / dayMs)).sort((a, b) => a - b);
  expect(days.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(days).toHaveLength(11);
  expect(days.at(-1)).toBeGreaterThan(21);
});

test("a backup that cannot be made is told once, stops nothing, and is made when it can be", async () => {
  await using at = await stand();
  await using backups = openBackups(contextOf(at));
  await rm(path.join(at.folder, "backups"), { recursive: true });
  await backups.look();
  await backups.look();
  expect(at.told).toEqual([{ level: "error", code: "backup-failed", values: { why: "file-missing" }, photos: [] }]);
  await mkdir(path.join(at.folder, "backups"));
  await backups.look();
  expect(await backupsOf(at)).toHaveLength(1);
});

test("a new desk without an event makes none; one that ends waits for the backup under way", async () => {
  await using at = await stand();
  const empty = await mkdtemp(path.join(tmpdir(), "proofdesk-backups-"));
  await mkdir(path.join(empty, "backups"));
  const journal = openJournal(empty);
  const fresh = openBackups({ ...contextOf(at), folder: empty, journal }, { startMs: 0 });
  await fresh.look();
  await fresh[Symbol.asyncDispose]();
  expect(await readdir(path.join(empty, "backups"))).toEqual([]);
  journal.close();
  await rm(empty, { recursive: true });

  const backups = openBackups(contextOf(at));
  void backups.look();
  await backups[Symbol.asyncDispose]();
  expect(await backupsOf(at)).toHaveLength(1);
  await backups.look();
});
