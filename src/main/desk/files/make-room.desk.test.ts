// A picture comes back beside one that had the stem alone meanwhile: each keeps its own sidecar, and the approval that rests on it.
import { copyFile, mkdir, readdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, deskHarness, type DeskHarness, exifWrite, jonas, nora } from "#testing/desk-harness.ts";

const before = process.env["XDG_DATA_HOME"];
afterEach(() => { if (before === undefined) delete process.env["XDG_DATA_HOME"]; else process.env["XDG_DATA_HOME"] = before; });

const throwAway = async (at: DeskHarness, photo: PhotoId): Promise<void> => {
  process.env["XDG_DATA_HOME"] = path.join(at.folder, "data");
  const trash = path.join(at.folder, "data", "Trash");
  for (const name of ["files", "info"]) await mkdir(path.join(trash, name), { recursive: true });
  const going = await at.call(contract.file.beginTrash, { photos: [photo] });
  for (const file of going.items.flatMap((item) => item.files)) {
    const name = path.basename(file.path);
    await writeFile(path.join(trash, "info", `${name}.trashinfo`), `[Trash Info]\nPath=${file.path.split("/").map(encodeURIComponent).join("/")}\nDeletionDate=2026-11-26T03:00:00\n`);
    await rename(file.path, path.join(trash, "files", name));
  }
  await at.call(contract.file.endTrash, { begun: going.begun as number, failed: [] });
};
const idOf = async (at: DeskHarness, name: string): Promise<PhotoId> => (await at.call(contract.photo.find, { names: [path.join(at.photos, name)] }))[0] as PhotoId;
const approve = async (at: DeskHarness, photo: PhotoId): Promise<void> => {
  await at.set([photo], complete, jonas);
  await at.desk.drain();
  expect((await at.call(contract.approval.approve, { photos: [photo] }, jonas)).done.ok).toBe(1);
};

test.each(["trash", "move"] as const)("%s: the raw was captioned and approved alone; undo brings the other back, and the raw keeps its sidecar", async (what) => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "a.dng", seed: 2 }]);
  await at.index();
  const [jpeg, raw] = [await idOf(at, "a.jpg"), await idOf(at, "a.dng")];
  if (what === "trash") await throwAway(at, jpeg);
  else { await mkdir(path.join(at.folder, "archive")); await at.call(contract.file.move, { photos: [jpeg], to: path.join(at.folder, "archive") }); }
  await approve(at, raw);
  expect(await readdir(at.photos)).toEqual(["a.dng", "a.xmp"]);
  expect((await at.call(contract.edit.undo, {}, nora)).outcomes).toMatchObject([{ photo: jpeg, ok: true }]);
  expect(await readdir(at.photos)).toEqual(["a.dng", "a.dng.xmp", "a.jpg"]);
  for (let time = 0; time < 2; time += 1) {
    expect(await at.show(raw)).toMatchObject({ state: "approved", sidecar: true, fields: { headline: complete["headline"] } });
    expect(await at.problems()).toEqual([]);
    await at.index();
  }
  expect(await at.show(jpeg)).toMatchObject({ file: "here" });
});

test("both had a sidecar by the stem: each comes to its own", async () => {
  await using at = await deskHarness([{ name: "a.dng" }, { name: "later/a.jpg", seed: 2 }]);
  await at.index();
  const raw = await idOf(at, "a.dng");
  await approve(at, raw);
  await throwAway(at, raw);
  await copyFile(path.join(at.photos, "later", "a.jpg"), path.join(at.photos, "a.jpg"));
  await exifWrite(path.join(at.photos, "a.jpg"), "-o", path.join(at.photos, "a.xmp"), "-XMP-photoshop:Headline=Of the later one");
  await at.index();
  expect(await at.show(await idOf(at, "a.jpg"))).toMatchObject({ sidecar: true });
  expect((await at.call(contract.edit.undo, {})).outcomes).toMatchObject([{ photo: raw, ok: true }]);
  expect((await readdir(at.photos)).toSorted()).toEqual(["a.dng", "a.dng.xmp", "a.jpg", "a.jpg.xmp", "later"]);
  expect(await at.show(raw)).toMatchObject({ state: "approved", sidecar: true, fields: { headline: complete["headline"] } });
  expect(await at.show(await idOf(at, "a.jpg"))).toMatchObject({ sidecar: true });
  expect(await at.problems()).toEqual([]);
});

test("a sidecar that is a picture's own only since the other went is told, and what was approved without it is not approved with it", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "a.dng", seed: 2 }]);
  await at.index();
  const [jpeg, raw] = [await idOf(at, "a.jpg"), await idOf(at, "a.dng")];
  await approve(at, jpeg);
  await exifWrite(path.join(at.photos, "a.dng"), "-o", path.join(at.photos, "a.xmp"), "-XMP-photoshop:Headline=Nobody looked at this");
  await mkdir(path.join(at.photos, "in"));
  await at.call(contract.file.move, { photos: [raw], to: path.join(at.photos, "in") });
  expect(await at.show(jpeg)).toMatchObject({ state: "working", sidecar: true });
  expect(await at.problems()).toEqual([]);
});
