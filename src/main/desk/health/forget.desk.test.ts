// Forgetting on a real desk: nothing of it is left in the desk's folder, the chain stays whole, and later deliveries say what they could not look for.
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, type DeskHarness, deskHarness, exifTags, exifWrite, jonas } from "#testing/desk-harness.ts";

const serial = "SN-77-1122-3344";

const desk = async (): Promise<{ at: DeskHarness; a: PhotoId; b: PhotoId }> => {
  const at = await deskHarness([{ name: "a.jpg", exif: { make: "Ricoh", model: "GR IV" } }, { name: "b.jpg", seed: 2, exif: { make: "Ricoh", model: "GR IV" } }]);
  for (const name of ["a.jpg", "b.jpg"]) await exifWrite(path.join(at.photos, name), `-ExifIFD:SerialNumber=${serial}`, `-XMP-aux:SerialNumber=${serial}`, "-GPSLatitude=52.4596123", "-GPSLatitudeRef=N", "-GPSLongitude=13.3218123", "-GPSLongitudeRef=E");
  const [a, b] = await at.index();
  if (a === undefined || b === undefined) throw new Error("no photos");
  await at.set([a, b], complete);
  await at.call(contract.approval.approve, { photos: [a, b] });
  await at.desk.drain();
  return { at, a, b };
};
/** Files of the desk's folder that hold these bytes. */
const holding = async (folder: string, text: string): Promise<readonly string[]> => {
  const all = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  const found = await Promise.all(all.map(async (file) => ((await readFile(file)).includes(text) ? [path.relative(folder, file)] : [])));
  return found.flat();
};

test("what a file gave away is gone from journal, index and backups, other photos keep theirs, and the chain is whole", async () => {
  const { at: made, a, b } = await desk();
  await using at = made;
  await mkdir(path.join(at.deskFolder, "backups"), { recursive: true });
  const backup = path.join(at.deskFolder, "backups", "journal-20261126T120000Z.db");
  await at.call(contract.desk.backup, { file: path.join(at.folder, "copy.db") });
  await copyFile(path.join(at.folder, "copy.db"), backup);
  expect((await holding(at.deskFolder, serial)).map((name) => name.replace(/-wal$/u, ""))).toEqual(expect.arrayContaining(["backups/journal-20261126T120000Z.db", "journal.db"]));
  expect(await at.call(contract.photo.forget, { photos: [a] }, jonas)).toMatchObject({ outcomes: [{ ok: true }], done: { ok: 1, failed: 0 } });
  expect(await holding(at.deskFolder, serial)).not.toEqual([]);
  const done = await at.call(contract.photo.forget, { photos: [a, b, "0".repeat(26) as PhotoId] }, jonas);
  expect(done).toMatchObject({ outcomes: [{ ok: true }, { ok: true }, { ok: false, reason: "unknown-photo" }] });
  expect(await holding(at.deskFolder, serial)).toEqual([]);
  // A backup that is none any more is said, not passed over.
  await writeFile(path.join(at.deskFolder, "backups", "journal-20261125T120000Z.db"), "damaged");
  expect((await at.call(contract.photo.forget, { photos: [a, b] }, jonas)).outcomes[0]).toMatchObject({ ok: true, notes: ["backup-keeps:journal-20261125T120000Z.db"] });
  expect(await at.problems()).toEqual([]);
  expect((await at.call(contract.desk.history, { photo: b })).at(-1)).toMatchObject({ kind: "photo.forgotten", editor: jonas, photos: [a, b], payload: {} });
  expect(await at.show(a)).toMatchObject({ state: "approved", fields: { headline: complete["headline"] } });
  await at.restart();
  await at.call(contract.desk.rebuild, {});
  expect(await at.problems()).toEqual([]);
});

test("a later delivery searches for what the file holds now and says so; a photo that was never taken down stays forgotten, too", async () => {
  const { at: made, a, b } = await desk();
  await using at = made;
  await copyFile(path.join(at.photos, "a.jpg"), path.join(at.photos, "c.jpg"));
  const c = (await at.index())[2];
  if (c === undefined) throw new Error("no photo");
  expect((await at.call(contract.delivery.deliver, { photos: [a], to: path.join(at.folder, "out") })).lines[0]?.unsearched).toBeUndefined();
  await at.call(contract.photo.forget, { photos: [a, c] });
  await at.set([c], complete);
  await at.call(contract.approval.approve, { photos: [c] });
  const { lines } = await at.call(contract.delivery.deliver, { photos: [a, c], to: path.join(at.folder, "out") });
  expect(lines).toMatchObject([{ ok: true, unsearched: true }, { ok: true, unsearched: true }]);
  expect(lines[0]?.exempt?.at(-1)).toContain("forgotten");
  expect((await at.call(contract.delivery.ledger, { photo: a })).map((row) => row.unsearched)).toEqual([undefined, true]);
  expect(JSON.stringify(await exifTags(lines[0]?.copy ?? ""))).not.toContain(serial);
  expect(await at.problems()).toEqual([]);
  // No row came back for any but the one that was not forgotten yet.
  await at.call(contract.photo.forget, { photos: [b] });
  expect(await holding(at.deskFolder, serial)).toEqual([]);
});

test("pictures that were made of it are gone, those of others stay; of a file that left nothing is kept that says where it was taken", async () => {
  const { at: made, a, b } = await desk();
  await using at = made;
  for (const photo of [a, b]) for (const size of ["cell", "screen"] as const) expect(await at.call(contract.photo.picture, { photo, size })).not.toBeNull();
  const previews = async (): Promise<number> => (await readdir(path.join(at.deskFolder, "previews"), { recursive: true })).filter((name) => /\.(?:jpg|webp)$/u.test(name)).length;
  const before = await previews();
  await mkdir(path.join(at.deskFolder, "previews", "ab"), { recursive: true });
  await writeFile(path.join(at.deskFolder, "previews", "ab", "0123456789abcdef0123456789abcdef01234567.jpg"), "of an older layout");
  await rename(path.join(at.photos, "a.jpg"), path.join(at.folder, "away.jpg"));
  await at.index();
  expect(await at.show(a)).toMatchObject({ file: "missing", gps: true });
  await at.call(contract.photo.forget, { photos: [a] });
  expect(await previews()).toBe(before / 2);
  expect(await at.show(a)).toMatchObject({ gps: false, provenance: { marks: [] }, fields: { headline: complete["headline"] } });
  expect((await at.show(b)).gps).toBe(true);
});
