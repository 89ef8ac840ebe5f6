import { expect, test } from "vitest";
import { countJourneys } from "./count-journeys.mjs";

test("the counts are the report's; whatever went wrong outside a test is a failure", () => {
  const report = (stats: object, errors: readonly object[] = []): string => JSON.stringify({ stats, errors });
  expect(countJourneys(report({ expected: 5, unexpected: 0, flaky: 0, skipped: 2 }), 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
  expect(countJourneys(report({ expected: 5, unexpected: 1, flaky: 1, skipped: 0 }), 1)).toEqual({ passed: 6, failed: 1, skipped: 0 });
  expect(countJourneys(report({ expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, [{ message: "cannot load" }]), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countJourneys(report({ expected: 5, unexpected: 0, flaky: 0, skipped: 0 }), 137)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  expect(countJourneys(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countJourneys("{", 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
