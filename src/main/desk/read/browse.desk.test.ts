// Folders that are only looked through: culled and captioned like others, gone from the list afterwards, and a card pulled in between is no harm.
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { deskHarness, type DeskHarness, exifTags } from "#testing/desk-harness.ts";
import { makePhotos } from "#testing/photo-maker.ts";

const cardWith = async (at: DeskHarness, name: string): Promise<string> => {
  const folder = path.join(at.folder, name);
  await mkdir(folder);
  await makePhotos(folder, [{ name: "one.jpg", seed: 7 }, { name: "two.jpg", seed: 8 }]);
  return folder;
};
const shown = async (at: DeskHarness): Promise<readonly string[]> => { const { ids } = await at.call(contract.photo.ids, { sort: "name" }); return (await at.call(contract.photo.rows, { photos: ids })).map((row) => row.name); };
const roots = async (at: DeskHarness): Promise<readonly (readonly [string, boolean])[]> => (await at.call(contract.root.list, {})).map((root) => [path.basename(root.path), root.browsed]);

test("browsed, marked and captioned; forgotten at the next start; the edits are in the files and in the journal, and come back with the folder", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  await at.index();
  const card = await cardWith(at, "card");
  await at.call(contract.root.browse, { path: card });
  expect([await shown(at), await roots(at)]).toEqual([["a.jpg", "one.jpg", "two.jpg"], [["card", true], ["photos", false]]]);
  const [id] = await at.call(contract.photo.find, { names: [path.join(card, "one.jpg")] }) as [PhotoId];
  await at.set([id], { headline: "From the card", colorClass: 1 as never });
  await at.restart();
  await at.desk.drain();
  expect([await shown(at), await roots(at)]).toEqual([["a.jpg"], [["photos", false]]]);
  expect((await exifTags(path.join(card, "one.jpg")))["XMP-photoshop:Headline"]).toBe("From the card");
  await at.call(contract.root.browse, { path: card });
  expect(await at.show(id)).toMatchObject({ file: "here", state: "working", fields: { headline: "From the card" } });
  expect(await at.problems()).toEqual([]);
});

test("another browsed folder takes the place of the first; kept and opened ones stay; one inside a root is the root's", async () => {
  await using at = await deskHarness([{ name: "in/a.jpg" }]);
  await at.index();
  const [first, second, third] = [await cardWith(at, "first"), await cardWith(at, "second"), await cardWith(at, "third")];
  await at.call(contract.root.browse, { path: path.join(at.photos, "in") });
  expect(await roots(at)).toEqual([["photos", false]]);
  await at.call(contract.root.browse, { path: first });
  await at.call(contract.root.browse, { path: second });
  expect(await roots(at)).toEqual([["photos", false], ["second", true]]);
  await at.call(contract.root.keep, { path: second });
  await at.call(contract.root.browse, { path: third });
  await at.call(contract.root.index, { paths: [third] });
  await at.restart();
  expect(await roots(at)).toEqual([["photos", false], ["second", false], ["third", false]]);
  expect(await shown(at)).toHaveLength(5);
  // Taken off and browsed again it is only looked through again.
  await at.call(contract.root.remove, { path: second });
  await at.call(contract.root.browse, { path: second });
  expect(await roots(at)).toEqual([["photos", false], ["second", true], ["third", false]]);
});

test("a card that is pulled while it is browsed, and stays away", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  await at.index();
  const card = await cardWith(at, "card");
  await at.call(contract.root.browse, { path: card });
  const [id] = await at.call(contract.photo.find, { names: [path.join(card, "one.jpg")] }) as [PhotoId];
  await rename(card, `${card}-pulled`);
  await at.set([id], { headline: "Typed without the card" });
  await at.desk.drain();
  expect(await at.show(id)).toMatchObject({ fields: { headline: "Typed without the card" }, write: "failed" });
  await at.restart();
  expect(await shown(at)).toEqual(["a.jpg"]);
  await rename(`${card}-pulled`, card);
  await at.call(contract.root.browse, { path: card });
  await at.call(contract.edit.retry, {});
  await at.desk.drain();
  expect(await at.show(id)).toMatchObject({ file: "here", write: "saved" });
  await rm(card, { recursive: true });
  await at.call(contract.root.remove, { path: card });
  expect(await shown(at)).toEqual(["a.jpg"]);
});
