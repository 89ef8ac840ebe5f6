// req.slug: the short working name that the story and the picture share; letters, digits, spaces and hyphens.
import type { Check } from "../check.ts";
import { quoted, textOf } from "../read/texts.ts";

export const reqSlug: Check = {
  id: "req.slug", label: "Slug is there", fields: ["title"],
  run: (photo, context) => {
    const slug = textOf(photo, "title").trim();
    if (slug === "") return [{ field: "title", message: `${context.label("title")} is missing` }];
    const odd = /[^\p{L}\p{M}\p{N} -]/u.exec(slug);
    return odd === null ? [] : [{ field: "title", message: `${context.label("title")} has ${quoted(odd[0])}: letters, digits, spaces and hyphens only`, range: [odd.index, odd.index + odd[0].length] as const }];
  },
};
