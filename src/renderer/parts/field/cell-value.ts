// What a text typed or pasted into a cell means to its field. In a cell every list is a line of words with semicolons between, keywords too.
import { type FieldInfo, type FieldValue, maxValueBytes, type PhotoRow } from "#contract/values.ts";
import { field as fieldWords, readOnlyWhy } from "#words/window/inspector.ts";
import { rowsWhyNot } from "#words/window/rows.ts";
import { byteLength, type FieldForm, formOf, typedValue } from "./field-form.ts";
import { isList } from "./field-text.ts";

export const cellForm = (field: FieldInfo): FieldForm => { const form = formOf(field); return form === "words" ? "names" : form; };

const yes: ReadonlySet<string> = new Set(["true", "1", "x", fieldWords.yes.toLowerCase()]);
const no: ReadonlySet<string> = new Set(["false", "0", fieldWords.no.toLowerCase()]);

/** The value; `null` clears the field, undefined is none of the field's values. */
export const cellValue = (field: FieldInfo, text: string, base: FieldValue | undefined): FieldValue | null | undefined => {
  if (!text.isWellFormed() || text.includes("\0") || byteLength(text) > maxValueBytes) return undefined;
  const form = cellForm(field);
  if (form === "none") return undefined;
  if (form === "area") return typedValue(field, form, text, base);
  // Only a long text has lines of its own.
  const line = text.replaceAll(/\r\n|[\r\n]/gu, form === "names" ? ";" : " ");
  if (field.type === "boolean") { const word = line.trim().toLowerCase(); return word === "" ? null : yes.has(word) ? true : no.has(word) ? false : undefined; }
  const choice = field.choices?.find((one) => one.label.toLowerCase() === line.trim().toLowerCase());
  return choice === undefined ? typedValue(field, form, line, base) : choice.value;
};

/** Why this photo's field cannot be changed in its cell; undefined where it can. */
export const whyNotInCell = (row: PhotoRow | undefined, field: FieldInfo): string | undefined => {
  if (row === undefined) return rowsWhyNot.loading;
  if (row.state === "killed") return readOnlyWhy.killed;
  if (row.state === "approved" && row.delivered && !field.mark) return readOnlyWhy.delivered;
  if (row.file === "unreadable") return readOnlyWhy.unreadable;
  if (row.file === "missing") return readOnlyWhy.missing;
  if (formOf(field) === "none") return rowsWhyNot.structure;
  const value = row.fields[field.id];
  return isList(value) && value.some((one) => typeof one !== "string" || one.includes(";")) ? rowsWhyNot.separator : undefined;
};
