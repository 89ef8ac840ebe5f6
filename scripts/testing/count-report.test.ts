// The last line of `npm test` must never look greener than the run was.
import { expect, test } from "vitest";
import { countReport } from "./count-report.mjs";

const report = (...files: { status: string; tests: string[] }[]): string =>
  JSON.stringify({ testResults: files.map((file) => ({ status: file.status, assertionResults: file.tests.map((status) => ({ status })) })) });

test("passed, failed and every kind of not run are counted", () => {
  const text = report({ status: "failed", tests: ["passed", "failed", "pending"] }, { status: "passed", tests: ["passed", "todo", "skipped"] });
  expect(countReport(text, 1)).toEqual({ passed: 2, failed: 1, skipped: 3 });
});

test("a file that could not be loaded is one failure", () => {
  expect(countReport(report({ status: "failed", tests: [] }), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("a run that ended badly is a failure although every test passed", () => {
  expect(countReport(report({ status: "passed", tests: ["passed"] }), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test("no report and half a report are failures whatever the exit code says", () => {
  expect(countReport(undefined, 0).failed).toBe(1);
  expect(countReport('{"testResults":[', 0).failed).toBe(1);
});
