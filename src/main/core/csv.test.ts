// CSV for spreadsheets.
import { expect, test } from "vitest";
import { csvLine } from "./csv.ts";

test.each([
  [["a", 1, true, undefined], "a,1,true,"],
  [['say "no"', "a,b", "two\nlines"], '"say ""no""","a,b","two\nlines"'],
  [["=1+1", "@x", "+49 451", "-3", -3], "'=1+1,'@x,'+49 451,'-3,-3"],
])("%j", (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});
