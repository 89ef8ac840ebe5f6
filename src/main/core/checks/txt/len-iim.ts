// len.iim: IIM counts bytes, not letters. XMP keeps the whole text; systems that read IIM get it cut, and a cut name is a wrong name.
import type { Check } from "../check.ts";
import { byteLength, cutToBytes } from "../../fields/text.ts";
import { piecesOf, quoted } from "../read/texts.ts";

/** Dates and codes have forms of their own (date.*, loc.code-form). */
const spared = new Set(["dateCreated", "countryCode", "intellectualGenre", "subjectCodes"]);

export const lenIim: Check = {
  id: "len.iim", label: "Fits into IIM", fields: ["*"],
  run: (photo, context) => piecesOf(photo).flatMap((piece) => {
    const most = context.iimMaxBytes[piece.field];
    // A language besides the default one is not in IIM.
    if (most === undefined || spared.has(piece.field) || piece.text.length * 3 <= most || (!piece.ranged && !Array.isArray(photo.fields[piece.field]))) return [];
    const bytes = byteLength(piece.text.normalize("NFC"));
    if (bytes <= most) return [];
    const kept = cutToBytes(piece.text, most);
    return [{
      field: piece.field, message: `${context.label(piece.field)} has ${bytes} bytes, IIM holds ${most}: it ends with ${quoted([...kept].slice(-20).join(""))}`,
      ...(piece.ranged && piece.text.startsWith(kept) ? { range: [kept.length, piece.text.length] as const } : {}),
    }];
  }).slice(0, 20),
};
