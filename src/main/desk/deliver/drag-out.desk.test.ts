// Photos dragged out of the window: approved ones as proven copies, in the ledger once they left, taken back where they did not, and never the photo itself.
import { appendFile, cp, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, deskHarness, type DeskHarness, exifTags, exifWrite, nora } from "#testing/desk-harness.ts";
import { startDesk } from "../start.ts";

const exif = { make: "NIKON CORPORATION", model: "NIKON Z 9", captureTime: "2026:11:22 16:42:07", serial: "30047111" };
const approved = async (at: DeskHarness, photos: readonly PhotoId[]): Promise<void> => {
  await at.set(photos, complete);
  const { done } = await at.call(contract.approval.approve, { photos: [...photos] });
  if (done.failed > 0) throw new Error("not approved");
};
const prepare = (at: DeskHarness, photos: readonly PhotoId[]) => at.call(contract.delivery.prepareDrag, { photos: [...photos] });
const begin = (at: DeskHarness, drag: string) => at.call(contract.delivery.beginDrag, { drag });
const waiting = (at: DeskHarness): Promise<readonly string[]> => readdir(path.join(at.deskFolder, "drag-out"));
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
  // Copies that only wait are in no journal, and cannot have left. Then intent before, outcome after.
  expect([await kinds(at, a), await at.call(contract.delivery.finishDrag, { drag, left: true }), await ledger(at)]).toEqual([[], { copies: 0 }, []]);
  expect(await begin(at, drag)).toEqual({ refused: [] });
  await expect(begin(at, drag)).rejects.toMatchObject({ code: "usage" });
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
  expect(await kinds(at, a)).toEqual([]);
  await begin(at, second.drag);
  await at.call(contract.delivery.finishDrag, { drag: second.drag, left: false });
  expect([await ledger(at), await waiting(at), await kinds(at, a)]).toEqual([[], [], ["delivery.begun", "delivery.dropped"]]);
  await prepare(at, [a]);
  // The index does not know of it yet: the bytes are looked at.
  await exifWrite(path.join(at.photos, "a.jpg"), "-XMP-dc:Title=changed outside");
  const third = await prepare(at, [a]);
  expect([third.files, third.refused.map((one) => one.reason)]).toEqual([[], ["approval-void"]]);
  expect((await at.show(a)).delivered).toBe(false);
});

const changes: Readonly<Record<string, { readonly change: (at: DeskHarness, photo: PhotoId, copy: string) => Promise<unknown>; readonly reason: string }>> = {
  "an edit that is written": { change: async (at, photo) => { await at.set([photo], { headline: "another" }); await at.desk.drain(); }, reason: "approval-void" },
  "another program that nobody saw": { change: (at) => exifWrite(path.join(at.photos, "b.jpg"), "-XMP-dc:Title=changed outside"), reason: "approval-void" },
  "an approval of other content": {
    change: async (at, photo) => {
      await at.set([photo], { headline: "another" });
      await at.desk.drain();
      await at.call(contract.approval.approve, { photos: [photo] }, nora);
    }, reason: "content-changed",
  },
  "a copy that is not the proven one any more": { change: (_at, _photo, copy) => appendFile(copy, "x"), reason: "copy-failed" },
};
test.each(Object.entries(changes))("between the copy and the drag: %s keeps the whole drag here", async (_, { change, reason }) => {
  await using at = await deskHarness([{ name: "a.jpg", exif }, { name: "b.jpg", exif }]);
  const [a, b] = await at.index();
  if (a === undefined || b === undefined) throw new Error("no photos");
  await approved(at, [a, b]);
  await at.desk.drain();
  const { drag, files } = await prepare(at, [a, b]);
  await change(at, b, files[1] ?? "");
  expect((await begin(at, drag)).refused).toEqual([{ photo: b, reason }]);
  expect(await at.call(contract.delivery.finishDrag, { drag, left: true })).toEqual({ copies: 0 });
  expect([await ledger(at), await waiting(at), await kinds(at, a), await kinds(at, b), (await at.show(b)).delivered]).toEqual([[], [], [], [], false]);
});

test("a desk that ends between the drag's begin and the word of its leaving enters it at the next start: it may be out", async () => {
  await using at = await deskHarness([{ name: "a.jpg", exif }]);
  const [a] = await at.index();
  if (a === undefined) throw new Error("no photo");
  await approved(at, [a]);
  const { drag, files } = await prepare(at, [a]);
  await begin(at, drag);
  await at.restart();
  expect(await ledger(at)).toEqual(["dragged out a.jpg safe"]);
  // Whoever got it may still read it.
  expect((await stat(files[0] ?? "")).isFile()).toBe(true);
  expect(await at.problems()).toEqual([]);
});

test("copies that nobody dragged are no delivery: they go with the desk's end, and at the next start where it was killed", async () => {
  await using at = await deskHarness([{ name: "a.jpg", exif }]);
  const [a] = await at.index();
  if (a === undefined) throw new Error("no photo");
  await approved(at, [a]);
  const { drag } = await prepare(at, [a]);
  const killed = path.join(at.folder, "as it was");
  await cp(path.join(at.deskFolder, "drag-out"), killed, { recursive: true });
  await at.desk[Symbol.asyncDispose]();
  expect(await waiting(at)).toEqual([]);
  // As a killed desk leaves it: the copies lie there, and the journal knows nothing of them.
  await cp(killed, path.join(at.deskFolder, "drag-out"), { recursive: true });
  expect(await waiting(at)).toEqual([drag]);
  at.desk = await startDesk({ folder: at.deskFolder, editor: nora, caller: "window" });
  expect([await ledger(at), await kinds(at, a), (await at.show(a)).delivered, await waiting(at)]).toEqual([[], [], false, []]);
  expect(await at.problems()).toEqual([]);
});
