// A write that failed and the edit after it.
import { rename } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { deskHarness, exifTags } from "#testing/desk-harness.ts";

test("an edit after a failed write of the same field goes into the file, and is no conflict with it", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const [a] = await at.index();
  if (a === undefined) throw new Error("no photo");
  const [file, away] = [path.join(at.photos, "a.jpg"), path.join(at.folder, "away.jpg")];
  await rename(file, away);
  await at.set([a], { headline: "First", cityName: "Marrow Landing" });
  await at.desk.drain();
  expect((await at.show(a)).write).toBe("failed");
  await rename(away, file);
  await at.set([a], { headline: "Second" });
  await at.desk.drain();
  expect((await at.show(a)).conflicts).toEqual([]);
  expect((await exifTags(file))["XMP-photoshop:Headline"]).toBe("Second");
  // What else was in the failed write is still kept, and waits for the editor.
  expect((await at.show(a)).fields["cityName"]).toBe("Marrow Landing");
  expect((await at.show(a)).write).toBe("failed");
});
