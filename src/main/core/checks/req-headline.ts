// req.headline: a headline, short enough for IIM and without a full stop.
import { byteLength } from "../fields/text.ts";
import type { Check, Finding } from "./check.ts";
import { replacing, wordsOf } from "./field-text.ts";

export const reqHeadline: Check = {
  id: "req.headline",
  label: "Headline is there",
  fields: ["headline"],
  params: { maxBytes: 256 },
  run: (photo, { params, label }) => {
    const text = wordsOf(photo, "headline");
    if (text === "") return [{ field: "headline", message: `${label("headline")} is missing` }];
    const findings: Finding[] = [];
    const bytes = byteLength(text.normalize("NFC"));
    if (bytes > Number(params["maxBytes"])) findings.push({ field: "headline", message: `${label("headline")} has ${bytes} bytes, ${String(params["maxBytes"])} at most` });
    // `U.S.` and an ellipsis end in a point that is no full stop.
    if (/(?<![.\p{Lu}])\.$/u.test(text)) findings.push(replacing(photo, { field: "headline", message: `${label("headline")} ends with a full stop` }, "Drop the full stop", text.slice(0, -1)));
    return findings;
  },
};
