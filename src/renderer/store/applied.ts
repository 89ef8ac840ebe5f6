// Changes of fields as they will stand, for showing them before the desk repeats them. The desk decides; this only looks ahead.
import type { FieldChange } from "#contract/methods/edit.ts";
import type { Fields, FieldValue, Fix } from "#contract/values.ts";

const listOf = (value: FieldValue | null | undefined): readonly FieldValue[] => (value === undefined || value === null ? [] : typeof value === "object" && Array.isArray(value) ? value : [value]);
const same = (a: FieldValue, b: FieldValue): boolean => JSON.stringify(a).normalize("NFC") === JSON.stringify(b).normalize("NFC");

const after = (now: FieldValue | undefined, { mode, value }: FieldChange): FieldValue | undefined => {
  if (mode === "add") return [...listOf(now), ...listOf(value).filter((one) => !listOf(now).some((old) => same(old, one)))];
  if (mode === "remove") return listOf(now).filter((old) => !listOf(value).some((one) => same(old, one)));
  if (mode === "fill") return now ?? value ?? undefined;
  if (mode === "append") return [now, value].filter((part) => typeof part === "string").join(" ");
  if (mode === "prepend") return [value, now].filter((part) => typeof part === "string").join(" ");
  return value ?? undefined;
};

export const applied = (fields: Fields, changes: readonly FieldChange[]): Fields => {
  const next = new Map(Object.entries(fields));
  for (const change of changes) {
    const value = after(next.get(change.field), change);
    if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) next.delete(change.field);
    else next.set(change.field, value);
  }
  return Object.fromEntries(next);
};

/** A fix of a problem as the changes of an edit: its texts in place of those that the fields have. */
export const changesOf = (fix: Fix): FieldChange[] => fix.edits.map(({ field, value }) => ({ field, value, mode: "replace" }));
