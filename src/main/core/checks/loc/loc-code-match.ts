// loc.code-match: the country code belongs to the country.
import type { Check } from "../check.ts";
import { quoted, textOf } from "../read/texts.ts";
import { countryOfCode, countryOfName } from "./countries-table.ts";

export const locCodeMatch: Check = {
  id: "loc.code-match", label: "Country code fits the country", fields: ["countryCode", "countryName"],
  run: (photo) => {
    const [code, name] = [textOf(photo, "countryCode").trim(), textOf(photo, "countryName").trim()];
    if (code === "" || name === "") return [];
    const field = "countryCode";
    const [ofCode, ofName] = [countryOfCode(code), countryOfName(name)];
    if (ofName === undefined) return [{ field, message: `${quoted(name)} is not in the table of countries, so the code cannot be compared`, unchecked: true }];
    const fix = { label: `Set ${ofName.three}`, edits: [{ field, value: ofName.three }] };
    if (ofCode === undefined) return [{ field, message: `${quoted(code)} is no country's code; ${ofName.name} is ${ofName.three}`, fix }];
    return ofCode.two === ofName.two ? [] : [{ field, message: `${code} is ${ofCode.name}, the country field says ${quoted(name)} (${ofName.three})`, fix }];
  },
};
