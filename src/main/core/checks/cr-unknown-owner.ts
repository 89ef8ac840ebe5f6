// cr.unknown-owner: a third party's picture whose owner nobody named.
import type { Check } from "./check.ts";
import { quoted, wordsOf } from "./field-text.ts";

/** The whole of a credit, with nothing beside it that names anybody. */
const nobody =
  /^(?:(?:photo|image|picture|©|\(c\)|copyright|credit|source|via|from|foto|quelle)[\s:]*)*(?:courtesy(?: photo| image| picture)?|(?:the )?(?:internet|web)|online|google(?: images)?|social[- ]?media|facebook|instagram|twitter|x\.com|tiktok|telegram|whatsapp|unknown(?: (?:owner|author|source|photographer))?|used (?:with|by) permission(?: (?:by|of|from) (?:the )?copyright (?:holder|owner)s?)?|with permission|handout|ugc|(?:aus dem )?internet|soziale medien|unbekannt|인터넷|소셜\s?미디어|독자\s?제공)[\s.!]*$/iu;

export const crUnknownOwner: Check = {
  id: "cr.unknown-owner",
  label: "Owner is named",
  fields: ["creditLine", "copyrightNotice"],
  run: (photo) =>
    ["creditLine", "copyrightNotice"].flatMap((field) => {
      const text = wordsOf(photo, field);
      return text !== "" && text.length < 200 && nobody.test(text) ? [{ field, message: `${quoted(text)} names no owner` }] : [];
    }),
};
