// Photos dragged out of the window: approved ones as proven copies, in the ledger once they left, taken back where they did not, and never the photo itself.
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, deskHarness, type DeskHarness, exifTags, exifWrite } from "#testing/desk-harness.ts";

const exif = { make: "NIKON CORPORATION", model: "NIKON Z 9", captureTime: "2026:11:22 16:42:07", serial: "30047111" };
const approved = async (at: DeskHarness, photos: readonly PhotoId[]): Promise<void> => {
  await at.set(photos, complete);
  const { done } = await at.call(contract.approval.approve, { photos: [...photos] });
  if (done.failed > 0) throw new Error("not approved");
};
const prepare = (at: DeskHarness, photos: readonly PhotoId[]) => at.call(contract.delivery.prepareDrag, { photos: [...photos] });
const ledger = async (at: DeskHarness): Promise<readonly string[]> => (await at.call(contract.delivery.ledger, {})).map((row) => `${row.recipient} ${row.fileName} ${row.profile}`);
const kinds = async (at: DeskHarness, photo: PhotoId): Promise<readonly string[]> => (await at.call(contract.desk.history, { photo })).map((event) => event.kind).filter((kind) => kind.startsWith("delivery."));

test("approved photos leave as safe copies and stand in the ledger under dragged out; others say why they stay", async () => {
  await using at = await deskHarness([{ name: "a.jpg", exif }, { name: "b.jpg", exif }, { name: "c.jpg", exif }]);
  const [a, b, c] = await at.index();
  if (a === undefined || b === undefined || c === undefined) throw new Error("no photos");
  await approved(at, [a, b]);
  const original = await readFile(path.join(at.photos, "a.jpg"));
  const { drag, files, refused } = await prepare(at, [a, c, b]);
  expect(refused).toEqual([{ photo: c, reason: "not-approved" }]);
  expect(files.map((file) => path.basename(file))).toEqual(["a.jpg", "b.jpg"]);
  expect(files.every((file) => file.startsWith(path.join(at.deskFolder, "drag-out")))).toBe(true);
  expect((await stat(path.dirname(files[0] ?? ""))).mode & 0o777).toBe(0o700);
  const tags = await exifTags(files[0] ?? "");
  expect(tags["XMP-photoshop:Headline"]).toBe(complete["headline"]);
  expect(Object.keys(tags).filter((tag) => /Serial|IFD0:M/u.test(tag))).toEqual([]);
  expect(await readFile(path.join(at.photos, "a.jpg"))).toEqual(original);
  // Intent before, outcome after.
  expect([await kinds(at, a), await ledger(at)]).toEqual([["delivery.begun"], []]);
  expect(await at.call(contract.delivery.finishDrag, { drag, left: true })).toEqual({ copies: 2 });
  expect([await kinds(at, a), await ledger(at)]).toEqual([["delivery.begun", "delivery.made"], ["dragged out a.jpg safe", "dragged out b.jpg safe"]]);
  expect((await at.show(a)).delivered).toBe(true);
  // Told twice, it left once.
  expect(await at.call(contract.delivery.finishDrag, { drag, left: true })).toEqual({ copies: 0 });
  expect(await ledger(at)).toHaveLength(2);
});

test("a drag that did not happen is taken back; asked again, the copies that wait are the same; a photo that changed makes new ones", async () => {
  await using at = await deskHarness([{ name: "a.jpg", exif }, { name: "b.jpg", exif }]);
  const [a, b] = await at.index();
  if (a === undefined || b === undefined) throw new Error("no photos");
  await approved(at, [a, b]);
  const first = await prepare(at, [a]);
  expect(await prepare(at, [a])).toEqual(first);
  // Another selection: the first copies go.
  const second = await prepare(at, [a, b]);
  expect(second.drag).not.toBe(first.drag);
  expect(await readdir(path.join(at.deskFolder, "drag-out"))).toEqual([second.drag]);
  expect(await kinds(at, a)).toEqual(["delivery.begun", "delivery.dropped", "delivery.begun"]);
  await at.call(contract.delivery.finishDrag, { drag: second.drag, left: false });
  expect([await ledger(at), await readdir(path.join(at.deskFolder, "drag-out"))]).toEqual([[], []]);
  await prepare(at, [a]);
  await exifWrite(path.join(at.photos, "a.jpg"), "-XMP-dc:Title=changed outside");
  await at.index();
  const third = await prepare(at, [a]);
  expect([third.files, third.refused.map((one) => one.reason)]).toEqual([[], ["approval-void"]]);
  expect((await at.show(a)).delivered).toBe(false);
});

test("a desk that ends between the copy and the word of its leaving enters it at the next start: it may be out", async () => {
  await using at = await deskHarness([{ name: "a.jpg", exif }]);
  const [a] = await at.index();
  if (a === undefined) throw new Error("no photo");
  await approved(at, [a]);
  await prepare(at, [a]);
  await at.restart();
  expect(await ledger(at)).toEqual(["dragged out a.jpg safe"]);
  expect(await at.problems()).toEqual([]);
});
