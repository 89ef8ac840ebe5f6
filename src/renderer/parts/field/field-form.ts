// Which form a field gets, and the way between what is typed and its value.
import type { FieldInfo, FieldValue } from "#contract/values.ts";
import { fieldText, isList, withText } from "./field-text.ts";

export type FieldForm = "line" | "area" | "choice" | "names" | "words" | "none";

/** Lists whose order and spelling matter as a line of text; other lists are chips. */
const asLine: ReadonlySet<string> = new Set(["creatorNames", "personInImageNames", "eventName", "organisationInImageNames"]);

export const formOf = (field: FieldInfo): FieldForm => {
  if (field.type === "structure") return "none";
  if (field.list) return field.type !== "text" ? "none" : asLine.has(field.id) ? "names" : "words";
  if (field.type === "boolean" || (field.choices?.length ?? 0) > 0) return "choice";
  return field.multiline ? "area" : "line";
};

/** A name with the separator in it would be torn apart; its field is then shown as chips. */
const canSplit = (value: FieldValue | undefined): boolean => !isList(value) || value.every((one) => typeof one === "string" && !one.includes(";"));
export const formFor = (field: FieldInfo, value: FieldValue | undefined): FieldForm => {
  const form = formOf(field);
  return form === "names" && !canSplit(value) ? "words" : form;
};

export const typedText = (value: FieldValue | undefined | null): string => (isList(value) ? value.map(fieldText).join("; ") : fieldText(value));

/** The value of a typed text; undefined where it is none of the field's. */
export const typedValue = (field: FieldInfo, form: FieldForm, text: string, base: FieldValue | undefined): FieldValue | null | undefined => {
  if (form === "names") {
    const names = text.split(";").map((one) => one.trim()).filter((one) => one !== "");
    return names.length === 0 ? null : names;
  }
  if (text === "") return field.type === "langAlt" ? withText(base, "") : null;
  if (field.type === "number") return Number.isFinite(Number(text)) && text.trim() !== "" ? Number(text) : undefined;
  if (field.type === "boolean") return text === "true";
  if (field.type === "dateTime") return /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/.test(text.trim()) ? text.trim() : undefined;
  if (form === "choice") return field.choices?.find((one) => String(one.value) === text)?.value ?? text;
  return withText(base, text);
};

const encoder = new TextEncoder();
export const byteLength = (text: string): number => encoder.encode(text).length;
