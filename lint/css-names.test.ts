// Every class that a part takes from its style sheet stands in that sheet: a name that moved elsewhere would draw nothing, and neither the compiler nor a test of words would say so.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const renderer = path.join(path.dirname(fileURLToPath(import.meta.url)), "../src/renderer");
const imported = /^import (\w+) from "(\.[^"]+\.module\.css)";$/gmu;

/** The classes of a sheet, with those of sheets that it composes from left to them. */
const classesOf = (sheet: string): ReadonlySet<string> => new Set(Array.from(readFileSync(sheet, "utf8").replaceAll(/\/\*.*?\*\//gsu, "").matchAll(/\.(-?[_a-zA-Z][\w-]*)/gu), ([, name = ""]) => name));

/** `styles["bar"]` and the beginning of `styles[`bar${…}`]`. */
const asked = (text: string, sheet: string): readonly { readonly name: string; readonly whole: boolean }[] =>
  Array.from(text.matchAll(new RegExp(String.raw`\b${sheet}\[(?:"([\w-]+)"|\x60([\w-]*)\$)`, "gu")), ([, name, beginning]) => ({ name: name ?? beginning ?? "", whole: name !== undefined }));

/** What the file asks of its sheets and none of them has. */
const missing = (file: string, text: string): readonly string[] =>
  Array.from(text.matchAll(imported)).flatMap(([, sheet = "", from = ""]) => {
    const has = classesOf(path.resolve(path.dirname(file), from));
    return asked(text, sheet).filter(({ name, whole }) => (whole ? !has.has(name) : ![...has].some((one) => one.startsWith(name)))).map(({ name }) => `${sheet}: ${name}`);
  });

test("every class that a part asks for stands in its style sheet", () => {
  const files = readdirSync(renderer, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/u.test(file)).map((file) => path.join(renderer, file));
  const all = files.map((file) => ({ file: path.relative(renderer, file), asks: missing(file, readFileSync(file, "utf8")) })).filter(({ asks }) => asks.length > 0);
  expect(files.length).toBeGreaterThan(100);
  expect(all).toEqual([]);
});

test("a name that no sheet has is found, whole or by its beginning", () => {
  const file = path.join(renderer, "parts/marks/marks.tsx");
  const text = 'import styles from "./marks.module.css";\nstyles["class"]; styles["gone"]; styles[`class${1}`]; styles[`lost${1}`];';
  expect(missing(file, text)).toEqual(["styles: gone", "styles: lost"]);
});
