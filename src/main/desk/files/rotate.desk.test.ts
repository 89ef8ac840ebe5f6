// Turns on real files: the tag says what was asked, the picture data and everything else is as it was, and undo brings it back.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { turned } from "#core/orientation.ts";
import { complete, deskHarness, type DeskHarness, exifTags, exifWrite } from "#testing/desk-harness.ts";

/** ExifTool with structures gives numbers as text. */
const tagOf = async (file: string, place = "IFD0"): Promise<number | undefined> => { const tag = (await exifTags(file, "-n"))[`${place}:Orientation`]; return tag === undefined ? undefined : Number(tag); };
const dataOf = async (file: string): Promise<unknown> => (await exifTags(file, "-api", "requesttags=imagedatahash", "-ImageDataHash"))["File:ImageDataHash"];
const idOf = async (at: DeskHarness, name: string): Promise<PhotoId> => {
  const [id] = (await at.call(contract.photo.find, { names: [path.join(at.photos, name)] }));
  if (id === undefined || id === null) throw new Error(`no ${name}`);
  return id;
};

test("all eight orientations, each turned right, right and half, by two bytes of the file", async () => {
  await using at = await deskHarness([1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => ({ name: `o${orientation}.jpg`, orientation, exif: { make: "Canon", model: "EOS R5" }, thumbnail: true })));
  const ids = await at.index();
  const before = await Promise.all(ids.map((_id, index) => readFile(path.join(at.photos, `o${index + 1}.jpg`))));
  let now = [1, 2, 3, 4, 5, 6, 7, 8];
  for (const turn of ["right", "right", "half"] as const) {
    expect((await at.call(contract.file.rotate, { photos: [...ids], turn })).done).toMatchObject({ ok: 8, failed: 0 });
    now = now.map((one) => turned(one, turn));
    expect((await at.call(contract.photo.rows, { photos: [...ids] })).map((row) => row.orientation)).toEqual(now);
    await at.desk.drain();
    expect(await Promise.all(ids.map((_id, index) => tagOf(path.join(at.photos, `o${index + 1}.jpg`))))).toEqual(now);
  }
  // Twice a quarter and half a turn is once round: the very same files.
  expect(await Promise.all(ids.map((_id, index) => readFile(path.join(at.photos, `o${index + 1}.jpg`))))).toEqual(before);
  expect(await at.problems()).toEqual([]);
  expect(await at.strays()).toEqual([]);
});

test("one turn changes the bytes of the tag and no others", async () => {
  await using at = await deskHarness([{ name: "a.jpg", orientation: 6, exif: { make: "Canon", model: "EOS R5" }, thumbnail: true }]);
  const ids = await at.index();
  const before = await readFile(path.join(at.photos, "a.jpg"));
  await at.call(contract.file.rotate, { photos: [...ids], turn: "left" });
  await at.desk.drain();
  const after = await readFile(path.join(at.photos, "a.jpg"));
  expect(after.length).toBe(before.length);
  expect([...after].filter((byte, index) => byte !== before[index])).toEqual([1]);
});

test.each(["none.jpg", "a.png", "a.webp", "a.tif", "a.psd"])("%s without the tag gets it, and the picture data stays", async (name) => {
  await using at = await deskHarness([{ name }]);
  const [id] = await at.index() as [PhotoId];
  const file = path.join(at.photos, name);
  const [data, fields] = [await dataOf(file), (await at.show(id)).fields];
  await at.call(contract.file.rotate, { photos: [id], turn: "right" });
  await at.desk.drain();
  expect(await at.show(id)).toMatchObject({ orientation: 6, write: "saved", fields });
  expect(await tagOf(file)).toBe(6);
  expect(await dataOf(file)).toEqual(data);
  expect(Object.keys(await exifTags(file, "-XMP:all", "-IPTC:all"))).toEqual(["SourceFile"]);
  expect((await at.call(contract.edit.undo, {})).done).toMatchObject({ ok: 1 });
  await at.desk.drain();
  expect([1, undefined]).toContain(await tagOf(file));
  expect((await at.show(id)).orientation).toBe(1);
});

test("a raw is turned in its sidecar, and itself not touched", async () => {
  await using at = await deskHarness([{ name: "a.dng", orientation: 6 }, { name: "b.cr2", orientation: 1 }]);
  const ids = await at.index();
  const raw = await readFile(path.join(at.photos, "a.dng"));
  await at.call(contract.file.rotate, { photos: [...ids], turn: "right" });
  await at.desk.drain();
  expect(await readFile(path.join(at.photos, "a.dng"))).toEqual(raw);
  expect(await tagOf(path.join(at.photos, "a.xmp"), "XMP-tiff")).toBe(3);
  expect((await at.call(contract.photo.rows, { photos: [...ids] })).map((row) => [row.orientation, row.sidecar, row.write])).toEqual([[3, true, "saved"], [6, true, "saved"]]);
  await at.restart();
  expect((await at.call(contract.photo.rows, { photos: [...ids] })).map((row) => row.orientation)).toEqual([3, 6]);
  expect(await at.problems()).toEqual([]);
});

test("what a container turns by itself is refused in words, and so is a photo that vanished", async () => {
  await using at = await deskHarness([{ name: "a.avif" }, { name: "b.gif" }, { name: "c.jpg" }]);
  const ids = await at.index();
  const { rm } = await import("node:fs/promises");
  await rm(path.join(at.photos, "c.jpg"));
  await at.index();
  expect((await at.call(contract.file.rotate, { photos: [...ids], turn: "right" })).outcomes.map((one) => one.reason)).toEqual(["cannot-turn", "cannot-turn", "file-missing"]);
});

test("a turn voids an approval, asks where it is told to, and undo does not bring it back", async () => {
  await using at = await deskHarness([{ name: "a.jpg", orientation: 1 }]);
  const [id] = await at.index() as [PhotoId];
  await at.set([id], complete);
  await at.call(contract.approval.approve, { photos: [id] });
  expect((await at.call(contract.file.rotate, { photos: [id], turn: "right", voidApproval: false })).outcomes).toMatchObject([{ ok: false, reason: "approval-void" }]);
  expect(await at.show(id)).toMatchObject({ state: "approved", orientation: 1 });
  await at.call(contract.file.rotate, { photos: [id], turn: "right" });
  expect(await at.show(id)).toMatchObject({ state: "working", orientation: 6, approval: { void: { changed: ["orientation"] } } });
  await at.desk.drain();
  await at.call(contract.edit.undo, {});
  await at.desk.drain();
  expect(await at.show(id)).toMatchObject({ state: "working", orientation: 1, approval: { void: {} } });
});

test("two turns and a caption are one write; XMP's own tag is kept in step; a turn by another program asks", async () => {
  await using at = await deskHarness([{ name: "a.jpg", orientation: 1 }, { name: "b.jpg", orientation: 1 }]);
  await exifWrite(path.join(at.photos, "a.jpg"), "-XMP-tiff:Orientation#=1");
  await at.index();
  const [a, b] = [await idOf(at, "a.jpg"), await idOf(at, "b.jpg")];
  await at.call(contract.file.rotate, { photos: [a], turn: "right" });
  await at.set([a], { headline: "Turned and titled" });
  await at.call(contract.file.rotate, { photos: [a], turn: "right" });
  await at.desk.drain();
  const file = path.join(at.photos, "a.jpg");
  expect([await tagOf(file), await tagOf(file, "XMP-tiff"), (await exifTags(file))["XMP-photoshop:Headline"]]).toEqual([3, 3, "Turned and titled"]);
  await exifWrite(path.join(at.photos, "b.jpg"), "-IFD0:Orientation#=8");
  await at.call(contract.file.rotate, { photos: [b], turn: "right" });
  await at.desk.drain();
  expect((await at.show(b)).conflictList).toMatchObject([{ field: "orientation", before: 1, mine: 6, theirs: 8 }]);
  await at.call(contract.edit.settle, { photo: b, field: "orientation", take: "mine" });
  await at.desk.drain();
  expect(await tagOf(path.join(at.photos, "b.jpg"))).toBe(6);
});
