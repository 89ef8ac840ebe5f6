// Names from a template on real files: what belongs together stays together, nothing is overwritten, identity, approval and history stay.
import { access, chmod, link, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, deskHarness, type DeskHarness } from "#testing/desk-harness.ts";

const inFolder = async (at: DeskHarness, folder = ""): Promise<readonly string[]> => (await readdir(path.join(at.photos, folder), { withFileTypes: true })).filter((entry) => !entry.isDirectory()).map((entry) => entry.name).sort();
const namesOf = async (at: DeskHarness, ids: readonly PhotoId[]): Promise<readonly string[]> => (await at.call(contract.photo.rows, { photos: [...ids] })).map((row) => row.name);
const rename = (at: DeskHarness, photos: readonly PhotoId[], template: string, start = 1) => at.call(contract.file.rename, { photos: [...photos], template, start });

test("three by a template, as foreseen; undo and redo; ids, approval, sidecars and history stay", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.JPG" }, { name: "c.dng" }]);
  const ids = await at.index();
  await at.set(ids, complete);
  await at.desk.drain();
  await at.call(contract.approval.approve, { photos: [...ids] });
  const order = { photos: [...ids], template: "{city}_{date}_{seq:3}", start: 7 };
  const foreseen = await at.call(contract.file.names, order);
  expect(foreseen.map((line) => line.to)).toEqual(["Marrow Landing_20261122_007.jpg", "Marrow Landing_20261122_008.JPG", "Marrow Landing_20261122_009.dng"]);
  const bytes = await readFile(path.join(at.photos, "a.jpg"));
  expect((await at.call(contract.file.rename, order)).done).toMatchObject({ ok: 3, failed: 0 });
  expect(await inFolder(at)).toEqual(["Marrow Landing_20261122_007.jpg", "Marrow Landing_20261122_008.JPG", "Marrow Landing_20261122_009.dng", "Marrow Landing_20261122_009.xmp"]);
  expect(await readFile(path.join(at.photos, "Marrow Landing_20261122_007.jpg"))).toEqual(bytes);
  expect(await at.call(contract.photo.rows, { photos: [...ids] })).toMatchObject(foreseen.map((line) => ({ name: line.to, state: "approved", file: "here" })));
  expect(await at.problems()).toEqual([]);
  await at.index();
  expect((await at.call(contract.photo.ids, { sort: "name" })).ids).toEqual(ids);
  expect((await at.call(contract.edit.undo, {})).what).toMatchObject({ kind: "file.renamed", photos: 3 });
  expect(await inFolder(at)).toEqual(["a.jpg", "b.JPG", "c.dng", "c.xmp"]);
  await at.call(contract.edit.redo, {});
  expect(await namesOf(at, ids)).toEqual(foreseen.map((line) => line.to));
  await at.restart();
  expect(await at.call(contract.photo.rows, { photos: [...ids] })).toMatchObject(foreseen.map((line) => ({ name: line.to, state: "approved", file: "here" })));
  expect((await at.call(contract.desk.history, { photo: ids[0] as PhotoId })).map((event) => event.kind).slice(-5)).toEqual(["file.renamed", "file.begun", "undo.made", "file.begun", "redo.made"]);
  await at.call(contract.desk.rebuild, {});
  expect(await namesOf(at, ids)).toEqual(foreseen.map((line) => line.to));
  expect(await at.problems()).toEqual([]);
});

test("what bears the name comes along: the raw beside, every sidecar, the voice memo", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "a.dng" }, { name: "ab.jpg" }]);
  for (const name of ["a.jpg.xmp", "a.dng.xmp", "a.WAV", "a.txt"]) await writeFile(path.join(at.photos, name), name.endsWith("xmp") ? "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>" : name);
  await at.index();
  const [id] = await at.call(contract.photo.find, { names: [path.join(at.photos, "a.jpg")] });
  const order = { photos: [id as PhotoId], template: "night_{seq}" };
  expect(await at.call(contract.file.names, order)).toMatchObject([{ from: "a.jpg", to: "night_1.jpg", along: false }, { from: "a.dng", to: "night_1.dng", along: true }]);
  expect((await at.call(contract.file.rename, order)).outcomes.map((one) => [path.basename(one.path), one.ok])).toEqual([["night_1.jpg", true], ["night_1.dng", true]]);
  expect(await inFolder(at)).toEqual(["a.txt", "ab.jpg", "night_1.WAV", "night_1.dng", "night_1.dng.xmp", "night_1.jpg", "night_1.jpg.xmp"]);
  await at.call(contract.edit.undo, {});
  expect(await inFolder(at)).toEqual(["a.WAV", "a.dng", "a.dng.xmp", "a.jpg", "a.jpg.xmp", "a.txt", "ab.jpg"]);
});

test("a taken name is numbered, also where only the case differs, a sidecar has it, or a photo that is away; nobody's file is replaced", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg", seed: 2 }, { name: "c.jpg", seed: 3 }, { name: "gone.jpg", seed: 4 }]);
  const ids = await at.index();
  await rm(path.join(at.photos, "gone.jpg"));
  await at.index();
  await writeFile(path.join(at.photos, "Same.xmp"), "another program's");
  expect((await at.call(contract.file.names, { photos: [...ids], template: "same" })).map((line) => [line.to, line.notes, line.reason])).toEqual([["same_2.jpg", ["numbered"], undefined], ["same_3.jpg", ["numbered"], undefined], ["same_4.jpg", ["numbered"], undefined], ["gone.jpg", [], "file-missing"]]);
  expect((await rename(at, ids, "same")).done).toMatchObject({ ok: 3, failed: 1 });
  expect(await inFolder(at)).toEqual(["Same.xmp", "same_2.jpg", "same_3.jpg", "same_4.jpg"]);
  expect(await readFile(path.join(at.photos, "Same.xmp"), "utf8")).toBe("another program's");
  expect((await rename(at, ids.slice(0, 1), "gone")).outcomes.map((one) => path.basename(one.path))).toEqual(["gone_2.jpg"]);
});

test("names that others of the batch give up are free, in whatever order", async () => {
  await using at = await deskHarness([{ name: "n1.jpg" }, { name: "n2.jpg", seed: 2 }, { name: "n3.jpg", seed: 3 }]);
  const ids = await at.index();
  expect((await rename(at, ids, "n{seq}", 2)).done).toMatchObject({ ok: 3 });
  expect(await namesOf(at, ids)).toEqual(["n2.jpg", "n3.jpg", "n4.jpg"]);
  await at.call(contract.edit.undo, {});
  expect(await namesOf(at, ids)).toEqual(["n1.jpg", "n2.jpg", "n3.jpg"]);
  expect(await at.problems()).toEqual([]);
});

test("two that would change names: one is numbered, none is lost; hundreds of one name are numbered", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg", seed: 2 }]);
  const ids = await at.index() as [PhotoId, PhotoId];
  const bytes = await readFile(path.join(at.photos, "a.jpg"));
  await at.set([ids[0]], { headline: "b" });
  await at.set([ids[1]], { headline: "a" });
  await at.desk.drain();
  expect((await rename(at, ids, "{headline}")).done).toMatchObject({ ok: 2 });
  expect(await namesOf(at, ids)).toEqual(["b_2.jpg", "a.jpg"]);
  for (let number = 0; number < 400; number += 1) await writeFile(path.join(at.photos, `many${number}.jpg`), bytes);
  const all = await at.index();
  const lines = await at.call(contract.file.names, { photos: [...all], template: "one" });
  expect(new Set(lines.map((line) => line.to)).size).toBe(402);
  expect(lines.slice(0, 3).map((line) => line.to)).toEqual(["one.jpg", "one_2.jpg", "one_3.jpg"]);
});

test("only the case of a name; a name that stays; a link and a second hard link", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  await link(path.join(at.photos, "a.jpg"), path.join(at.photos, "B.jpg"));
  await mkdir(path.join(at.folder, "else"));
  const ids = await at.index();
  const [b, a] = await Promise.all(["B.jpg", "a.jpg"].map(async (name) => (await at.call(contract.photo.find, { names: [path.join(at.photos, name)] }))[0] as PhotoId));
  expect((await rename(at, [a as PhotoId], "A")).done).toMatchObject({ ok: 1 });
  expect(await inFolder(at)).toEqual(["A.jpg", "B.jpg"]);
  expect(await rename(at, [a as PhotoId], "{name}")).toMatchObject({ done: { ok: 1, event: null } });
  // The other name of the same file is a photo of its own.
  expect((await rename(at, [b as PhotoId], "A")).outcomes.map((one) => path.basename(one.path))).toEqual(["A_2.jpg"]);
  expect(ids).toHaveLength(2);
  await writeFile(path.join(at.folder, "else", "far.jpg"), await readFile(path.join(at.photos, "A.jpg")));
  await symlink("../else/far.jpg", path.join(at.photos, "linked.jpg"));
  await at.index();
  const [linked] = await at.call(contract.photo.find, { names: [{ bytes: Buffer.from(path.join(at.photos, "linked.jpg")).toString("base64") }] });
  expect((await rename(at, [linked as PhotoId], "still_linked")).done).toMatchObject({ ok: 1 });
  expect(await readFile(path.join(at.photos, "still_linked.jpg"))).toEqual(await readFile(path.join(at.folder, "else", "far.jpg")));
});

test("255 bytes with the sidecar's name, emoji whole; right to left and % as they are; a bad token refuses all", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.dng", seed: 2 }, { name: "c.jpg", seed: 3 }]);
  const ids = await at.index();
  await at.set(ids, { headline: "📷".repeat(100) });
  await at.desk.drain();
  const lines = await at.call(contract.file.names, { photos: [...ids], template: "{headline}" });
  expect(lines.map((line) => [Buffer.byteLength(line.to) + 4 <= 255, line.to.isWellFormed(), line.notes])).toEqual([[true, true, ["cut"]], [true, true, ["numbered", "cut"]], [true, true, ["numbered", "cut"]]]);
  expect((await rename(at, ids, "{headline}")).done).toMatchObject({ ok: 3 });
  expect(await namesOf(at, ids)).toEqual(lines.map((line) => line.to));
  await at.set(ids, { headline: "عاصفة 100%s" });
  await at.desk.drain();
  expect((await rename(at, ids, "{headline}_{seq}")).done).toMatchObject({ ok: 3 });
  expect(await namesOf(at, ids)).toEqual(["عاصفة 100%s_1.jpg", "عاصفة 100%s_2.dng", "عاصفة 100%s_3.jpg"]);
  await expect(rename(at, ids, "{nonsense}")).rejects.toMatchObject({ code: "bad-template" });
  expect(await at.problems()).toEqual([]);
});

test.skipIf(process.getuid?.() === 0)("a folder that cannot be written refuses in words and leaves all as it was", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  await chmod(at.photos, 0o500);
  expect((await rename(at, ids, "b")).outcomes).toMatchObject([{ ok: false, reason: "no-permission" }]);
  await chmod(at.photos, 0o700);
  expect(await namesOf(at, ids)).toEqual(["a.jpg"]);
});

test("a photo that vanished, one that changed meanwhile, an edit just made, a call sent twice", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg", seed: 2 }, { name: "c.jpg", seed: 3 }]);
  const ids = await at.index() as [PhotoId, PhotoId, PhotoId];
  await rm(path.join(at.photos, "a.jpg"));
  await at.set(ids.slice(1), { headline: "Written first" });
  const done = await rename(at, ids, "x_{name}");
  expect(done.outcomes.map((one) => [one.ok, one.reason])).toEqual([[false, "file-missing"], [true, undefined], [true, undefined]]);
  await at.desk.drain();
  expect((await at.call(contract.photo.rows, { photos: ids })).map((row) => [row.name, row.write, row.fields["headline"]])).toEqual([["a.jpg", "none", undefined], ["x_b.jpg", "saved", "Written first"], ["x_c.jpg", "saved", "Written first"]]);
  await expect(access(path.join(at.photos, "b.jpg"))).rejects.toThrow();
  expect(await at.strays()).toEqual([]);
});

test("somebody takes the name between the plan and the deed: that photo stays whole, sidecar and all", async () => {
  await using at = await deskHarness([{ name: "a.dng" }]);
  const [id] = await at.index() as [PhotoId];
  await at.set([id], { headline: "With a sidecar" });
  await at.desk.drain();
  // The sidecar cannot go: its picture, which went first, comes back.
  await mkdir(path.join(at.photos, "b.xmp"));
  expect((await rename(at, [id], "b")).outcomes.map((one) => path.basename(one.path))).toEqual(["b_2.dng"]);
  expect(await inFolder(at)).toEqual(["b_2.dng", "b_2.xmp"]);
});
