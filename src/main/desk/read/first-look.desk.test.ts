// Photos can be browsed before ExifTool has read them, and what it reads wins.
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoRow } from "#contract/values.ts";
import { deskHarness } from "#testing/desk-harness.ts";

const xmp = { "photoshop:Headline": "Storm closes the ferry" };

test("everything that arrives is looked at before the first file is read; time, size and headline are there", async () => {
  await using at = await deskHarness([{ name: "p000.jpg", exif: { make: "Apple", model: "iPhone 14", captureTime: "2026:11:22 16:42:07" }, xmp, orientation: 6 }]);
  for (let number = 1; number < 120; number += 1) await copyFile(path.join(at.photos, "p000.jpg"), path.join(at.photos, `p${String(number).padStart(3, "0")}.jpg`));
  const stop = new AbortController();
  let early: readonly PhotoRow[] = [];
  let picture: { readonly type: string } | null = null;
  const looking: Promise<void>[] = [];
  let progress = 0;
  await at.desk.call("root.index", { paths: [at.photos] }, {
    signal: stop.signal,
    onProgress: () => {
      // The first says that it begins, the second that everything has been looked at.
      progress += 1;
      if (progress !== 2) return;
      stop.abort();
      looking.push((async () => {
        const { ids } = await at.call(contract.photo.ids, { sort: "name" });
        early = await at.call(contract.photo.rows, { photos: ids });
        const last = ids.at(-1);
        picture = last === undefined ? null : await at.call(contract.photo.picture, { photo: last, size: "cell" });
      })());
    },
  });
  await Promise.all(looking);
  expect(early).toHaveLength(120);
  expect(picture).toMatchObject({ type: "image/jpeg" });
  for (const row of early) expect(row).toMatchObject({ file: "here", captureTime: "2026-11-22T16:42:07", device: "phone", orientation: 6, fields: { headline: "Storm closes the ferry" } });
  // Opened again it carries on: nothing arrives twice, everything is read.
  const ids = await at.index();
  expect(ids).toHaveLength(120);
  expect((await at.show(ids[119] ?? ids[0] as never)).sources["headline"]).toBeDefined();
  expect(await at.problems()).toEqual([]);
});

test("where the two differ ExifTool wins, and a file that is no picture is told as before", async () => {
  await using at = await deskHarness([{ name: "a.jpg", xmp }]);
  await mkdir(path.join(at.photos, "sub"));
  await copyFile(path.join(at.photos, "a.jpg"), path.join(at.photos, "sub", "b.jpg"));
  const ids = await at.index();
  for (const id of ids) expect(await at.show(id)).toMatchObject({ fields: { headline: "Storm closes the ferry" }, format: "JPEG" });
});
