// German and Korean hold against English: every key is there, what goes into a sentence comes out of it, and nothing was left in English.
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { format as de } from "./de/format.ts";
import { format as en } from "./en/format.ts";
import { format as ko } from "./ko/format.ts";
import { languageOf, languageOfAddress } from "./language.ts";
import { makeReasons, type ReasonTables } from "./reasons.ts";
import { Words } from "./values.ts";

const here = path.dirname(fileURLToPath(import.meta.url));
const files = readdirSync(path.join(here, "en"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts")).sort();
const load = (language: string, file: string): Promise<Readonly<Record<string, unknown>>> => import(pathToFileURL(path.join(here, language, file)).href) as Promise<Readonly<Record<string, unknown>>>;

/** Values that English and another language rightly share: names, units and words that are the same in both. */
const shared: Readonly<Record<string, readonly string[]>> = {
  de: ["Software", "Name", "Version", "Text", "Problem", "Person", "Scanner", "Format", "Position", "Desk", "Tab", "English", "Deutsch", "한국어"],
  ko: ["Ctrl", "Space", "Tab", "Delete", "Backspace", "Home", "End", "English", "Deutsch", "한국어"],
};
const alike = (text: string): boolean => !/\p{L}{3,}/u.test(text.replace(/NaN|SHA-256|CSV|JSON|HTML|XMP|IIM|EXIF|SFTP|FTP|HTTP|WordPress|GPS|IPTC|JPEG|Esc|Ctrl|MB|Proofdesk|Photo Mechanic|Content Credentials|\{[^}]*\}/gu, ""));

/** A function of a table is called with these: numbers that no sentence has by itself, and names. */
const numbers = [1, 2, 7];
const nameOf = (at: number): string => `«name ${at}»`;
const call = (made: (...args: unknown[]) => unknown, english: (...args: unknown[]) => unknown, take: (of: (...args: unknown[]) => unknown, args: readonly unknown[]) => void): void => {
  for (const n of numbers) take(made, Array.from({ length: english.length }, (_, at) => n * 1000 + at));
  take(made, Array.from({ length: english.length }, (_, at) => nameOf(at)));
};
const spoken = (of: (...args: unknown[]) => unknown, args: readonly unknown[]): string => { try { const said = of(...args); return typeof said === "string" ? said : JSON.stringify(said); } catch { return ""; } };
const digits = (text: string): string => text.replace(/[.,\u00a0\u202f](?=\d{3}(?!\d))/gu, "");

type Said = readonly [path: string, english: unknown, other: unknown];
const walk = (where: string, english: unknown, other: unknown): readonly Said[] => {
  if (typeof english === "object" && english !== null) {
    const theirs = typeof other === "object" && other !== null ? (other as Readonly<Record<string, unknown>>) : {};
    return Object.entries(english).flatMap(([key, value]) => walk(`${where}.${key}`, value, theirs[key]));
  }
  return [[where, english, other]];
};
const keysOf = (value: unknown, where = ""): readonly string[] => (typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, one]) => keysOf(one, `${where}.${key}`)) : [where]);

const tables = files.filter((name) => name !== "format.ts");
const each = ["de", "ko"].flatMap((language) => tables.map((file): [string, string] => [language, file]));

test.each(each)("%s/%s has the keys of English, no more and no less", async (language, file) => {
  const [english, other] = [await load("en", file), await load(language, file)];
  for (const name of Object.keys(english)) expect(keysOf(other[name]), name).toEqual(keysOf(english[name]));
});

test.each(each)("%s/%s leaves nothing in English", async (language, file) => {
  const [english, other] = [await load("en", file), await load(language, file)];
  const left = walk("", english, other).flatMap(([where, ours, theirs]) => {
    if (typeof ours !== "string" || ours !== theirs || alike(ours) || shared[language]?.includes(ours) === true) return [];
    return [`${where}: ${ours}`];
  });
  expect(left).toEqual([]);
});

test.each(each)("%s/%s says every number and name that English says", async (language, file) => {
  const [english, other] = [await load("en", file), await load(language, file)];
  const lost: string[] = [];
  for (const [where, ours, theirs] of walk("", english, other)) {
    if (typeof ours !== "function" || typeof theirs !== "function") continue;
    const [one, two] = [ours, theirs] as [(...args: unknown[]) => unknown, (...args: unknown[]) => unknown];
    // Sentences of codes read their values by name; they have a test of their own below.
    if (/-table/u.test(file) && !/KindTable|systemSaid|unknownRefusal/u.test(where)) continue;
    call(two, one, (_, args) => {
      const said = digits(spoken(one, args));
      const translated = digits(spoken(two, args));
      for (const arg of args) if (said.includes(String(arg)) && !translated.includes(String(arg))) lost.push(`${where}(${args.join(", ")}): ${translated}`);
      if (said !== "" && translated === said && !alike(said.replace(/«name \d»/gu, "")) && !shared[language]?.includes(said)) lost.push(`${where}: same as English: ${said}`);
    });
  }
  expect(lost).toEqual([]);
});

/** Notes which values a sentence reads. */
class Noted extends Words {
  readonly read = new Set<string>();
  constructor(values: Readonly<Record<string, string | number>>) { super(values, (reason) => reason); }
  override has(name: string): boolean { this.read.add(name); return super.has(name); }
  override text(name: string, otherwise: string): string { this.read.add(name); return super.text(name, otherwise); }
  override why(name = "why"): string { this.read.add(name); return super.why(name); }
  override number(name: string): number { this.read.add(name); return super.number(name); }
}
const values = { name: "«name»", path: "«path»", field: "«field»", fields: "«fields»", mark: "«mark»", why: "«why»", first: "«first»", problems: 3, photos: 4, ok: 5, failed: 6, jobs: 7, unreadable: 8, ignored: 9, editor: "«editor»", rule: "«rule»", style: "«style»", profile: "«profile»", what: "«what»", time: "«time»", pid: 4711, token: "«token»", file: "«file»", mode: "«mode»", code: "«code»", state: "submitted", kind: "edit.made", take: "mine" };

test.each([["de"], ["ko"]])("%s: each sentence of a code reads and says the values that the English one does, with values and without", async (language) => {
  for (const file of ["message-table.ts", "refusal-table.ts"]) {
    const [english, other] = [await load("en", file), await load(language, file)];
    for (const [where, ours, theirs] of walk("", english, other)) {
      if (typeof ours !== "function" || typeof theirs !== "function" || !/Table/u.test(where)) continue;
      for (const given of [values, {}]) {
        const [a, b] = [new Noted(given), new Noted(given)];
        const said = String((ours as (w: Words) => string)(a));
        const translated = String((theirs as (w: Words) => string)(b));
        expect([...b.read].sort(), where).toEqual([...a.read].sort());
        for (const [name, value] of Object.entries(given)) {
          if (/«|4711/u.test(String(value)) && said.includes(String(value))) expect(translated, `${where} says ${name}`).toContain(String(value));
          if (typeof value === "number" && new RegExp(`(?<!\\d)${value}(?!\\d)`, "u").test(said)) expect(translated, `${where} says ${name}`).toMatch(new RegExp(`(?<!\\d)${value}(?!\\d)`, "u"));
        }
        expect(translated, where).not.toMatch(/undefined|NaN|\s{2}|!/u);
      }
    }
  }
});

test("a cause stands in its own language, also inside a kind", async () => {
  const of = async (language: string): Promise<string> => makeReasons((await load(language, "reason-table.ts")) as unknown as ReasonTables).causeWords("read-back: disk-full");
  expect(await of("de")).toBe("die fertige Kopie war nicht wie verlangt (der Datenträger ist voll)");
  expect(await of("ko")).toBe("완성된 사본이 요청과 다름(디스크가 가득 참)");
});

test("dates, numbers, sizes and lists as each language writes them", () => {
  const all = [en, de, ko];
  expect(all.map((one) => one.captureTime("2026-11-22T16:42"))).toEqual(["22 Nov 2026, 16:42", "22. Nov. 2026, 16:42", "2026년 11월 22일 16:42"]);
  expect(all.map((one) => one.captureTime("2026-11"))).toEqual(["Nov 2026", "Nov. 2026", "2026년 11월"]);
  expect(all.map((one) => one.captureTime("no date"))).toEqual(["no date", "no date", "no date"]);
  expect(all.map((one) => one.count(1_248_000))).toEqual(["1,248,000", "1.248.000", "1,248,000"]);
  expect(all.map((one) => one.fileSize(4_230_000))).toEqual(["4.2 MB", "4,2 MB", "4.2 MB"]);
  expect(all.map((one) => one.list(["A", "B", "C"]))).toEqual(["A, B, and C", "A, B und C", "A, B 및 C"]);
  expect(all.map((one) => one.timeLeft(1800, 10))).toEqual(["about 3 min left", "noch etwa 3 min", "약 3분 남음"]);
  expect(all.map((one) => one.position(47.612, -12.3))).toEqual(["47.61° N, 12.30° W", "47,61° N, 12,30° W", "북위 47.61°, 서경 12.30°"]);
});

test("the language of a page is the one its address names, and English otherwise", () => {
  expect(["?language=de", "?a=1&language=ko", "?language=ko-KR", "?language=fr", "", "?language=", "?language=de<script>", "?xlanguage=de"].map(languageOfAddress)).toEqual(["de", "ko", "ko", "en", "en", "en", "en", "en"]);
  expect(["de-AT", "de_CH", "ko", "en-GB", "fr", "", "C"].map(languageOf)).toEqual(["de", "de", "ko", "en", "en", "en", "en"]);
});
