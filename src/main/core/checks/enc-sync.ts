// enc.sync: the places of the file (IIM, XMP, EXIF) hold the same words; each recipient's program reads another place.
import type { FieldValue } from "#contract/values.ts";
import { plainText } from "../fields/text.ts";
import type { Check } from "./check.ts";
import { quoted } from "./field-text.ts";

const fields = ["description", "creatorNames", "creditLine", "copyrightNotice", "dateCreated"] as const;
const names: Readonly<Record<string, string>> = { xmp: "XMP", iim: "IIM", exif: "EXIF", sidecar: "the sidecar" };
const isValue = (value: unknown): value is FieldValue => value !== undefined && value !== null;

export const encSync: Check = {
  id: "enc.sync",
  label: "IIM, XMP and EXIF agree",
  fields,
  run: (photo, { label }) =>
    fields.flatMap((field) => {
      const places = Object.hasOwn(photo.differ, field) ? photo.differ[field] : undefined;
      if (places === undefined) return [];
      const said = Object.entries(places).map(([place, value]) => `${names[place] ?? place} ${isValue(value) ? quoted(plainText(value)) : "nothing"}`);
      return [{ field, message: `${label(field)} differs inside the file: ${said.join(", ")}` }];
    }),
};
