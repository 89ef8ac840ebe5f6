// req.copyright: a copyright notice; the style's template fills an empty one.
import type { Check } from "./check.ts";
import { wordsOf } from "./field-text.ts";
import { captureYear } from "./photo-day.ts";

/** `© {year} {creditLine}` with what the photo has; undefined where something is missing. */
const filled = (template: string, value: (token: string) => string): string | undefined => {
  let whole = template !== "";
  const text = template.replace(/\{(\w{1,40})\}/gu, (_all, token: string) => {
    const found = value(token);
    if (found === "") whole = false;
    return found;
  });
  return whole ? text : undefined;
};

export const reqCopyright: Check = {
  id: "req.copyright",
  label: "Copyright is there",
  fields: ["copyrightNotice", "dateCreated", "creditLine", "creatorNames"],
  params: { template: "" },
  run: (photo, { params, label }) => {
    if (wordsOf(photo, "copyrightNotice") !== "") return [];
    const value = filled(String(params["template"]), (token) => (token === "year" ? (captureYear(photo) ?? "") : wordsOf(photo, token)));
    const fix = value === undefined ? {} : { fix: { label: `Write ${value}`, edits: [{ field: "copyrightNotice", value }] } };
    return [{ field: "copyrightNotice", message: `${label("copyrightNotice")} is missing`, ...fix }];
  },
};
