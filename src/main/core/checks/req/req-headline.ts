// req.headline: present, within IIM 2:105's 256 bytes, without a full stop at its end.
import type { Check } from "../check.ts";
import { byteLength } from "../../fields/text.ts";
import { numberParam } from "../read/params.ts";
import { textOf, withText } from "../read/texts.ts";

export const reqHeadline: Check = {
  id: "req.headline", label: "Headline is there", fields: ["headline"], params: { maxBytes: 256 },
  run: (photo, context) => {
    const text = textOf(photo, "headline");
    const trimmed = text.trim();
    if (trimmed === "") return [{ field: "headline", message: `${context.label("headline")} is missing` }];
    const bytes = byteLength(trimmed);
    const most = numberParam(context, "maxBytes");
    if (bytes > most) return [{ field: "headline", message: `${context.label("headline")} has ${bytes} bytes, ${most} at most` }];
    // `U.S.` and `…` may end a headline; a sentence's full stop may not.
    if (!/[\p{L}\p{N})"”’]\.$/u.test(trimmed) || /(?:^|[\s.])\p{L}\.$/u.test(trimmed)) return [];
    return [{ field: "headline", message: `${context.label("headline")} ends with a full stop`, range: [text.lastIndexOf("."), text.lastIndexOf(".") + 1] as const, fix: { label: "Drop the full stop", edits: [{ field: "headline", value: withText(photo.fields["headline"], trimmed.slice(0, -1)) }] } }];
  },
};
