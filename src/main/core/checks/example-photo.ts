// A photo for a check's examples: named fields, otherwise nothing. Used by tests alone.
import type { Fields, Provenance } from "#contract/values.ts";
import type { Check, CheckContext, CheckedPhoto, Finding } from "./check.ts";

export const photoOf = (fields: Fields, provenance: Partial<Provenance> = {}, more: Partial<Pick<CheckedPhoto, "fileName" | "differ">> = {}): CheckedPhoto => ({
  fields, provenance: { device: "unknown", marks: [], ...provenance }, fileName: "OBN_0417.jpg", differ: {}, ...more,
});

export const exampleContext: CheckContext = {
  now: "2026-03-15T12:00:00.000Z", params: {}, label: (field) => field, editorInitials: "AR",
  iimMaxBytes: { description: 2000, headline: 256, creatorNames: 32, creditLine: 32, keywords: 64, cityName: 32, countryCode: 3, dateCreated: 8 },
};

/** What the check finds with its own defaults, or with the parameters given. */
export const findingsOf = (check: Check, photo: CheckedPhoto, params: Readonly<Record<string, unknown>> = {}, context: Partial<CheckContext> = {}): readonly Finding[] =>
  check.run(photo, { ...exampleContext, ...context, params: { ...check.params, ...params } });

/** The photo's fields with the first finding's fix done. */
export const fixed = (photo: CheckedPhoto, findings: readonly Finding[]): Fields => {
  const edits = findings[0]?.fix?.edits ?? [];
  const cleared = new Set(edits.filter((edit) => edit.value === null).map((edit) => edit.field));
  const set = edits.flatMap((edit): [string, NonNullable<typeof edit.value>][] => (edit.value === null ? [] : [[edit.field, edit.value]]));
  return { ...Object.fromEntries(Object.entries(photo.fields).filter(([field]) => !cleared.has(field))), ...Object.fromEntries(set) };
};
