// Real files of phones, cameras and messengers through the profile `safe`: clean by the tests' own search, or refused with the reason.
import { expect, test } from "vitest";
import { hasCorpus } from "#testing/desk-harness.ts";
import { safeCorpus } from "#testing/safe-corpus.ts";

// Least numbers of copies, secrets and positions, so that a test that looks at nothing fails.
test.skipIf(!hasCorpus).each([["phone", 28, 80, 60], ["camera", 49, 250, 12], ["heic", 9, 20, 4], ["mpo", 8, 30, 2], ["messenger", 14, 250, 2]] as const)("every file of %s is delivered clean or refused as cannot-be-made-safe", async (folder, copies, secrets, positions) => {
  const found = await safeCorpus(folder);
  expect(found.wrong).toEqual([]);
  expect(found.delivered).toBeGreaterThanOrEqual(copies);
  expect(found.secrets).toBeGreaterThanOrEqual(secrets);
  expect(found.positions).toBeGreaterThanOrEqual(positions);
});
