// An approval stands for the bytes somebody looked at, also where they go elsewhere: what another program did to them meanwhile is told.
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, deskHarness, type DeskHarness, exifWrite } from "#testing/desk-harness.ts";

const before = process.env["XDG_DATA_HOME"];
afterEach(() => { if (before === undefined) delete process.env["XDG_DATA_HOME"]; else process.env["XDG_DATA_HOME"] = before; });

const approved = async (at: DeskHarness): Promise<readonly PhotoId[]> => {
  const ids = await at.index();
  await at.set(ids, complete);
  await at.desk.drain();
  expect((await at.call(contract.approval.approve, { photos: [...ids] })).done.failed).toBe(0);
  return ids;
};
const changesOf = async (at: DeskHarness, photo: PhotoId): Promise<readonly unknown[]> => (await at.call(contract.desk.history, { photo })).filter((event) => event.kind === "photo.changed").map((event) => event.payload["texts"]);

test.each(["rename", "move"] as const)("%s: a sidecar that was changed, and one that is gone, void the approval, and their texts are kept", async (what) => {
  await using at = await deskHarness([{ name: "a.dng" }, { name: "b.dng", seed: 2 }, { name: "c.dng", seed: 3 }]);
  const [a, b, c] = await approved(at) as [PhotoId, PhotoId, PhotoId];
  await exifWrite(path.join(at.photos, "a.xmp"), "-XMP-photoshop:Headline=Changed outside");
  await rm(path.join(at.photos, "b.xmp"));
  const to = path.join(at.photos, "in");
  await mkdir(to);
  if (what === "rename") await at.call(contract.file.rename, { photos: [a, b, c], template: "new_{seq}", start: 1 });
  else await at.call(contract.file.move, { photos: [a, b, c], to });
  expect(await at.show(a)).toMatchObject({ state: "working", fields: { headline: "Changed outside" }, sidecar: true });
  expect(await at.show(b)).toMatchObject({ state: "working", sidecar: false });
  expect(await at.show(c)).toMatchObject({ state: "approved", sidecar: true });
  expect(await changesOf(at, a)).toMatchObject([[{ headline: { before: complete["headline"], after: "Changed outside" } }]]);
  expect(await changesOf(at, b)).toMatchObject([[{ headline: { before: complete["headline"] } }]]);
  expect(await changesOf(at, c)).toEqual([]);
  expect(await at.problems()).toEqual([]);
});

test("what was changed in the trash does not come back approved; what was not does", async () => {
  await using at = await deskHarness([{ name: "a.dng" }, { name: "b.dng", seed: 2 }, { name: "c.dng", seed: 3 }]);
  process.env["XDG_DATA_HOME"] = path.join(at.folder, "data");
  const trash = path.join(at.folder, "data", "Trash");
  for (const name of ["files", "info"]) await mkdir(path.join(trash, name), { recursive: true });
  const ids = await approved(at) as [PhotoId, PhotoId, PhotoId];
  const going = await at.call(contract.file.beginTrash, { photos: [...ids] });
  for (const file of going.items.flatMap((item) => item.files)) {
    const name = path.basename(file.path);
    await writeFile(path.join(trash, "info", `${name}.trashinfo`), `[Trash Info]\nPath=${file.path.split("/").map(encodeURIComponent).join("/")}\nDeletionDate=2026-11-26T03:00:00\n`);
    await rename(file.path, path.join(trash, "files", name));
  }
  await at.call(contract.file.endTrash, { begun: going.begun as number, failed: [] });
  await exifWrite(path.join(trash, "files", "a.xmp"), "-XMP-photoshop:Headline=Changed in the trash");
  await rm(path.join(trash, "files", "b.xmp"));
  await at.call(contract.edit.undo, {});
  expect(await Promise.all(ids.map(async (id) => (await at.show(id)).state))).toEqual(["working", "working", "approved"]);
  expect(await changesOf(at, ids[0])).toMatchObject([[{ headline: { after: "Changed in the trash" } }]]);
  expect(await readdir(at.photos)).toEqual(["a.dng", "a.xmp", "b.dng", "c.dng", "c.xmp"]);
  expect(await at.problems()).toEqual([]);
});
