// Tables for people outside: whatever stands in them stays text.
import { expect, test } from "vitest";
import { csvOfTables, pageOfTables } from "./table-page.ts";

const tables = [{ title: "Held", columns: ["photo", "reason"], rows: [["<b>a.jpg", '"&']] }, { title: "Killed", columns: ["photo"], rows: [] }] as const;

test("a page holds its words as text, in its language, and loads nothing", () => {
  const page = pageOfTables({ language: "de", title: "Bericht", lead: "<gestern>", nothing: "Nichts.", tables });
  expect(page).toContain('<html lang="de">');
  expect(page).toContain("<td>&lt;b&gt;a.jpg</td><td>&quot;&amp;</td>");
  expect(page).toContain("<p>&lt;gestern&gt;</p>");
  expect(page).toContain("<h2>Killed</h2>\n<p>Nichts.</p>");
  expect(page).toContain("default-src 'none'");
});

test("as CSV one table stands after the other, each under its heading", () => {
  expect(csvOfTables(tables)).toEqual(["Held,photo,reason", ',<b>a.jpg,"""&"', "Killed,photo"]);
});
