// Real captioned files, Content Credentials and the other formats through the profile `safe`: clean by the tests' own search, words and pixels whole, or refused.
import { expect, test } from "vitest";
import { hasCorpus } from "#testing/desk-harness.ts";
import { safeCorpus } from "#testing/safe-corpus.ts";

test.skipIf(!hasCorpus).each([["c2pa", 17, 60, 3], ["iptc", 49, 130, 30], ["png", 16, 90, 4], ["webp", 10, 30, 8], ["tiff", 13, 30, 0]] as const)("every file of %s is delivered clean or refused as cannot-be-made-safe", async (folder, copies, secrets, positions) => {
  const found = await safeCorpus(folder);
  expect(found.wrong).toEqual([]);
  expect(found.delivered).toBeGreaterThanOrEqual(copies);
  expect(found.secrets).toBeGreaterThanOrEqual(secrets);
  expect(found.positions).toBeGreaterThanOrEqual(positions);
});
