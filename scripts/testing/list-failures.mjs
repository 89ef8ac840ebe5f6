// What failed, in a few lines each, for the end of `npm test`: a log that was cut at its start still tells which test it was and why.

/** Lines of a failure that are worth repeating. */
const mostLines = 8;
/** Failures that are named; more than this is one cause. */
const mostFailures = 20;

// Colours would hide the words from whoever searches the log.
const plain = (text) => text.replace(/\u001b\[[0-9;]*m/gu, "");
const shortened = (text) => plain(text).split("\n").filter((line) => line.trim() !== "").slice(0, mostLines).map((line) => `    ${line.slice(0, 300)}`);

const parsed = (text) => {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** @returns {string[]} lines, of a vitest JSON report */
const ofVitest = (report) =>
  (report?.testResults ?? []).flatMap((file) => {
    const failed = (file.assertionResults ?? []).filter((test) => test.status === "failed");
    if (file.status === "failed" && failed.length === 0) return [[`${file.name}`, ...shortened(file.message ?? "")]];
    return failed.map((test) => [`${file.name} › ${test.fullName ?? test.title}`, ...shortened((test.failureMessages ?? []).join("\n"))]);
  });

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/** The same of a Playwright JSON report. */
const ofJourneys = (report) =>
  (report?.suites ?? []).flatMap(specsOf).filter((spec) => spec.ok === false).map((spec) => {
    const results = (spec.tests ?? []).flatMap((test) => test.results ?? []);
    const error = results.flatMap((result) => result.errors ?? []).map((one) => one.message ?? "").find((message) => message !== "");
    return [`${spec.file} › ${spec.title}`, ...shortened(error ?? "")];
  });

/**
 * @param {string | undefined} text a vitest or a Playwright JSON report
 * @returns {string[]} lines to print; none where nothing failed
 */
export const listFailures = (text) => {
  const report = parsed(text);
  const all = report?.suites === undefined ? ofVitest(report) : ofJourneys(report);
  return [...all.slice(0, mostFailures).flat(), ...(all.length > mostFailures ? [`and ${all.length - mostFailures} more`] : [])];
};
