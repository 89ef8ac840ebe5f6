// Moving and copying real files: within a volume and to another, into folders of the desk and out of them, and back.
import { execFileSync } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, deskHarness, type DeskHarness, jonas } from "#testing/desk-harness.ts";
import { openJournal } from "../journal/journal.ts";
import { startDesk } from "../start.ts";

const filesIn = (folder: string): Promise<string[]> => readdir(folder).then((names) => names.sort());
const folderIn = async (at: DeskHarness, name: string): Promise<string> => { const folder = path.join(at.folder, name); await mkdir(folder, { recursive: true }); return folder; };
const deviceOf = (folder: string): number | undefined => { try { return statSync(folder).dev; } catch { return undefined; } };
/** Another volume, where this machine has one. */
const elsewhere = ["/dev/shm", "/work", "/var/tmp"].find((folder) => deviceOf(folder) !== undefined && deviceOf(folder) !== deviceOf(tmpdir()));

test("within the desk: the photo keeps id, approval and sidecar; a taken name gets _2; undo brings all back", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.dng", seed: 2 }, { name: "in/a.jpg", seed: 3 }]);
  const ids = await at.index();
  const [a, b] = await Promise.all(["a.jpg", "b.dng"].map(async (name) => (await at.call(contract.photo.find, { names: [path.join(at.photos, name)] }))[0] as PhotoId)) as [PhotoId, PhotoId];
  await at.set([a, b], complete);
  await at.desk.drain();
  await at.call(contract.approval.approve, { photos: [a, b] });
  const [foreign, to] = [await readFile(path.join(at.photos, "in", "a.jpg")), path.join(at.photos, "in")];
  expect(await at.call(contract.file.foresee, { what: "move", photos: [a, b], to })).toMatchObject({ photos: 2, files: 3, approved: 2, leaves: 0, refused: [] });
  expect((await at.call(contract.file.move, { photos: [a, b], to })).done).toMatchObject({ ok: 2, failed: 0 });
  expect([await filesIn(to), await filesIn(at.photos)]).toEqual([["a.jpg", "a_2.jpg", "b.dng", "b.xmp"], ["in"]]);
  expect(await readFile(path.join(to, "a.jpg"))).toEqual(foreign);
  expect(await at.show(a)).toMatchObject({ path: path.join(to, "a_2.jpg"), state: "approved", file: "here" });
  await at.index();
  expect((await at.call(contract.photo.ids, { sort: "name" })).ids.toSorted()).toEqual([...ids].toSorted());
  expect(await at.problems()).toEqual([]);
  await at.call(contract.edit.undo, {});
  expect(await filesIn(at.photos)).toEqual(["a.jpg", "b.dng", "b.xmp", "in"]);
  expect(await at.show(b)).toMatchObject({ path: path.join(at.photos, "b.dng"), state: "approved", sidecar: true });
  expect(await at.problems()).toEqual([]);
});

test("out of every root the photo leaves the desk, and comes back with its folder or by undo, as it was", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg", seed: 2 }]);
  const [a] = await at.index() as [PhotoId];
  await at.set([a], complete);
  await at.desk.drain();
  await at.call(contract.approval.approve, { photos: [a] });
  const to = await folderIn(at, "archive");
  expect(await at.call(contract.file.foresee, { what: "move", photos: [a], to })).toMatchObject({ photos: 1, leaves: 1 });
  await at.call(contract.file.move, { photos: [a], to });
  expect((await at.call(contract.photo.ids, {})).ids).toHaveLength(1);
  await at.call(contract.edit.undo, {});
  expect(await at.show(a)).toMatchObject({ path: path.join(at.photos, "a.jpg"), state: "approved", file: "here" });
  await at.call(contract.edit.redo, {});
  await at.restart();
  expect((await at.call(contract.photo.ids, {})).ids).toHaveLength(1);
  await at.call(contract.root.index, { paths: [to] });
  expect((await at.call(contract.photo.ids, {})).ids).toContain(a);
  expect(await at.show(a)).toMatchObject({ path: path.join(to, "a.jpg"), state: "approved", file: "here" });
  expect(await at.problems()).toEqual([]);
});

test.skipIf(elsewhere === undefined)("to another volume: a proven copy, then the original goes; and back", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.dng", seed: 2 }]);
  const ids = await at.index();
  await at.set(ids, complete);
  await at.desk.drain();
  const to = await mkdtemp(path.join(elsewhere ?? "", "proofdesk-move-"));
  try {
    await at.call(contract.root.index, { paths: [to] });
    const [bytes, times] = [await readFile(path.join(at.photos, "a.jpg")), await stat(path.join(at.photos, "a.jpg"))];
    expect((await at.call(contract.file.move, { photos: [...ids], to })).done).toMatchObject({ ok: 2 });
    expect([await filesIn(to), await filesIn(at.photos)]).toEqual([["a.jpg", "b.dng", "b.xmp"], []]);
    expect(await readFile(path.join(to, "a.jpg"))).toEqual(bytes);
    expect((await stat(path.join(to, "a.jpg"))).mtimeMs).toBeCloseTo(times.mtimeMs, 0);
    expect((await at.call(contract.photo.ids, { sort: "name" })).ids).toEqual(ids);
    expect(await at.problems()).toEqual([]);
    await at.call(contract.edit.undo, {});
    expect([await filesIn(to), await filesIn(at.photos)]).toEqual([[], ["a.jpg", "b.dng", "b.xmp"]]);
    expect((await at.call(contract.photo.rows, { photos: [...ids] })).map((row) => row.file)).toEqual(["here", "here"]);
  } finally {
    await rm(to, { recursive: true });
  }
});

test("a copy is the same bytes; in a folder of the desk it is a new photo that knows of its original, outside it is nobody's", async () => {
  await using at = await deskHarness([{ name: "a.dng" }]);
  const [id] = await at.index() as [PhotoId];
  await at.set([id], complete);
  await at.desk.drain();
  const [inside, outside] = [path.join(at.photos, "in"), await folderIn(at, "out")];
  await mkdir(inside);
  for (const to of [inside, outside, at.photos]) expect((await at.call(contract.file.copy, { photos: [id], to })).done).toMatchObject({ ok: 1 });
  expect([await filesIn(inside), await filesIn(outside), await filesIn(at.photos)]).toEqual([["a.dng", "a.xmp"], ["a.dng", "a.xmp"], ["a.dng", "a.xmp", "a_2.dng", "a_2.xmp", "in"]]);
  for (const folder of [inside, outside]) for (const name of ["a.dng", "a.xmp"]) expect(await readFile(path.join(folder, name))).toEqual(await readFile(path.join(at.photos, name)));
  const { ids } = await at.call(contract.photo.ids, { sort: "arrival" });
  expect(ids).toHaveLength(3);
  expect(await at.call(contract.photo.rows, { photos: ids })).toMatchObject(ids.map(() => ({ file: "here", sidecar: true, fields: { headline: complete["headline"] } })));
  const arrival = (await at.call(contract.desk.history, { photo: ids[1] as PhotoId }))[0];
  expect(arrival).toMatchObject({ kind: "photo.arrived", payload: { originals: [id], copiedFrom: [{ path: path.join(at.photos, "a.dng") }] } });
  expect((await at.show(ids[1] as PhotoId)).state).toBe("new");
  await at.index();
  expect((await at.call(contract.photo.ids, {})).ids).toHaveLength(3);
  expect(await at.problems()).toEqual([]);
  expect(await at.strays()).toEqual([]);
});

test("originals do not get into a folder that deliveries go to, by whichever of its names", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const [id] = await at.index() as [PhotoId];
  await at.set([id], complete);
  await at.call(contract.approval.approve, { photos: [id] });
  const out = await folderIn(at, "out");
  await at.call(contract.delivery.deliver, { photos: [id], to: out });
  await mkdir(path.join(out, "below"));
  await symlink(out, path.join(at.folder, "link"));
  for (const to of [out, path.join(out, "below"), path.join(at.folder, "link")]) for (const method of [contract.file.move, contract.file.copy]) await expect(at.call(method, { photos: [id], to })).rejects.toMatchObject({ code: "cannot-write-folder", values: { why: "delivery-folder" } });
  expect(await filesIn(out)).toEqual(["a.jpg", "below"]);
  expect(await filesIn(at.photos)).toEqual(["a.jpg"]);
});

test("folders that are none, a link, a photo that is there already, one that vanished", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg", seed: 2 }, { name: "c.jpg", seed: 3 }]);
  await mkdir(path.join(at.folder, "else"));
  await writeFile(path.join(at.folder, "else", "far.jpg"), await readFile(path.join(at.photos, "c.jpg")));
  await symlink("../else/far.jpg", path.join(at.photos, "linked.jpg"));
  const ids = await at.index();
  const linked = (await at.call(contract.photo.rows, { photos: [...ids] })).find((row) => row.name === "linked.jpg")?.id as PhotoId;
  await expect(at.call(contract.file.move, { photos: [...ids], to: path.join(at.folder, "none") })).rejects.toMatchObject({ code: "cannot-write-folder" });
  await expect(at.call(contract.file.copy, { photos: [...ids], to: path.join(at.photos, "a.jpg") })).rejects.toMatchObject({ code: "cannot-write-folder" });
  expect(await at.call(contract.file.move, { photos: [...ids], to: at.photos })).toMatchObject({ done: { ok: 4, event: null } });
  await rm(path.join(at.photos, "b.jpg"));
  const to = await folderIn(at, "photos/in");
  const done = await at.call(contract.file.move, { photos: [...ids], to });
  expect(Object.fromEntries(done.outcomes.map((one) => [path.basename(one.path), one.reason]))).toEqual({ "a.jpg": undefined, "b.jpg": "file-missing", "c.jpg": undefined, "linked.jpg": "is-link" });
  expect(done.outcomes.find((one) => one.photo === linked)?.ok).toBe(false);
  expect(await filesIn(to)).toEqual(["a.jpg", "c.jpg"]);
});

test("undo and redo bring no original into a folder that deliveries went to since, and nothing of a killed photo out of the desk", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg", seed: 2 }, { name: "c.jpg", seed: 3 }, { name: "in/d.jpg", seed: 4 }]);
  await at.index();
  const [a, b, c, d] = await Promise.all(["a.jpg", "b.jpg", "c.jpg", "in/d.jpg"].map(async (name) => (await at.call(contract.photo.find, { names: [path.join(at.photos, name)] }))[0] as PhotoId)) as [PhotoId, PhotoId, PhotoId, PhotoId];
  await at.set([b], complete);
  await at.desk.drain();
  await at.call(contract.approval.approve, { photos: [b] });
  const out = await folderIn(at, "out");
  const [card, inside] = [path.join(at.photos, "in"), path.join(at.photos, "else")];
  await mkdir(inside);
  // Redo.
  await at.call(contract.file.move, { photos: [a], to: out });
  await at.call(contract.edit.undo, {});
  await at.call(contract.delivery.deliver, { photos: [b], to: out, profile: "safe" }, jonas);
  expect((await at.call(contract.edit.redo, {})).outcomes).toMatchObject([{ photo: a, ok: false, reason: "delivery-folder" }]);
  expect(await at.show(a)).toMatchObject({ path: path.join(at.photos, "a.jpg"), file: "here" });
  // Killed.
  const archive = await folderIn(at, "archive");
  await at.call(contract.file.move, { photos: [c], to: archive });
  await at.call(contract.edit.undo, {});
  await at.desk[Symbol.asyncDispose]();
  const journal = openJournal(at.deskFolder);
  journal.write(() => journal.append({ editor: jonas, kind: "photo.killed", photos: [c], payload: { set: [{ state: "killed", delivered: false, correctionOpen: false, approval: null, returnNote: null }] } }));
  journal.close();
  at.desk = await startDesk({ folder: at.deskFolder, caller: "window" });
  expect((await at.call(contract.edit.redo, {})).outcomes).toMatchObject([{ photo: c, ok: false, reason: "killed" }]);
  expect(await filesIn(archive)).toEqual([]);
  // Undo: it can never be, so it is told once.
  await at.set([a], { rating: 2 });
  await at.desk.drain();
  await at.call(contract.file.move, { photos: [d], to: inside });
  await at.call(contract.delivery.deliver, { photos: [b], to: card, profile: "safe" }, jonas);
  expect((await at.call(contract.edit.undo, {})).outcomes).toMatchObject([{ photo: d, ok: false, reason: "delivery-folder" }]);
  expect(await filesIn(inside)).toEqual(["d.jpg"]);
  expect((await at.call(contract.edit.undo, {})).what.kind).toBe("edit.made");
});

test("a desk that watches its folders takes none of this for another program's doing", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.dng", seed: 2 }, { name: "c.jpg", seed: 3 }], { listen: true });
  const ids = await at.index();
  await at.set(ids, complete);
  await at.desk.drain();
  await at.call(contract.approval.approve, { photos: [...ids] });
  const told: string[] = [];
  at.desk.on("desk.message", (message) => told.push(message.code));
  const to = path.join(at.photos, "in");
  await mkdir(to);
  await at.call(contract.file.rename, { photos: [...ids], template: "night_{seq}", start: 1 });
  await at.call(contract.file.move, { photos: [...ids], to });
  await at.call(contract.file.copy, { photos: ids.slice(0, 1), to: at.photos });
  await at.call(contract.edit.undo, {});
  // Long enough for every event of the folders to have been looked at.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const kinds = (await Promise.all(ids.map((photo) => at.call(contract.desk.history, { photo })))).flat().map((event) => event.kind);
  expect(kinds.filter((kind) => kind === "photo.moved" || kind === "photo.changed")).toEqual([]);
  expect(told).toEqual([]);
  expect((await at.call(contract.photo.rows, { photos: [...ids] })).map((row) => [row.name, row.state, row.file])).toEqual([["night_1.jpg", "approved", "here"], ["night_2.dng", "approved", "here"], ["night_3.jpg", "approved", "here"]]);
  expect((await at.call(contract.photo.ids, {})).ids).toHaveLength(4);
});

test.skipIf(process.getuid?.() === 0)("a folder that can only be read keeps its photos, and nothing is left in the other", async () => {
  await using at = await deskHarness([{ name: "card/a.jpg" }]);
  const ids = await at.index();
  const to = await folderIn(at, "photos/in");
  await chmod(path.join(at.photos, "card"), 0o500);
  expect((await at.call(contract.file.move, { photos: [...ids], to })).outcomes).toMatchObject([{ ok: false, reason: "no-permission" }]);
  expect([await filesIn(to), await filesIn(path.join(at.photos, "card"))]).toEqual([[], ["a.jpg"]]);
  expect((await at.call(contract.file.copy, { photos: [...ids], to })).done).toMatchObject({ ok: 1 });
  await chmod(path.join(at.photos, "card"), 0o700);
});

/** A card of its own, which can be made read-only; undefined where this user may not mount one. */
const card = ((): string | undefined => {
  const at = path.join(tmpdir(), `proofdesk-card-${process.pid}`);
  try {
    execFileSync("mkdir", ["-p", at]);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", at], { stdio: "ignore" });
    return at;
  } catch {
    execFileSync("rm", ["-rf", at]);
    return undefined;
  }
})();
afterAll(() => { if (card !== undefined) { execFileSync("umount", [card]); execFileSync("rm", ["-rf", card]); } });

test.skipIf(card === undefined)("a card that can only be read gives copies and keeps its photos; one that is full takes none", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "large.jpg", width: 2400, height: 2400, noise: 255, quality: 100 }]);
  const at2 = card ?? "";
  await cp(path.join(at.photos, "a.jpg"), path.join(at2, "card.jpg"));
  await at.call(contract.root.index, { paths: [at.photos, at2] });
  const ids = await Promise.all([path.join(at2, "card.jpg"), path.join(at.photos, "large.jpg")].map(async (file) => (await at.call(contract.photo.find, { names: [file] }))[0] as PhotoId)) as [PhotoId, PhotoId];
  expect((await at.call(contract.file.move, { photos: [ids[1]], to: at2 })).outcomes).toMatchObject([{ ok: false, reason: "disk-full" }]);
  expect([await filesIn(at2), await filesIn(at.photos)]).toEqual([["card.jpg"], ["a.jpg", "large.jpg"]]);
  execFileSync("mount", ["-o", "remount,ro", at2]);
  expect((await at.call(contract.file.rename, { photos: [ids[0]], template: "b", start: 1 })).outcomes).toMatchObject([{ ok: false, reason: "read-only-volume" }]);
  expect((await at.call(contract.file.move, { photos: [ids[0]], to: at.photos })).outcomes).toMatchObject([{ ok: false, reason: "read-only-volume" }]);
  expect([await filesIn(at2), await filesIn(at.photos)]).toEqual([["card.jpg"], ["a.jpg", "large.jpg"]]);
  expect((await at.call(contract.file.copy, { photos: [ids[0]], to: at.photos })).done).toMatchObject({ ok: 1 });
  expect(await filesIn(at.photos)).toEqual(["a.jpg", "card.jpg", "large.jpg"]);
  expect(await at.problems()).toEqual([]);
});

test("nothing of a held photo leaves the desk as a file either; within the desk it may be moved, and released it goes", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const [a = "" as PhotoId] = await at.index();
  await at.call(contract.hold.set, { photos: [a], hold: { kind: "safety", reason: "still on the quay", clearedBy: "NC" } });
  const [out, inside] = [await folderIn(at, "out"), path.join(at.photos, "in")];
  await mkdir(inside);
  for (const what of ["copy", "move"] as const) expect((await at.call(contract.file[what], { photos: [a], to: out })).outcomes).toMatchObject([{ ok: false, reason: "held" }]);
  expect(await filesIn(out)).toEqual([]);
  expect((await at.call(contract.file.move, { photos: [a], to: inside })).done.ok).toBe(1);
  await at.call(contract.hold.release, { photos: [a], reason: "clear" });
  expect((await at.call(contract.file.copy, { photos: [a], to: out })).done.ok).toBe(1);
  expect(await filesIn(out)).toEqual(["a.jpg"]);
});
