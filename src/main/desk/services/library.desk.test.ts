// What the rail asks for besides the states: folders below folders with their counts, and who took the photos.
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import { deskHarness, type DeskHarness } from "#testing/desk-harness.ts";
import { makePhotos } from "#testing/photo-maker.ts";

const treeOf = async (at: DeskHarness, folder: string): Promise<readonly (readonly [string, number, boolean])[]> =>
  (await at.call(contract.root.folders, { path: folder })).map((one) => [path.relative(at.photos, one.path), one.photos, one.folders] as const);

test("folders are counted at any depth, by level, whatever their names; one without photos is not there", async () => {
  await using at = await deskHarness([{ name: "top.jpg" }]);
  await makePhotos(path.join(at.photos, "2026-11-22", "card 2"), [{ name: "a.jpg" }, { name: "b.jpg" }]);
  await makePhotos(path.join(at.photos, "2026-11-22"), [{ name: "c.jpg" }]);
  await makePhotos(path.join(at.photos, "100 % 🦀 호수"), [{ name: "d.jpg" }]);
  await mkdir(path.join(at.photos, "empty"));
  await at.index();
  expect(await treeOf(at, at.photos)).toEqual([["100 % 🦀 호수", 1, false], ["2026-11-22", 3, true]]);
  expect(await treeOf(at, path.join(at.photos, "2026-11-22"))).toEqual([[path.join("2026-11-22", "card 2"), 2, false]]);
  expect(await treeOf(at, path.join(at.photos, "2026-11"))).toEqual([]);
  expect((await at.call(contract.photo.ids, { root: path.join(at.photos, "2026-11-22") })).ids).toHaveLength(3);

  await rename(path.join(at.photos, "2026-11-22", "card 2"), path.join(at.photos, "card 2"));
  await rm(path.join(at.photos, "100 % 🦀 호수"), { recursive: true });
  await at.index();
  expect(await treeOf(at, at.photos)).toContainEqual(["card 2", 2, false]);
});

test("photographers are counted by their bylines, a photo of two for both, and one filters", async () => {
  await using at = await deskHarness(["a", "b", "c", "d"].map((name) => ({ name: `${name}.jpg` })));
  const [a, b, c] = await at.index();
  if (a === undefined || b === undefined || c === undefined) throw new Error("no photos");
  await at.set([a, b], { creatorNames: ["Mira Okonjo"] });
  await at.set([c], { creatorNames: ["안서윤", "Mira Okonjo", 'O"Neil, [J.]'] });
  expect(await at.call(contract.photo.bylines, { most: 2 })).toEqual([{ name: "Mira Okonjo", photos: 3 }, { name: 'O"Neil, [J.]', photos: 1 }]);
  expect(await at.call(contract.photo.bylines, { most: 9 })).toHaveLength(3);
  expect((await at.call(contract.photo.ids, { bylines: ["안서윤", 'O"Neil, [J.]'] })).ids).toEqual([c]);
  expect(await at.call(contract.photo.count, { bylines: ["Mira Okonjo"], where: "-by:안서윤" })).toEqual({ photos: 2 });
});

test("the list comes in groups: days in their order with the unknown last, folders by their paths, each in the order asked for", async () => {
  const on = (captureTime: string): { make: string; model: string; captureTime: string } => ({ make: "NIKON CORPORATION", model: "NIKON Z 9", captureTime });
  await using at = await deskHarness([{ name: "a.jpg", exif: on("2026:11:22 09:00:00") }, { name: "b.jpg", exif: on("2026:11:21 09:00:00") }, { name: "c.jpg" }, { name: "d.jpg", exif: on("2026:11:22 08:00:00") }]);
  await makePhotos(path.join(at.photos, "50 %_x"), [{ name: "e.jpg", exif: on("2026:11:21 23:59:59") }]);
  const named = await at.index();
  const letters = (ids: readonly string[]): string => ids.map((id) => "abcde"[named.indexOf(id as (typeof named)[number])] ?? "?").join("");
  const list = async (query: object): Promise<readonly [string, unknown]> => { const { ids, groups } = await at.call(contract.photo.ids, query); return [letters(ids), groups]; };
  const days = [{ key: "2026-11-21", photos: 2 }, { key: "2026-11-22", photos: 2 }, { key: "", photos: 1 }];
  expect(await list({ group: "day", sort: "capture" })).toEqual(["bedac", days]);
  expect(await list({ group: "day", sort: "name" })).toEqual(["beadc", days]);
  expect(await list({ group: "folder", sort: "name" })).toEqual(["abcde", [{ key: at.photos, photos: 4 }, { key: path.join(at.photos, "50 %_x"), photos: 1 }]]);
  expect(await list({ sort: "name" })).toEqual(["abcde", undefined]);
});
