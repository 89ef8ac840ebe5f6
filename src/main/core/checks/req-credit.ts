// req.credit: a credit line, and one the house knows where the style has a list.
import type { Check } from "./check.ts";
import { quoted, wordsOf } from "./field-text.ts";

export const reqCredit: Check = {
  id: "req.credit",
  label: "Credit is there",
  fields: ["creditLine"],
  params: { vocabulary: [] },
  run: (photo, { params, label }) => {
    const credit = wordsOf(photo, "creditLine");
    if (credit === "") return [{ field: "creditLine", message: `${label("creditLine")} is missing` }];
    const known = params["vocabulary"];
    if (!Array.isArray(known) || known.length === 0 || known.includes(credit)) return [];
    return [{ field: "creditLine", message: `${quoted(credit)} is not in the style's list: ${known.slice(0, 6).join(", ")}` }];
  },
};
