// A photo is looked at while others read it, too: the look's answer is of the bytes that lie there, whoever was first.
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, deskHarness } from "#testing/desk-harness.ts";

test("photos that have only just arrived are approved while ExifTool still reads them", async () => {
  await using at = await deskHarness(Array.from({ length: 60 }, (_one, seed) => ({ name: `p${String(seed).padStart(2, "0")}.jpg`, seed })), { listen: true });
  // Complete already, as another desk would hand them over.
  await at.set(await at.index(), complete);
  await at.desk.drain();
  await at.call(contract.root.remove, { path: at.photos });
  await at.desk[Symbol.asyncDispose]();
  const { startDesk } = await import("../start.ts");
  const { rm } = await import("node:fs/promises");
  await rm(at.deskFolder, { recursive: true });
  at.desk = await startDesk({ folder: at.deskFolder, caller: "window", listen: true });
  const indexing = at.call(contract.root.index, { paths: [at.photos] });
  const seen = async (): Promise<readonly PhotoId[]> => (await at.call(contract.photo.ids, { sort: "name" })).ids;
  while ((await seen()).length < 60) await new Promise((resolve) => setTimeout(resolve, 5));
  const ids = [...(await seen())];
  const { outcomes } = await at.call(contract.approval.approve, { photos: ids });
  expect(outcomes.filter((one) => !one.ok)).toEqual([]);
  await indexing;
  expect(await at.problems()).toEqual([]);
});
