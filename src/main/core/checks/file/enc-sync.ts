// enc.sync: caption, creator, credit, copyright and date say the same in every place of the file; some reader sees the other one.
import type { Check } from "../check.ts";
import { quoted } from "../read/texts.ts";

const places: Readonly<Record<string, string>> = { xmp: "XMP", iim: "IIM", exif: "EXIF", sidecar: "the sidecar" };
const shown = (value: unknown): string => quoted(typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

export const encSync: Check = {
  id: "enc.sync", label: "Places of the file agree", fields: ["description", "creatorNames", "creditLine", "copyrightNotice", "dateCreated"],
  run: (photo, context) => encSync.fields.flatMap((field) => {
    const values = photo.differ[field];
    if (values === undefined) return [];
    return [{ field, message: `${context.label(field)} differs inside the file: ${Object.entries(values).map(([place, value]) => `${places[place] ?? place} ${shown(value)}`).join(", ")}; saving it again makes them one` }];
  }),
};
