// prov.means-unknown: words on how it was made while the file does not say what made it.
import type { Check } from "../check.ts";
import { quoted, textOf } from "../read/texts.ts";
import { claimsIn } from "./means.ts";
import { isKnownDevice, meansFields } from "./prov-means.ts";

export const provMeansUnknown: Check = {
  id: "prov.means-unknown", label: "Words on how it was made have evidence", fields: meansFields,
  run: (photo) => (isKnownDevice(photo.provenance.device) ? [] : meansFields.flatMap((field) => {
    const text = textOf(photo, field);
    return claimsIn(text).map((claim) => ({ field, range: claim.range, message: `The text says ${quoted(text.slice(...claim.phrase))}; nothing in the file shows which device made it` }));
  })),
};
