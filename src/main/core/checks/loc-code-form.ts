// loc.code-form: the country code has three capital letters, all that IIM 2:100 can hold.
import type { Check } from "./check.ts";
import { threeLetters } from "./country-table.ts";
import { quoted, wordsOf } from "./field-text.ts";

const field = "countryCode";

export const locCodeForm: Check = {
  id: "loc.code-form",
  label: "Country code has three letters",
  fields: [field],
  run: (photo) => {
    const code = wordsOf(photo, field);
    if (code === "") return [];
    const long = threeLetters(code);
    // X… codes are IPTC's own, for the sea, the air and organisations.
    if (long === code || /^X[A-Z]{2}$/u.test(code)) return [];
    if (long === undefined) return [{ field, message: `${quoted(code)} is no country code` }];
    return [{ field, message: `${quoted(code)} should be ${long}`, fix: { label: `Set ${long}`, edits: [{ field, value: long }] } }];
  },
};
