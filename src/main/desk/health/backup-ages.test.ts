// Backups kept by age: the newest of each of seven days, and of four weeks before.
import { expect, test } from "vitest";
import { dayMs, keptBackups } from "./backup-ages.ts";

const at = (text: string): number => Date.parse(text);
const ages = (kept: ReadonlySet<number>, now: number): readonly number[] => [...kept].sort((a, b) => b - a).map((time) => Math.round((now - time) / dayMs));

test("of a backup every day for two months there stay the last seven days, and before them the newest of each of four weeks", () => {
  const now = at("2026-11-25T19:00:00Z");
  const times = Array.from({ length: 60 }, (_one, day) => now - day * dayMs);
  // Wednesday; Sundays end the weeks.
  expect(ages(keptBackups(times), now)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 10, 17, 24]);
});

test("of several on one day the newest stays; days without one push none out", () => {
  const times = ["2026-11-25T19:00:00Z", "2026-11-25T08:00:00Z", "2026-03-01T08:00:00Z"].map(at);
  expect(keptBackups(times)).toEqual(new Set([at("2026-11-25T19:00:00Z"), at("2026-03-01T08:00:00Z")]));
  expect([...keptBackups([])]).toEqual([]);
});
