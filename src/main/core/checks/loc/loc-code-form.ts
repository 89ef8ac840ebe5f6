// loc.code-form: IIM 2:100 takes exactly three bytes, so two-letter codes cannot go there.
import type { Check } from "../check.ts";
import { quoted, textOf } from "../read/texts.ts";
import { countryOfCode } from "./countries-table.ts";

export const locCodeForm: Check = {
  id: "loc.code-form", label: "Country code has three letters", fields: ["countryCode"],
  run: (photo) => {
    const code = textOf(photo, "countryCode");
    if (code === "" || /^[A-Z]{3}$/u.test(code)) return [];
    const field = "countryCode";
    const country = countryOfCode(code);
    const fix = country === undefined ? {} : { fix: { label: `Set ${country.three}`, edits: [{ field, value: country.three }] } };
    return [{ field, message: `${quoted(code)} is not three capital letters, as IIM takes them`, ...fix }];
  },
};
