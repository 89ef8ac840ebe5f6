import { expect, test } from "vitest";
import { parseTsv, tsvOf } from "./tsv.ts";

test("rows and cells as Excel and LibreOffice write them, with the break at the end and without", () => {
  expect(parseTsv("a\tb\tc\r\nd\te\tf\r\n")).toEqual([["a", "b", "c"], ["d", "e", "f"]]);
  expect(parseTsv("a\tb\nc\t")).toEqual([["a", "b"], ["c", ""]]);
  expect(parseTsv("one")).toEqual([["one"]]);
  expect(parseTsv("")).toEqual([[""]]);
  expect(parseTsv("a\n\nb")).toEqual([["a"], [""], ["b"]]);
});

test("a quoted cell holds line breaks, tabs and quotes; a quote that is only a sign stays one", () => {
  expect(parseTsv('"first\r\nsecond"\tb\n"say ""hi"""\t"a\tb"')).toEqual([["first\nsecond", "b"], ['say "hi"', "a\tb"]]);
  expect(parseTsv('"Big" day\tb')).toEqual([['"Big" day', "b"]]);
  expect(parseTsv('5" pipe\tb')).toEqual([['5" pipe', "b"]]);
  expect(parseTsv('"never closed\tb\nc')).toEqual([['"never closed', "b"], ["c"]]);
});

test.each([
  [[["a", "b"], ["c", "d"]]], [[["line one\nline two", '"quoted" start'], ["tab\there", "ends with \""]]], [[["", ""], ["", "x"]]], [[["🌊 שלום عربي 100 %", "=SUM(A1)"]]],
])("what is copied comes back the same: %j", (block) => expect(parseTsv(tsvOf(block))).toEqual(block));

test("a hundred thousand cells are read", () => {
  const text = Array.from({ length: 20_000 }, (_, at) => `a${at}\tb\tc\t"d\ne"\tf`).join("\r\n");
  const rows = parseTsv(text);
  expect([rows.length, rows[19_999]]).toEqual([20_000, ["a19999", "b", "c", "d\ne", "f"]]);
});
