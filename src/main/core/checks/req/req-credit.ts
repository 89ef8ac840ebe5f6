// req.credit: the line to print beside the picture, from the style's list where it has one.
import type { Check } from "../check.ts";
import { listParam } from "../read/params.ts";
import { quoted, textOf } from "../read/texts.ts";

export const reqCredit: Check = {
  id: "req.credit", label: "Credit is there", fields: ["creditLine"], params: { allowed: [] },
  run: (photo, context) => {
    const credit = textOf(photo, "creditLine").trim();
    if (credit === "") return [{ field: "creditLine", message: `${context.label("creditLine")} is missing` }];
    const allowed = listParam(context, "allowed");
    if (allowed.length === 0 || allowed.some((one) => one.normalize("NFC") === credit.normalize("NFC"))) return [];
    return [{ field: "creditLine", message: `${quoted(credit)} is not on the house's list of credits: ${allowed.slice(0, 8).join(", ")}` }];
  },
};
