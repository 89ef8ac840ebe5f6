// What was marked in the camera: the lock, which is the file's read-only mark, and the stars of EXIF.
import { chmod } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import { deskHarness, exifWrite } from "#testing/desk-harness.ts";

test("a locked file and the camera's stars are told; unlocking is seen at the next look; an edit keeps the lock", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg" }]);
  await exifWrite(path.join(at.photos, "a.jpg"), "-IFD0:Rating=4");
  await chmod(path.join(at.photos, "a.jpg"), 0o444);
  const [a, b] = await at.index();
  if (a === undefined || b === undefined) throw new Error("no photos");
  expect(await at.show(a)).toMatchObject({ locked: true, cameraRating: 4 });
  expect(await at.show(b)).not.toHaveProperty("locked");
  expect(await at.show(b)).not.toHaveProperty("cameraRating");
  await at.set([a], { imageRating: -1 });
  await at.call(contract.edit.wait, { photos: [a] });
  expect(await at.show(a)).toMatchObject({ locked: true, cameraRating: 4, fields: { imageRating: -1 }, write: "saved" });
  expect(await at.problems()).toEqual([]);
  await chmod(path.join(at.photos, "a.jpg"), 0o644);
  await at.index();
  expect(await at.show(a)).not.toHaveProperty("locked");
});
