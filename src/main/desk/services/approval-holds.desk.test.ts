// An approval stands for the bytes somebody looked at, and for nothing else: the ways in which it could slip onto others.
import { copyFile, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, deskHarness, type DeskHarness, exifWrite, jonas, nora } from "#testing/desk-harness.ts";

/** Its caption will say camera. */
const phone = { name: "IMG_0007.jpg", exif: { make: "Apple", model: "iPhone 14" } };
const ready = async (at: DeskHarness): Promise<PhotoId[]> => {
  const ids = [...(await at.index())];
  await at.set(ids, complete);
  await at.desk.drain();
  return ids;
};
const approve = (at: DeskHarness, photos: readonly PhotoId[], editor = nora) => at.call(contract.approval.approve, { photos: [...photos] }, editor);
const delivered = async (at: DeskHarness, photo: PhotoId): Promise<boolean> => (await at.call(contract.delivery.deliver, { photos: [photo], to: path.join(at.folder, "out") })).ok === 1;

test("undo of a reopen does not bring the approval back over what a colleague wrote since", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const [a = "" as PhotoId] = await ready(at);
  expect((await approve(at, [a])).done.ok).toBe(1);
  await at.call(contract.approval.reopen, { photos: [a] }, nora);
  await at.set([a], { headline: "Nobody approved this" }, jonas);
  await at.desk.drain();
  expect((await at.call(contract.edit.undo, {}, nora)).outcomes).toMatchObject([{ ok: false, reason: "touched-since" }]);
  await at.set([a], { imageRating: 3 });
  await at.desk.drain();
  expect((await at.show(a)).state).toBe("working");
  expect(await delivered(at, a)).toBe(false);
});

test("redo of an approval does not bring it back over newer words; undo of a reopen does where nothing changed", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const [a = "" as PhotoId] = await ready(at);
  await approve(at, [a]);
  await at.call(contract.approval.reopen, { photos: [a] }, nora);
  expect((await at.call(contract.edit.undo, {}, nora)).done.ok).toBe(1);
  expect((await at.show(a)).state).toBe("approved");
  await at.call(contract.edit.redo, {}, nora);
  await at.call(contract.edit.undo, {}, nora);
  await at.call(contract.edit.undo, {}, nora);
  expect((await at.show(a)).state).toBe("working");
  await at.set([a], { headline: "Newer" }, jonas);
  await at.desk.drain();
  expect((await at.call(contract.edit.redo, {}, nora)).done).toMatchObject({ ok: 0, failed: 1 });
  expect((await at.show(a)).state).toBe("working");
});

test("bytes that come while a batch is approved are not what was approved", async () => {
  await using at = await deskHarness(Array.from({ length: 30 }, (_one, number) => ({ name: `p${String(number).padStart(2, "0")}.jpg`, seed: number })));
  const ids = await at.index();
  for (const name of ids.keys()) await exifWrite(path.join(at.photos, `p${String(name).padStart(2, "0")}.jpg`), "-XMP-photoshop:Headline=Storm closes the ferry");
  await at.set(ids, complete);
  await at.desk.drain();
  const other = path.join(at.folder, "other.jpg");
  await copyFile(path.join(at.photos, "p29.jpg"), other);
  await exifWrite(other, "-XMP-photoshop:Headline=UNCHECKED");
  const approving = approve(at, ids);
  await new Promise((resolve) => setTimeout(resolve, 30));
  await writeFile(path.join(at.photos, "p29.jpg"), await readFile(other));
  await approving;
  const last = ids.at(-1) as PhotoId;
  const copy = path.join(at.folder, "out", "p29.jpg");
  // Whoever was first: what leaves is what the approval checked. Bytes that came before it looked were checked, as they lie on the disk, and are in the journal before it.
  const left = await delivered(at, last);
  const events = await at.call(contract.desk.history, { photo: last });
  const [changed, given] = [events.findLastIndex((event) => event.kind === "photo.changed" && JSON.stringify(event.payload).includes("UNCHECKED")), events.findLastIndex((event) => event.kind === "approval.given")];
  expect(changed).toBeGreaterThanOrEqual(0);
  if (left) expect((await readFile(copy)).includes("UNCHECKED")).toBe(changed < given);
  else expect(changed).toBeGreaterThan(given);
});

test("an edit that is kept while a batch is approved is not swept along", async () => {
  await using at = await deskHarness(Array.from({ length: 60 }, (_one, number) => ({ name: `p${String(number).padStart(2, "0")}.jpg`, seed: number })));
  const ids = await ready(at);
  const [first = "" as PhotoId] = ids;
  const approving = approve(at, ids);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await at.set([first], { headline: "LATE" }, jonas);
  await approving;
  await at.desk.drain();
  const now = await at.show(first);
  expect(now.fields["headline"]).toBe("LATE");
  expect(now.state === "approved" && now.approval?.void === undefined).toBe(false);
});

test("a mark carries no approval over a sidecar that another program changed", async () => {
  await using at = await deskHarness([{ name: "a.dng" }]);
  const [a = "" as PhotoId] = await ready(at);
  expect((await approve(at, [a])).done.ok).toBe(1);
  await exifWrite(path.join(at.photos, "a.xmp"), "-XMP-photoshop:Headline=FOREIGN");
  await at.set([a], { imageRating: 4 });
  await at.desk.drain();
  const now = await at.show(a);
  expect(now.fields["headline"]).toBe("FOREIGN");
  expect(now.approval?.void).toBeDefined();
});

test("a sidecar's field that another program changed asks before it is overwritten", async () => {
  await using at = await deskHarness([{ name: "a.dng" }]);
  const [a = "" as PhotoId] = await ready(at);
  await exifWrite(path.join(at.photos, "a.xmp"), "-XMP-photoshop:Headline=Theirs");
  await at.set([a], { headline: "Mine" });
  await at.desk.drain();
  expect((await at.show(a)).conflicts).toEqual(["headline"]);
});

test("a waiver holds for the words it was given for, and stays through a star", async () => {
  await using at = await deskHarness([phone]);
  const [a = "" as PhotoId] = await ready(at);
  await at.set([a], { description: "People cross the square in a picture taken with a traditional camera, seen from a window." });
  await at.desk.drain();
  expect((await at.call(contract.approval.waive, { photos: [a], rule: "prov.means", reason: "Quoted from the maker" })).done.ok).toBe(1);
  const open = async (): Promise<number> => (await at.show(a)).problems;
  expect(await open()).toBe(0);
  await at.set([a], { imageRating: 2 });
  await at.desk.drain();
  expect(await open()).toBe(0);
  await at.set([a], { description: "People flee over the square in a picture taken with a traditional camera, seen from a roof." }, jonas);
  await at.desk.drain();
  expect(await open()).toBeGreaterThan(0);
});

test("undo takes no waiver from under an approval, and no newer waiver with it", async () => {
  await using at = await deskHarness([phone]);
  const [a = "" as PhotoId] = await ready(at);
  await at.set([a], { description: "People cross the square in a picture taken with a traditional camera, seen from a window." });
  await at.desk.drain();
  await at.call(contract.approval.waive, { photos: [a], rule: "prov.means", reason: "Quoted from the maker" }, nora);
  expect((await approve(at, [a], jonas)).done.ok).toBe(1);
  expect((await at.call(contract.edit.undo, {}, nora)).outcomes).toMatchObject([{ ok: false, reason: "touched-since" }]);
  expect((await at.show(a)).problems).toBe(0);
});

test("a star by a colleague does not make the writer somebody else", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const [a = "" as PhotoId] = await ready(at);
  const editedBy = async (): Promise<unknown> => (await at.call(contract.desk.history, { photo: a })).filter((event) => event.kind === "edit.made").at(-1)?.payload["marksOnly"];
  await at.set([a], { imageRating: 5 }, jonas);
  await at.desk.drain();
  expect(await editedBy()).toEqual([true]);
  await at.set([a], { headline: "Words", imageRating: 1 }, jonas);
  expect(await editedBy()).toBeUndefined();
});

test("a photo that changed while the index was made again is seen, and its reading is its own", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg", seed: 2 }]);
  const ids = await ready(at);
  await approve(at, ids);
  await at.call(contract.delivery.ledger, {});
  await exifWrite(path.join(at.photos, "a.jpg"), "-XMP-photoshop:Headline=FOREIGN");
  await at.call(contract.desk.rebuild, {});
  const [a = "" as PhotoId, b = "" as PhotoId] = ids;
  expect((await at.show(a)).approval?.void).toBeDefined();
  expect((await at.show(b)).approval?.void).toBeUndefined();
  expect(await at.problems()).toEqual([]);
});

test("words that were saved while the index was made again are in it", async () => {
  await using at = await deskHarness(Array.from({ length: 40 }, (_one, number) => ({ name: `p${String(number).padStart(2, "0")}.jpg`, seed: number })));
  const ids = await ready(at);
  const rebuilding = at.call(contract.desk.rebuild, {});
  await at.set(ids, { headline: "Meanwhile" });
  await Promise.all([rebuilding, at.desk.drain()]);
  await at.desk.drain();
  for (const id of ids) expect((await at.show(id)).fields["headline"]).toBe("Meanwhile");
  expect(await at.problems()).toEqual([]);
});
