// A field's value as the text a person reads and types: the default language of a language alternative, list items joined, structures by their members.
import type { FieldValue } from "#contract/values.ts";

export const isList = (value: FieldValue | undefined | null): value is readonly FieldValue[] => Array.isArray(value);
const isStructure = (value: FieldValue): value is { readonly [member: string]: FieldValue } => typeof value === "object" && !Array.isArray(value);

/** Languages of a language alternative besides its default. */
export const otherLanguages = (value: FieldValue | undefined | null): readonly string[] =>
  value !== undefined && value !== null && isStructure(value) ? Object.keys(value).filter((language) => language !== "x-default") : [];

export const fieldText = (value: FieldValue | undefined | null): string => {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (isList(value)) return value.map(fieldText).filter((part) => part !== "").join("; ");
  const standard = value["x-default"];
  if (standard !== undefined) return fieldText(standard);
  return Object.entries(value).map(([member, inner]) => `${member}: ${fieldText(inner)}`).join(", ");
};

/** The value after a person typed this text over it. Other languages stay as they are. */
export const withText = (before: FieldValue | undefined, text: string): FieldValue | null => {
  if (before !== undefined && isStructure(before) && Object.keys(before).some((language) => language !== "x-default")) return { ...before, "x-default": text };
  return text === "" ? null : text;
};
