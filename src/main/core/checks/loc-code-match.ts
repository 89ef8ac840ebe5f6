// loc.code-match: the country code belongs to the country that is named.
import type { Check } from "./check.ts";
import { codeOfCountry, threeLetters } from "./country-table.ts";
import { quoted, wordsOf } from "./field-text.ts";

const field = "countryCode";

export const locCodeMatch: Check = {
  id: "loc.code-match",
  label: "Country code fits the country",
  fields: [field, "countryName"],
  run: (photo) => {
    const code = wordsOf(photo, field);
    const name = wordsOf(photo, "countryName");
    if (code === "" || name === "") return [];
    const long = threeLetters(code);
    const right = codeOfCountry(name) ?? (/^[A-Z]{2,3}$/u.test(name) ? threeLetters(name) : undefined);
    if (right === undefined) return [{ field, message: `${quoted(name)} is in no list of countries, so the code cannot be checked`, unchecked: true }];
    // IPTC's own codes for the sea, the air and organisations begin with X: no country's.
    if (long === right || (long === undefined && !/^[A-Za-z]{2,3}$/u.test(code))) return [];
    return [{ field, message: `${quoted(code)} is not the code of ${name}: ${right}`, fix: { label: `Set ${right}`, edits: [{ field, value: right }] } }];
  },
};
