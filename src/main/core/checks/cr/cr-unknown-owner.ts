// cr.unknown-owner: words that stand where an owner's name should, and name nobody.
import type { Check } from "../check.ts";
import { quoted, textOf } from "../read/texts.ts";

const nobody = /^(?:(?:photo|picture|image|foto|bild|©|\(c\)|copyright|credit|source|quelle|from|via|by)[\s:]{0,3}){0,3}(?:courtesy(?: (?:photo|image|picture))?|courtesy of(?: the)?(?: internet| family| owner)?|(?:the )?internet|web|online|google(?: images)?|social(?: media)?|(?:x|twitter|facebook|instagram|tiktok|telegram|whatsapp|youtube|reddit|kakaotalk)(?: user| screenshot| post)?|screen ?(?:shot|grab)|unknown|unbekannt|anonymous|n\/a|used with (?:the )?permission(?: by| of)?(?: the)?(?: copyright (?:holder|owner))?|hand-?out|provided|submitted|privat|reader(?: photo)?|user[- ]generated(?: content)?|ugc|온라인 커뮤니티|인터넷|인터넷 캡처|sns|독자 제공|제보)[\s.!]{0,3}$/iu;

export const crUnknownOwner: Check = {
  id: "cr.unknown-owner", label: "The owner is named", fields: ["creditLine", "copyrightNotice"],
  run: (photo, context) => ["creditLine", "copyrightNotice"].flatMap((field) => {
    const text = textOf(photo, field).trim();
    return text !== "" && text.length < 200 && nobody.test(text) ? [{ field, message: `${context.label(field)} says ${quoted(text)}, which names no owner` }] : [];
  }),
};
