// Real files of phones, cameras and raws through the profiles that promise safety and make a JPEG: clean by the tests' own search, the same picture the same way up, or refused with the reason.
import { expect, test } from "vitest";
import { hasCorpus } from "#testing/desk-harness.ts";
import { safeCorpus } from "#testing/safe-corpus.ts";

const folders = [["phone", 28], ["camera", 48], ["heic", 14], ["mpo", 8], ["raw", 1]] as const;
const profiles = ["wire", "web", "protect-source"] as const;

test.skipIf(!hasCorpus).each(folders.flatMap(([folder, copies]) => profiles.map((profile) => [folder, profile, copies] as const)))("every file of %s is delivered clean by %s, or refused as cannot-be-made-safe", async (folder, profile, copies) => {
  const found = await safeCorpus(folder, profile);
  expect(found.wrong).toEqual([]);
  expect(found.delivered).toBeGreaterThanOrEqual(copies);
  // The tests' own decoder knows no HEVC.
  if (folder !== "heic") expect(found.pixelsCompared).toBeGreaterThan(0);
});
