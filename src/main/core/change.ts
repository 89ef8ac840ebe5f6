// What `set` does to a field's value: modes, types, refusals (SPEC.md sections 1 and 5).
import type { FieldChange } from "#contract/methods/edit.ts";
import { Refusal } from "#contract/refusals.ts";
import { type FieldValue, maxValueBytes } from "#contract/values.ts";
import { isIsoDate } from "./fields/date-time.ts";
import type { Field, FieldTable, Member } from "./fields/table.ts";
import { byteLength, isList, isStorable, lineEnds, plainText, sameValue } from "./fields/text.ts";

const bad = (field: Field, why: string): never => { throw new Refusal("bad-value", { field: field.id, why }); };
const isRecord = (value: FieldValue): value is { readonly [member: string]: FieldValue } => typeof value === "object" && !isList(value);

const textOf = (field: Field, value: FieldValue): string => {
  if (typeof value !== "string") return bad(field, `takes text, not ${isList(value) ? "a list" : typeof value}`);
  if (!isStorable(value)) return bad(field, "holds a NUL or half a character");
  if (byteLength(value) > maxValueBytes) return bad(field, "is over 1 MB");
  return lineEnds(value);
};

const one = (table: FieldTable, field: Field, value: FieldValue): FieldValue => {
  switch (field.type) {
    case "text": return textOf(field, value);
    case "dateTime": { const text = textOf(field, value); return isIsoDate(text) ? text : bad(field, "is no ISO 8601 date, such as 2026-11-22T16:42:07+01:00"); }
    case "number": { const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value; return typeof number === "number" && Number.isFinite(number) ? inRange(field, number) : bad(field, "takes a number"); }
    case "boolean": return value === true || value === "true" ? true : value === false || value === "false" ? false : bad(field, "takes true or false");
    case "langAlt": return languages(field, value);
    case "structure": return structure(table, field, value);
  }
};

/** Values that the tag cannot hold (METADATA.md 3.1, 7). */
const ranges: Readonly<Record<string, readonly [number, number]>> = { imageRating: [-1, 5], colorClass: [0, 8], urgency: [0, 8] };
const inRange = (field: Field, number: number): number => {
  const range = ranges[field.id];
  return range !== undefined && (!Number.isInteger(number) || number < range[0] || number > range[1]) ? bad(field, `takes a whole number from ${range[0]} to ${range[1]}`) : number;
};

const languages = (field: Field, value: FieldValue): FieldValue => {
  if (!isRecord(value)) return textOf(field, value);
  const entries = Object.entries(value).map(([language, text]): [string, FieldValue] => {
    if (!/^(?:x-default|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/u.test(language)) bad(field, `“${language}” is no language tag`);
    return [language, textOf(field, text)];
  }).filter(([, text]) => text !== "");
  const only = entries[0];
  if (only !== undefined && entries.length === 1 && only[0] === "x-default") return only[1];
  return Object.fromEntries(entries);
};

const structure = (table: FieldTable, field: Field, value: FieldValue): FieldValue => {
  if (!isRecord(value)) return bad(field, "takes a structure");
  const known = table.structures.get(field.structure ?? "") ?? [];
  const checked = Object.entries(value).map(([key, given]): [string, FieldValue] => {
    const member = known.find((one) => one.key === key) ?? bad(field, `has no member “${key}”`);
    return [key, memberValue(table, field, member, given)];
  });
  return byteLength(JSON.stringify(value)) > maxValueBytes ? bad(field, "is over 1 MB") : Object.fromEntries(checked);
};

/** A member takes what a field of its type takes; its name stands in the refusal. Dates of works of art are years and centuries too: they are text. */
const memberValue = (table: FieldTable, field: Field, member: Member, value: FieldValue): FieldValue => {
  const type = member.type === "dateTime" ? "text" : member.type;
  const asField: Field = { ...field, id: `${field.id}.${member.key}`, type, list: member.list, ...(member.structure === undefined ? {} : { structure: member.structure }) };
  if (!member.list) return one(table, asField, value);
  return (isList(value) ? value : [value]).map((item) => one(table, asField, item));
};

const empty = (value: FieldValue): boolean => value === "" || (typeof value === "object" && Object.keys(value).length === 0);

/** A change with its value checked and brought into the field's type. Throws `unknown-field`, `bad-value`, `bad-mode`. */
export interface CheckedChange { readonly field: Field; readonly mode: FieldChange["mode"]; readonly value: FieldValue | null }

export const checkChange = (table: FieldTable, change: FieldChange): CheckedChange => {
  const field = table.find(change.field);
  if (field === undefined) throw new Refusal("unknown-field", { field: change.field });
  const mode = change.mode ?? "replace";
  const text = !field.list && (field.type === "text" || field.type === "langAlt");
  if (((mode === "append" || mode === "prepend") && !text) || ((mode === "add" || mode === "remove") && !field.list)) throw new Refusal("bad-mode", { field: field.id, mode });
  if (change.value === null || empty(change.value)) return { field, mode, value: null };
  if (!field.list) return { field, mode, value: one(table, field, change.value) };
  const items = (isList(change.value) ? change.value : [change.value]).map((item) => one(table, field, item)).filter((item) => !empty(item));
  return { field, mode, value: items.length === 0 ? null : items };
};

/** The field's value after the change; undefined is empty. */
export const applyChange = (before: FieldValue | undefined, change: CheckedChange): FieldValue | undefined => {
  const { field, mode, value } = change;
  const wanted = value ?? undefined;
  switch (mode) {
    case "replace": return field.type === "langAlt" && typeof wanted === "string" ? withDefault(before, wanted) : wanted;
    case "fill": return before === undefined ? wanted : before;
    case "append": return wanted === undefined ? before : joined(before, wanted, (old, add) => `${old} ${add}`);
    case "prepend": return wanted === undefined ? before : joined(before, wanted, (old, add) => `${add} ${old}`);
    case "add": return listed([...(before !== undefined && isList(before) ? before : []), ...(wanted !== undefined && isList(wanted) ? wanted : [])], true);
    case "remove": return listed((before !== undefined && isList(before) ? before : []).filter((item) => !(wanted !== undefined && isList(wanted) && wanted.some((gone) => sameValue(gone, item)))), false);
  }
};

/** Writing a text to a language alternative changes its x-default alone (METADATA.md rule 1). */
const withDefault = (before: FieldValue | undefined, text: string): FieldValue =>
  before !== undefined && typeof before === "object" && !isList(before) ? { ...before, "x-default": text } : text;
const joined = (before: FieldValue | undefined, wanted: FieldValue, join: (old: string, add: string) => string): FieldValue => {
  const old = plainText(before);
  const text = old === "" ? plainText(wanted) : join(old, plainText(wanted));
  return withDefault(before, text);
};
const listed = (items: readonly FieldValue[], unique: boolean): FieldValue | undefined => {
  const kept = unique ? items.filter((item, at) => items.findIndex((other) => sameValue(other, item)) === at) : items;
  return kept.length === 0 ? undefined : kept;
};
