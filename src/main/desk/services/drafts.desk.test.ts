// Texts that are typed and no edits yet: they become edits after a crash, but never over an approval, and never over what came after them.
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, deskHarness, exifWrite } from "#testing/desk-harness.ts";

test("a kept draft of an approved photo voids nothing at the next start, and can still be had", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const [a = "" as PhotoId] = await at.index();
  await at.set([a], complete);
  await at.call(contract.approval.approve, { photos: [a] });
  await at.call(contract.edit.draft, { photos: [a], field: "headline", value: "Put off" });
  await at.restart();
  const now = await at.show(a);
  expect(now).toMatchObject({ state: "approved", fields: { headline: complete["headline"] } });
  expect(now.approval?.void).toBeUndefined();
  expect(await at.call(contract.edit.drafts, { photos: [a] })).toEqual([{ photo: a, field: "headline", value: "Put off" }]);
  expect(await at.problems()).toEqual([]);
});

test("a draft whose text became the photo's is gone, and does not come back over another program's", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const [a = "" as PhotoId] = await at.index();
  await at.set([a], { headline: "X" });
  await at.desk.drain();
  await at.call(contract.edit.draft, { photos: [a], field: "headline", value: "X" });
  expect((await at.set([a], { headline: "X" })).done.event).toBeNull();
  expect(await at.call(contract.edit.drafts, { photos: [a] })).toEqual([]);
  await exifWrite(path.join(at.photos, "a.jpg"), "-XMP-photoshop:Headline=Z", "-IPTC:Headline=Z");
  await at.index();
  await at.restart();
  expect((await at.show(a)).fields["headline"]).toBe("Z");
});
