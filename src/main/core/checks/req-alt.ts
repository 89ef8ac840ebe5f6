// req.alt: alternative text for readers who do not see the picture: there, brief, and not the caption again.
import type { Check } from "./check.ts";
import { wordsOf } from "./field-text.ts";

const same = (text: string): string => text.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

export const reqAlt: Check = {
  id: "req.alt",
  label: "Alt text is there",
  fields: ["altTextAccessibility", "description"],
  params: { max: 250 },
  run: (photo, { params, label }) => {
    const field = "altTextAccessibility";
    const alt = wordsOf(photo, field);
    if (alt === "") return [{ field, message: `${label(field)} is missing` }];
    const length = [...alt].length;
    const max = Number(params["max"]);
    if (length > max) return [{ field, message: `${label(field)} has ${length} characters; aim at 125, ${max} at most` }];
    return same(alt) === same(wordsOf(photo, "description")) ? [{ field, message: `${label(field)} repeats the caption` }] : [];
  },
};
