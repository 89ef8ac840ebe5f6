// date.ambiguous: no all-number dates, which each country reads in another order.
import { plainText } from "../fields/text.ts";
import type { Check, Finding } from "./check.ts";
import { quoted, replacing, splice } from "./field-text.ts";

const numbers = /(?<![\d/.-])(\d{1,2})(?:\/(\d{1,2})\/|-(\d{1,2})-)(\d{4}|\d{2})(?![\d/-]|\.\d)/gu;
const english = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** The date in words, where the numbers or the house's order leave no doubt. */
const expanded = (first: number, second: number, year: string, order: string): string | undefined => {
  const dayFirst = first > 12 ? true : second > 12 ? false : order === "dmy" ? true : order === "mdy" ? false : undefined;
  if (dayFirst === undefined || (first > 12 && second > 12)) return undefined;
  const [day, month] = dayFirst ? [first, second] : [second, first];
  const name = english[month - 1];
  return name === undefined || day < 1 || day > 31 ? undefined : `${name} ${day}, ${year.length === 2 ? `20${year}` : year}`;
};

export const dateAmbiguous: Check = {
  id: "date.ambiguous",
  label: "No all-number dates",
  fields: ["description", "headline"],
  params: { dateOrder: "" },
  run: (photo, { params }) =>
    ["description", "headline"].flatMap((field): readonly Finding[] => {
      const text = plainText(photo.fields[field]);
      for (const match of text.matchAll(numbers)) {
        const [all, first = "", slashed, dashed, year = ""] = match;
        // `3-2-10` may be a score; a date with dashes has its whole year.
        if (slashed === undefined && year.length === 2) continue;
        const end = match.index + all.length;
        const finding = { field, range: [match.index, end] as const, message: `${quoted(all)} can be read as two dates` };
        const words = expanded(Number(first), Number(slashed ?? dashed), year, String(params["dateOrder"]));
        return [words === undefined ? finding : replacing(photo, finding, `Write ${words}`, splice(text, match.index, end, words))];
      }
      return [];
    }),
};
