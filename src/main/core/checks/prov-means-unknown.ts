// prov.means-unknown: the words say how the picture was made, and the file holds nothing that could prove it.
import { plainText } from "../fields/text.ts";
import type { Check } from "./check.ts";
import { quoted } from "./field-text.ts";
import { meansClaims } from "./means-words.ts";
import { meansFields } from "./prov-means.ts";

export const provMeansUnknown: Check = {
  id: "prov.means-unknown",
  label: "How it was made can be proved",
  fields: meansFields,
  run: (photo) => {
    if (!["unknown", "screen", "software"].includes(photo.provenance.device)) return [];
    return meansFields.flatMap((field) => {
      const text = plainText(photo.fields[field]);
      const claim = meansClaims(text)[0];
      return claim === undefined ? [] : [{ field, range: [claim.start, claim.end] as const, message: `${quoted(text.slice(claim.start, claim.end))}: nothing in the file shows how it was made` }];
    });
  },
};
