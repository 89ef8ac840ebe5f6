// cr.copyright-year: the year in the notice is the year of the picture.
import { plainText } from "../fields/text.ts";
import type { Check } from "./check.ts";
import { replacing, splice } from "./field-text.ts";
import { captureYear } from "./photo-day.ts";

export const crCopyrightYear: Check = {
  id: "cr.copyright-year",
  label: "Copyright year is the picture's",
  fields: ["copyrightNotice", "dateCreated"],
  run: (photo) => {
    const text = plainText(photo.fields["copyrightNotice"]);
    const years = [...text.slice(0, 10_000).matchAll(/(?<![\d.])(?:19|20)\d\d(?!\d)/gu)];
    const first = years[0];
    const year = captureYear(photo);
    if (first === undefined || year === undefined || years.some((one) => one[0] === year)) return [];
    const range = /(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d/u.test(text);
    if (range && years.length === 2 && years[0] !== undefined && years[0][0] < year && (years[1]?.[0] ?? "") > year) return [];
    const finding = { field: "copyrightNotice", range: [first.index, first.index + 4] as const, message: `The notice says ${first[0]}, the picture is of ${year}` };
    return [years.length === 1 ? replacing(photo, finding, `Write ${year}`, splice(text, first.index, first.index + 4, year)) : finding];
  },
};
