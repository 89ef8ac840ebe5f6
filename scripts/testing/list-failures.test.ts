// A log that was cut still tells which test failed and why.
import { expect, test } from "vitest";
import { listFailures } from "./list-failures.mjs";

test("failing tests of vitest are named with the first lines of why, passing ones are not", () => {
  const text = JSON.stringify({ testResults: [
    { name: "a.test.ts", status: "failed", assertionResults: [{ status: "passed", fullName: "one" }, { status: "failed", fullName: "two", failureMessages: ["\u001b[31mexpected\u001b[39m 1\n\nto be 2"] }] },
    { name: "b.test.ts", status: "failed", message: "no such module", assertionResults: [] },
  ] });
  expect(listFailures(text)).toEqual(["a.test.ts › two", "    expected 1", "    to be 2", "b.test.ts", "    no such module"]);
});

test("failing journeys too, however deep they lie", () => {
  const spec = { file: "x.spec.ts", title: "falls", ok: false, tests: [{ results: [{ errors: [{ message: "closed" }] }] }] };
  expect(listFailures(JSON.stringify({ suites: [{ suites: [{ specs: [spec, { ...spec, ok: true }] }] }] }))).toEqual(["x.spec.ts › falls", "    closed"]);
});

test("no report, nothing to name; of a thousand the first are named", () => {
  expect(listFailures(undefined)).toEqual([]);
  const tests = Array.from({ length: 1000 }, (_one, at) => ({ status: "failed", fullName: `t${at}`, failureMessages: [] }));
  expect(listFailures(JSON.stringify({ testResults: [{ name: "a", status: "failed", assertionResults: tests }] })).at(-1)).toBe("and 980 more");
});
