// Counts a Playwright JSON report so that nothing is lost: a file that could not be loaded and a run that died are failures.

/**
 * @param {string | undefined} text the report, absent when Playwright wrote none
 * @param {number} exitCode Playwright's own
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export const countJourneys = (text, exitCode) => {
  let report;
  try {
    report = text === undefined ? undefined : JSON.parse(text);
  } catch {
    report = undefined;
  }
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  // What passed only at the second try (build machines try twice) passed, and is said.
  if (flaky > 0) console.log(`${flaky} of the journeys passed only at the second try`);
  const count = { passed: expected + flaky, failed: unexpected, skipped };
  // What failed outside any test: files that cannot be loaded, the set-up.
  if (count.failed === 0) count.failed = report?.errors?.length ?? 0;
  if (count.failed === 0 && (exitCode !== 0 || report === undefined)) count.failed = 1;
  return count;
};
