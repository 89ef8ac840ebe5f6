// The trash as main uses it: begun, done, reported; what the desk keeps, what comes back, and what happens where there is no trash.
import { access, mkdir, readdir, rename, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, deskHarness, type DeskHarness } from "#testing/desk-harness.ts";

const before = process.env["XDG_DATA_HOME"];
let trash = "";
beforeEach(() => { trash = ""; });
afterEach(() => { if (before === undefined) delete process.env["XDG_DATA_HOME"]; else process.env["XDG_DATA_HOME"] = before; });

/** A desktop's trash of our own. */
const openTrash = async (at: DeskHarness): Promise<void> => {
  process.env["XDG_DATA_HOME"] = path.join(at.folder, "data");
  trash = path.join(at.folder, "data", "Trash");
  for (const name of ["files", "info"]) await mkdir(path.join(trash, name), { recursive: true });
};
let number = 0;
/** What a desktop does with one file (freedesktop.org trash specification). */
const throwAway = async (file: string): Promise<void> => {
  number += 1;
  const name = `${path.basename(file)}.${number}`;
  await writeFile(path.join(trash, "info", `${name}.trashinfo`), `[Trash Info]\nPath=${file.split("/").map(encodeURIComponent).join("/")}\nDeletionDate=2026-11-26T03:00:00\n`);
  await rename(file, path.join(trash, "files", name));
};

const begun = async (at: DeskHarness, photos: readonly PhotoId[]) => {
  const answer = await at.call(contract.file.beginTrash, { photos: [...photos] });
  return { ...answer, begun: answer.begun as number, paths: answer.items.flatMap((item) => item.files.map((file) => file.path)) };
};

test("approved, with its sidecar: missing until it is back, its text and history kept; undo brings it back as it was", async () => {
  await using at = await deskHarness([{ name: "a dog 100%.dng" }, { name: "b.jpg", seed: 2 }]);
  await openTrash(at);
  const [a, b] = await at.index() as [PhotoId, PhotoId];
  await at.set([a, b], complete);
  await at.desk.drain();
  await at.call(contract.approval.approve, { photos: [a, b] });
  expect(await at.call(contract.file.foresee, { what: "trash", photos: [a] })).toMatchObject({ photos: 1, files: 2, approved: 1 });
  const going = await begun(at, [a]);
  expect(going.paths.map((file) => path.basename(file))).toEqual(["a dog 100%.dng", "a dog 100%.xmp"]);
  for (const file of going.paths) await throwAway(file);
  expect((await at.call(contract.file.endTrash, { begun: going.begun, failed: [] })).done).toMatchObject({ ok: 1, failed: 0 });
  expect(await at.show(a)).toMatchObject({ file: "missing", state: "approved", fields: { headline: complete["headline"] } });
  await at.index();
  expect((await at.show(a)).file).toBe("missing");
  await at.restart();
  expect((await at.call(contract.edit.undo, {})).what).toMatchObject({ kind: "file.trashed", photos: 1 });
  expect(await at.show(a)).toMatchObject({ file: "here", state: "approved", sidecar: true });
  expect([await readdir(path.join(trash, "files")), await readdir(path.join(trash, "info"))]).toEqual([[], []]);
  expect(await at.problems()).toEqual([]);
  // What was put away can be put away again by hand, but not by redo: the trash asks.
  await expect(at.call(contract.edit.redo, {})).rejects.toMatchObject({ code: "nothing-to-redo" });
});

test("where there is no trash nothing is deleted, and the editor is told", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const [a] = await at.index() as [PhotoId];
  const going = await begun(at, [a]);
  const done = await at.call(contract.file.endTrash, { begun: going.begun, failed: [{ photo: a, reason: "no trash" }] });
  expect(done.outcomes).toMatchObject([{ ok: false, reason: "cannot-trash", notes: ["trash: no trash"] }]);
  await access(path.join(at.photos, "a.jpg"));
  expect((await at.show(a)).file).toBe("here");
  await expect(at.call(contract.edit.undo, {})).rejects.toMatchObject({ code: "nothing-to-undo" });
});

test("a trash that tells nobody where things are: undo passes it by, and what is put back by hand is found", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  process.env["XDG_DATA_HOME"] = path.join(at.folder, "nothing");
  const [a] = await at.index() as [PhotoId];
  await at.set([a], { headline: "Kept" });
  await at.desk.drain();
  const going = await begun(at, [a]);
  const away = path.join(at.folder, "away.jpg");
  await rename(path.join(at.photos, "a.jpg"), away);
  await at.call(contract.file.endTrash, { begun: going.begun, failed: [] });
  expect((await at.show(a)).file).toBe("missing");
  await rename(away, path.join(at.photos, "a.jpg"));
  await at.index();
  expect(await at.show(a)).toMatchObject({ file: "here", fields: { headline: "Kept" } });
  expect((await at.call(contract.edit.undo, {})).what.kind).toBe("edit.made");
});

test("an edit just made is written before the photo goes; one made meanwhile waits, and is written when it is back", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  await openTrash(at);
  const [a] = await at.index() as [PhotoId];
  await at.set([a], { headline: "Written first" });
  const going = await begun(at, [a]);
  expect((await at.show(a)).write).toBe("saved");
  await at.set([a], { headline: "Typed meanwhile" });
  expect((await at.show(a)).write).toBe("kept");
  for (const file of going.paths) await throwAway(file);
  await at.call(contract.file.endTrash, { begun: going.begun, failed: [] });
  await at.desk.drain();
  expect(await at.show(a)).toMatchObject({ file: "missing", write: "failed", fields: { headline: "Typed meanwhile" } });
  expect(await at.strays()).toEqual([]);
  await at.call(contract.edit.undo, {});
  await at.desk.drain();
  expect(await at.show(a)).toMatchObject({ file: "here", write: "saved", fields: { headline: "Typed meanwhile" } });
});

test("the place is taken, or the trash was emptied: undo says so and touches nothing", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg", seed: 2 }]);
  await openTrash(at);
  const ids = await at.index();
  const going = await begun(at, ids);
  for (const file of going.paths) await throwAway(file);
  await at.call(contract.file.endTrash, { begun: going.begun, failed: [] });
  await writeFile(path.join(at.photos, "a.jpg"), "somebody else's");
  await rm(path.join(trash, "files"), { recursive: true });
  const done = await at.call(contract.edit.undo, {});
  expect(done.outcomes.map((one) => [path.basename(one.path), one.reason])).toEqual([["a.jpg", "touched-since"], ["b.jpg", "cannot-restore"]]);
  expect(await readdir(at.photos)).toEqual(["a.jpg"]);
});

test("the trash was emptied: undo says so once, then takes back what was before", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg", seed: 2 }]);
  await openTrash(at);
  const [a, b] = await at.index() as [PhotoId, PhotoId];
  await at.set([b], { rating: 3 });
  await at.desk.drain();
  const going = await begun(at, [a]);
  for (const file of going.paths) await throwAway(file);
  await at.call(contract.file.endTrash, { begun: going.begun, failed: [] });
  // A trash that cannot be looked into may have it still.
  await rename(path.join(trash, "files"), path.join(trash, "away"));
  for (let time = 0; time < 2; time += 1) expect((await at.call(contract.edit.undo, {})).outcomes).toMatchObject([{ photo: a, ok: false, reason: "cannot-restore" }]);
  await mkdir(path.join(trash, "files"));
  expect((await at.call(contract.edit.undo, {})).outcomes).toMatchObject([{ photo: a, ok: false, reason: "cannot-restore" }]);
  expect(await at.call(contract.edit.undo, {})).toMatchObject({ what: { kind: "edit.made" }, outcomes: [{ photo: b, ok: true }] });
  expect((await at.call(contract.edit.redo, {})).what).toMatchObject({ kind: "edit.made", photos: 1 });
  await at.restart();
  expect(await at.problems()).toMatchObject([{ problem: expect.stringContaining("not there") as unknown }]);
});

test("only the sidecar went: the photo stays, and is not approved without it", async () => {
  await using at = await deskHarness([{ name: "a.dng" }]);
  await openTrash(at);
  const [a] = await at.index() as [PhotoId];
  await at.set([a], complete);
  await at.desk.drain();
  await at.call(contract.approval.approve, { photos: [a] });
  const going = await begun(at, [a]);
  await throwAway(path.join(at.photos, "a.xmp"));
  expect((await at.call(contract.file.endTrash, { begun: going.begun, failed: [] })).outcomes).toMatchObject([{ ok: false, reason: "cannot-trash" }]);
  expect(await at.show(a)).toMatchObject({ file: "here", state: "working", sidecar: false });
  expect(await at.problems()).toEqual([]);
});

test("a report that comes twice, or of nothing, changes nothing; of two of one name each has its own", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "a.dng", seed: 2 }]);
  await openTrash(at);
  const ids = await at.index();
  await writeFile(path.join(at.photos, "a.wav"), "memo");
  const [jpeg] = await at.call(contract.photo.find, { names: [path.join(at.photos, "a.jpg")] });
  // The raw stays, and so does the memo.
  const going = await begun(at, [jpeg as PhotoId]);
  expect(going.paths.map((file) => path.basename(file))).toEqual(["a.jpg"]);
  for (const file of going.paths) await throwAway(file);
  await utimes(path.join(trash, "info", (await readdir(path.join(trash, "info")))[0] ?? ""), new Date(), new Date());
  expect((await at.call(contract.file.endTrash, { begun: going.begun, failed: [] })).done.ok).toBe(1);
  expect(await at.call(contract.file.endTrash, { begun: going.begun, failed: [] })).toEqual({ outcomes: [], done: { ok: 0, failed: 0, event: null } });
  expect(await at.call(contract.file.endTrash, { begun: 1, failed: [] })).toMatchObject({ outcomes: [] });
  expect(ids).toHaveLength(2);
});

test("a desk that was started anew between the intent and the report: what main took meanwhile is told, and comes back", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg", seed: 2 }]);
  await openTrash(at);
  const ids = await at.index();
  const going = await begun(at, ids);
  await at.restart();
  await throwAway(going.paths[0] ?? "");
  const done = await at.call(contract.file.endTrash, { begun: going.begun, failed: [] });
  expect(done.outcomes.map((one) => one.reason)).toEqual([undefined, "cannot-trash"]);
  expect((await at.call(contract.edit.undo, {})).what).toMatchObject({ kind: "file.trashed", photos: 1 });
  expect((await at.call(contract.photo.rows, { photos: [...ids] })).map((row) => row.file)).toEqual(["here", "here"]);
});
