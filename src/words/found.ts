// Says in another language what the desk said in English of a photo: the sentence is found by its pattern, what it names is kept.
// A sentence that no pattern knows, such as one of a newer desk, stays as it is.
import type * as english from "./en/found-table.ts";
import type { Worded } from "./worded.ts";

export type FoundTables = { readonly [Name in keyof typeof english]: Worded<(typeof english)[Name]> };

export interface Found {
  readonly problem: (sentence: string) => string;
  readonly evidence: (sentence: string) => string;
  /** Why a file cannot be read. */
  readonly reading: (sentence: string) => string;
  /** Why a search cannot be read. */
  readonly query: (sentence: string) => string;
  /** What a profile says of itself, why a copy has not a field, what its proof says besides. */
  readonly leaving: (sentence: string) => string;
  readonly field: (id: string, name: string) => string;
  readonly rule: (id: string, label: string) => string;
  readonly style: (id: string, name: string) => string;
}

/** What stands for a value in a pattern; any text where nothing narrower is known. */
const shapes: Readonly<Record<string, string>> = { n: "\\d+", min: "\\d+", max: "\\d+", day: "[\\d-]+" };
/** A pattern of a table as an expression with a named group for each of its values. */
const expressionOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.split(/\{(\w+)\}/u).map((part, at) => (at % 2 === 0 ? part.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&") : `(?<${part}>${shapes[part] ?? "[\\s\\S]+?"})`)).join("")}$`, "u");

type Table = Readonly<Record<string, string>>;
const reader = (from: Table, to: Table, value: (name: string, text: string) => string): ((sentence: string) => string) => {
  const patterns = Object.entries(from).map(([id, pattern]) => ({ id, expression: expressionOf(pattern) }));
  return (sentence) => {
    for (const { id, expression } of patterns) {
      const match = expression.exec(sentence);
      if (match !== null) return (to[id] ?? sentence).replace(/\{(\w+)\}/gu, (_, name: string) => value(name, match.groups?.[name] ?? ""));
    }
    return sentence;
  };
};

const named = (table: Table, id: string, otherwise: string): string => (Object.hasOwn(table, id) ? (table[id] ?? otherwise) : otherwise);

export const makeFound = (from: FoundTables, to: FoundTables): Found => {
  const idOf = (table: Table): ReadonlyMap<string, string> => new Map(Object.entries(table).map(([id, word]) => [word, id]));
  const fieldIds = idOf(from.fieldNames);
  const valueIds = idOf(from.valueNames);
  const word = (text: string): string => named(to.valueNames, valueIds.get(text) ?? "", text);
  const value = (name: string, text: string): string => {
    if (name === "field") return named(to.fieldNames, fieldIds.get(text) ?? "", text);
    if (name === "device") return word(text);
    // `XMP “AP”, the sidecar “AFP”, IIM nothing`: what stands in quotes is the photo's own.
    if (name === "places") return text.replace(/(?<=^|, )the sidecar(?= )/gu, word("the sidecar")).replace(/(?<=^\S+ |, \S+ )nothing(?=,|$)/gu, word("nothing"));
    return text;
  };
  return {
    problem: reader(from.problemTable, to.problemTable, value),
    reading: reader(from.readingTable, to.readingTable, value),
    query: reader(from.queryTable, to.queryTable, value),
    leaving: reader(from.leavingTable, to.leavingTable, value),
    evidence: reader(from.evidenceTable, to.evidenceTable, value),
    // A house style of the desk's own may have the id of one of ours, and then a name of its own.
    field: (id, name) => (named(from.fieldNames, id, "") === name ? named(to.fieldNames, id, name) : name),
    rule: (id, label) => (named(from.ruleNames, id, "") === label ? named(to.ruleNames, id, label) : label),
    style: (id, name) => (named(from.styleNames, id, "") === name ? named(to.styleNames, id, name) : name),
  };
};
