// req.slug: the slug (IPTC Title) is there and made of letters, digits, spaces and hyphens.
import type { Check } from "./check.ts";
import { quoted, wordsOf } from "./field-text.ts";

export const reqSlug: Check = {
  id: "req.slug",
  label: "Slug is there",
  fields: ["title"],
  run: (photo, { label }) => {
    const slug = wordsOf(photo, "title");
    if (slug === "") return [{ field: "title", message: `${label("title")} is missing` }];
    const odd = /[^\p{L}\p{M}\p{N} -]/u.exec(slug);
    return odd === null ? [] : [{ field: "title", message: `${quoted(odd[0])} does not belong in a slug: letters, digits, spaces and hyphens only` }];
  },
};
