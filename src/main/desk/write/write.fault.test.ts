// Power cuts: the real desk process kills itself at every step of a write. Afterwards each photo is whole, as it was or as it was meant to be.
import { randomInt } from "node:crypto";
import { copyFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import { deskHarness, type DeskHarness, exifTags, runDeskProcess } from "#testing/desk-harness.ts";
import { startDesk } from "../start.ts";
import { writeSteps } from "./steps.ts";

/** Keeps an edit whose write has not begun. */
const keepEdit = async (at: DeskHarness, headline: string): Promise<void> => {
  await at.desk[Symbol.asyncDispose]();
  at.desk = await startDesk({ folder: at.deskFolder, caller: "window", lanes: 0 });
  await at.set(await at.index(), { headline });
  await at.desk[Symbol.asyncDispose]();
};

/** Every photo, written to the end by a desk that nobody kills. */
const settledHeadlines = async (at: DeskHarness): Promise<readonly unknown[]> => {
  at.desk = await startDesk({ folder: at.deskFolder, caller: "window" });
  await at.desk.drain();
  const { ids } = await at.call(contract.photo.ids, {});
  const rows = await at.call(contract.photo.rows, { photos: ids });
  expect(rows.map((row) => row.write)).toEqual(rows.map(() => "saved"));
  return Promise.all(rows.map(async (row) => (await exifTags(row.path.endsWith(".dng") ? row.path.replace(/dng$/u, "xmp") : row.path))["XMP-photoshop:Headline"]));
};

test.each(writeSteps)("killed at %s: whole before or whole after, and the edit is not lost", async (dieAt) => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.dng" }]);
  await keepEdit(at, "Kept before the cut");
  expect(await runDeskProcess(at.deskFolder, { dieAt })).toMatchObject({ signal: "SIGKILL" });
  expect(["Kept before the cut", undefined]).toContain((await exifTags(path.join(at.photos, "a.jpg")))["XMP-photoshop:Headline"]);
  expect(await settledHeadlines(at)).toEqual(["Kept before the cut", "Kept before the cut"]);
  expect(await at.strays()).toEqual([]);
  expect(await at.problems()).toEqual([]);
});

test("killed from outside at random moments of a batch of 200: nothing is lost, nothing is left behind", async () => {
  await using at = await deskHarness([{ name: "p000.jpg", width: 64, height: 48 }]);
  for (let number = 1; number < 200; number += 1) await copyFile(path.join(at.photos, "p000.jpg"), path.join(at.photos, `p${String(number).padStart(3, "0")}.jpg`));
  await keepEdit(at, "Batch of 200");
  for (let round = 0; round < 4; round += 1) await runDeskProcess(at.deskFolder, { killAfterMs: 600 + randomInt(900) });
  const headlines = await settledHeadlines(at);
  expect(headlines).toHaveLength(200);
  expect(new Set(headlines)).toEqual(new Set(["Batch of 200"]));
  expect(await at.strays()).toEqual([]);
});
