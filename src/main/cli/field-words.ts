// FIELD words of `set`: `FIELD=TEXT`, `FIELD:=JSON`, `FIELD@FILE`, `FIELD=` (SPEC.md section 5). Nothing is done for any photo if one is wrong.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { EditMode, FieldChange } from "#contract/methods/edit.ts";
import { Refusal } from "#contract/refusals.ts";
import { fieldValue, type FieldInfo, type FieldValue, maxValueBytes } from "#contract/values.ts";
import { usage } from "./arguments.ts";
import type { Word } from "./command.ts";

const shape = /^(?<field>[A-Za-z]+)(?<mark>:=|=|@)(?<rest>[\s\S]*)$/u;

/** A word is a FIELD if it begins with letters followed by `=`, `:=` or `@`; write `./a=b.jpg` for a file named so. */
export const isFieldWord = (word: Word): boolean => shape.test(word.text);

interface Given { readonly field: string; readonly mark: "=" | ":=" | "@"; readonly value: FieldValue | null }

const bad = (field: string, why: string): Refusal => new Refusal("bad-value", { field, why });

const jsonOf = (field: string, text: string): FieldValue | null => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw bad(field, `what follows “:=” is no JSON (${error instanceof Error ? error.message : "unreadable"})`);
  }
  if (parsed === null) return null;
  const value = fieldValue.safeParse(parsed);
  if (!value.success) throw bad(field, "the JSON is no value that a field can have");
  return value.data;
};

const fileText = (field: string, name: string, folder: string): string => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path.resolve(folder, name));
  } catch (error) {
    throw usage(`the file ${name} for ${field} cannot be read (${error instanceof Error && "code" in error ? String(error.code) : "unknown reason"}); a photo whose name begins so is written ./${field}@${name}`);
  }
  if (bytes.length > maxValueBytes + 2) throw new Refusal("too-large", { field });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r?\n$/u, "");
  } catch {
    throw bad(field, `the file ${name} is not UTF-8 text`);
  }
};

const given = (word: Word, folder: string): Given => {
  const groups = shape.exec(word.text)?.groups ?? {};
  const [field, mark, rest] = [groups["field"] ?? "", groups["mark"], groups["rest"] ?? ""];
  if (word.bytes !== undefined) throw bad(field, "the text is not UTF-8");
  if (mark === ":=") return { field, mark, value: jsonOf(field, rest) };
  if (mark === "@") return { field, mark, value: fileText(field, rest, folder) };
  return { field, mark: "=", value: rest === "" ? null : rest };
};

/** A list field takes one item a repetition; other fields are named once. */
const valueOf = (info: FieldInfo, all: readonly Given[]): FieldValue | null => {
  const [first] = all;
  if (first === undefined) return null;
  if (all.length > 1 && !info.list) throw usage(`${info.id} is given ${all.length} times, and it is no list`);
  if (!info.list) return first.value;
  const items = all.flatMap((one): readonly FieldValue[] => {
    if (one.value === null) return [];
    if (one.mark !== ":=") return [one.value];
    if (!Array.isArray(one.value)) throw bad(info.id, "takes a list, such as [\"…\"]");
    return one.value;
  });
  return items.length === 0 ? null : items;
};

/** The changes that the words ask for. Throws `unknown-field`, `bad-value`, `usage`. */
export const changesOf = (words: readonly Word[], order: { readonly fields: readonly FieldInfo[]; readonly mode: EditMode; readonly folder: string }): FieldChange[] => {
  const byField = new Map<string, { info: FieldInfo; all: Given[] }>();
  for (const word of words) {
    const one = given(word, order.folder);
    const info = order.fields.find((field) => field.id === one.field || field.aliases.includes(one.field));
    if (info === undefined) throw new Refusal("unknown-field", { field: one.field });
    const entry = byField.get(info.id) ?? { info, all: [] };
    entry.all.push(one);
    byField.set(info.id, entry);
  }
  return [...byField.values()].map(({ info, all }) => ({ field: info.id, mode: order.mode, value: valueOf(info, all) }));
};
