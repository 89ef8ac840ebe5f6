// req.copyright: a notice is there; with a template of the house it can be filled in.
import type { Check, CheckedPhoto } from "../check.ts";
import { momentOf } from "../read/calendar.ts";
import { textParam } from "../read/params.ts";
import { listOf, textOf } from "../read/texts.ts";

/** The template with its tokens filled; undefined where one has no value. */
const filled = (template: string, photo: CheckedPhoto): string | undefined => {
  const year = momentOf(textOf(photo, "dateCreated"))?.year;
  const values: Readonly<Record<string, string>> = { year: year === undefined ? "" : String(year), credit: textOf(photo, "creditLine").trim(), creator: (listOf(photo, "creatorNames")[0] ?? "").trim() };
  let whole = template !== "";
  const text = template.replace(/\{(\w{1,20})\}/gu, (_all, token: string) => {
    const value = values[token] ?? "";
    whole &&= value !== "";
    return value;
  });
  return whole ? text : undefined;
};

export const reqCopyright: Check = {
  id: "req.copyright", label: "Copyright notice is there", fields: ["copyrightNotice", "creditLine", "creatorNames", "dateCreated"], params: { template: "© {year} {credit}" },
  run: (photo, context) => {
    if (textOf(photo, "copyrightNotice").trim() !== "") return [];
    const value = filled(textParam(context, "template"), photo);
    return [{ field: "copyrightNotice", message: `${context.label("copyrightNotice")} is missing`, ...(value === undefined ? {} : { fix: { label: `Set “${value}”`, edits: [{ field: "copyrightNotice", value }] } }) }];
  },
};
