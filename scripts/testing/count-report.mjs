// Counts a vitest JSON report so that nothing is lost: a file that could not be loaded and a run that died are failures.

/**
 * @param {string | undefined} text the report, absent when vitest wrote none
 * @param {number} exitCode vitest's own
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export const countReport = (text, exitCode) => {
  const count = { passed: 0, failed: 0, skipped: 0 };
  let report;
  try {
    report = text === undefined ? undefined : JSON.parse(text);
  } catch {
    report = undefined;
  }
  for (const file of report?.testResults ?? []) {
    let failedHere = 0;
    for (const test of file.assertionResults ?? []) {
      if (test.status === "passed") count.passed += 1;
      else if (test.status === "failed") failedHere += 1;
      else count.skipped += 1;
    }
    // A file that fails without a failing test could not be loaded, or its set-up failed.
    count.failed += file.status === "failed" && failedHere === 0 ? 1 : failedHere;
  }
  // Unhandled errors, a crash, or no report at all: red, even where every counted test passed.
  if (count.failed === 0 && (exitCode !== 0 || report === undefined)) count.failed = 1;
  return count;
};
