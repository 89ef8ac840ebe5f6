// The second copy of the newest number and hash: it may lag, it may never stop an edit, and a cut end is not forgotten.
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { deskHarness } from "#testing/desk-harness.ts";

test("a head that cannot be written stops no edit and breaks no chain", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  const inTheWay = path.join(at.deskFolder, "journal.head.new");
  await mkdir(inTheWay);
  expect((await at.set(ids, { headline: "One" })).done.ok).toBe(1);
  expect((await at.set(ids, { headline: "Two" })).done.ok).toBe(1);
  await rm(inTheWay, { recursive: true });
  expect((await at.set(ids, { headline: "Three" })).done.ok).toBe(1);
  await at.desk.drain();
  expect(await at.problems()).toEqual([]);
});

test("a cut end is a finding, also after the next edits", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  await at.set(ids, { headline: "One" });
  await at.desk.drain();
  await at.desk[Symbol.asyncDispose]();
  const db = new Database(path.join(at.deskFolder, "journal.db"));
  db.exec("DROP TRIGGER event_stays; DELETE FROM event_photo WHERE number = (SELECT max(number) FROM event); DELETE FROM event WHERE number = (SELECT max(number) FROM event);");
  db.close();
  await rm(path.join(at.deskFolder, "index.db"));
  await at.restart();
  await at.set(ids, { headline: "Two" });
  await at.set(ids, { headline: "Three" });
  await at.desk.drain();
  expect(await at.problems()).toContainEqual(expect.objectContaining({ where: "journal" }));
});
