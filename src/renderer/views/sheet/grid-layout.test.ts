// The sheet's lines with and without groups, and where keys lead among them.
import { expect, it } from "vitest";
import { placeAfter } from "./grid-keys.ts";
import { gridLayout, headingHeight } from "./grid-layout.ts";
import { edge, gap } from "./grid-metrics.ts";

const metrics = { columns: 4, level: "m" as const, stride: 100, boxHeight: 60 };
const groups = [{ key: "a", place: 0 }, { key: "b", place: 6 }, { key: "c", place: 7 }];
const plain = gridLayout(10, [], metrics);
const grouped = gridLayout(10, groups, metrics);
const lead = (layout: typeof plain, place: number, key: string, ctrl = false): number | undefined => placeAfter({ key, ctrl }, { place, count: 10, layout, rowsInView: 2 });

it("is rows alone without groups", () => {
  expect(plain.lines.map((line) => (line.kind === "row" ? [line.from, line.count, line.top] : []))).toEqual([[0, 4, edge], [4, 4, edge + 100], [8, 2, edge + 200]]);
  expect(plain.height).toBe(edge + 300 + edge - gap);
});
it("has a heading before each group, and no row goes over one", () => {
  expect(grouped.lines.map((line) => (line.kind === "row" ? [line.from, line.count] : `${line.key} ${line.count}`))).toEqual(["a 6", [0, 4], [4, 2], "b 1", [6, 1], "c 3", [7, 3]]);
  expect(grouped.topOf(7)).toBe(edge + 3 * headingHeight + 300);
  expect(grouped.lines[grouped.lineOf(6)]).toMatchObject({ kind: "row", from: 6, section: 1 });
  expect(grouped.headingOf(1)?.key).toBe("b");
  expect(grouped.lineAt(0)).toBe(0);
  expect(grouped.lineAt(edge + headingHeight + 150)).toBe(2);
  expect(grouped.lineAt(99_999)).toBe(grouped.lines.length - 1);
});
it("crosses headings up and down, keeps the column where the row has it, and stays at the edges", () => {
  expect([lead(grouped, 1, "ArrowDown"), lead(grouped, 5, "ArrowDown"), lead(grouped, 6, "ArrowDown"), lead(grouped, 8, "ArrowUp"), lead(grouped, 3, "ArrowDown")]).toEqual([5, 6, 7, 6, 5]);
  expect([lead(grouped, 2, "ArrowUp"), lead(grouped, 9, "ArrowDown"), lead(grouped, 9, "ArrowRight"), lead(grouped, 0, "ArrowLeft")]).toEqual([2, 9, 9, 0]);
  expect([lead(grouped, 5, "ArrowRight"), lead(grouped, 6, "ArrowLeft")]).toEqual([6, 5]);
});
it("pages, and goes to the ends of rows and of all", () => {
  expect([lead(plain, 1, "PageDown"), lead(plain, 9, "PageDown"), lead(plain, 9, "PageUp"), lead(plain, 7, "ArrowDown")]).toEqual([9, 9, 1, 9]);
  expect([lead(grouped, 5, "Home"), lead(grouped, 4, "End"), lead(grouped, 4, "Home", true), lead(grouped, 4, "End", true)]).toEqual([4, 5, 0, 9]);
});
it("gives photos before the first group to it, and is quick with a hundred thousand in a thousand groups", () => {
  expect(gridLayout(3, [{ key: "a", place: 1 }], metrics).lines[0]).toMatchObject({ key: "a", count: 3 });
  const many = gridLayout(100_000, Array.from({ length: 1000 }, (_one, at) => ({ key: String(at), place: at * 100 })), metrics);
  expect(many.lines).toHaveLength(1000 + 1000 * 25);
  expect(many.below(99_999, -1)).toBe(99_995);
});
