// A photo keeps its id, its history and its approval wherever its file goes; what changed on the way is seen.
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, deskHarness, type DeskHarness, exifWrite } from "#testing/desk-harness.ts";

const approved = async (at: DeskHarness): Promise<PhotoId> => {
  const [a = "" as PhotoId] = await at.index();
  await at.set([a], complete);
  await at.call(contract.approval.approve, { photos: [a] });
  return a;
};
const indexed = async (at: DeskHarness, ...paths: readonly string[]): Promise<readonly PhotoId[]> => {
  await at.call(contract.root.index, { paths: [...paths] });
  return (await at.call(contract.photo.ids, {})).ids;
};

test("renamed into another root: the same photo, still approved, whichever root is read first", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const a = await approved(at);
  const other = path.join(at.folder, "other");
  await mkdir(other);
  await rename(path.join(at.photos, "a.jpg"), path.join(other, "b.jpg"));
  expect(await indexed(at, other, at.photos)).toEqual([a]);
  expect(await at.show(a)).toMatchObject({ path: path.join(other, "b.jpg"), state: "approved", file: "here" });
  expect((await at.show(a)).approval?.void).toBeUndefined();
  expect(await at.problems()).toEqual([]);
});

test("copied and then deleted: the same bytes are the same photo; a copy beside it is another", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const a = await approved(at);
  await copyFile(path.join(at.photos, "a.jpg"), path.join(at.photos, "copy.jpg"));
  const both = await indexed(at, at.photos);
  expect(both).toHaveLength(2);
  const other = path.join(at.folder, "other");
  await mkdir(other);
  await copyFile(path.join(at.photos, "a.jpg"), path.join(other, "moved.jpg"));
  await rm(path.join(at.photos, "a.jpg"));
  await indexed(at, at.photos, other);
  expect(await at.show(a)).toMatchObject({ path: path.join(other, "moved.jpg"), state: "approved", file: "here" });
});

test("a folder that left the desk and came back with a changed photo: its approval is void, visibly", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const a = await approved(at);
  await at.call(contract.root.remove, { path: at.photos });
  await exifWrite(path.join(at.photos, "a.jpg"), "-XMP-photoshop:Headline=FOREIGN", "-IPTC:Headline=FOREIGN");
  expect(await indexed(at, at.photos)).toEqual([a]);
  const now = await at.show(a);
  expect(now).toMatchObject({ state: "working", fields: { headline: "FOREIGN" } });
  expect(now.approval?.void?.changed).toContain("headline");
});

test("the same after the index was made again while the folder was away", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const a = await approved(at);
  await at.call(contract.root.remove, { path: at.photos });
  await exifWrite(path.join(at.photos, "a.jpg"), "-XMP-photoshop:Headline=FOREIGN", "-IPTC:Headline=FOREIGN");
  await at.call(contract.desk.rebuild, {});
  expect(await indexed(at, at.photos)).toEqual([a]);
  const now = await at.show(a);
  expect(now).toMatchObject({ state: "working", fields: { headline: "FOREIGN" } });
  expect(now.approval?.void).toBeDefined();
});
