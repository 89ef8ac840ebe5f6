// txt.placeholder: variables of templates and notes to oneself that were never filled in.
import type { Check } from "../check.ts";
import { faultsByField, quoted } from "../read/texts.ts";

const patterns: readonly RegExp[] = [
  // {city}, {byline.last}
  /\{[\p{L}_][\p{L}\p{N}_.: -]{0,40}\}/u,
  // <<name>>
  /<<[^<>\n]{1,60}>>/u,
  // $wiredate, $$wiredate; `$million` is money.
  /(?<![\p{L}\p{N}$])\$\$?(?!(?:million|billion|trillion|bn|m|k)\b)[a-z][a-z_]{2,30}(?![\p{L}\p{N}])/u,
  // \code\ of Photo Mechanic; not a Windows path
  /(?<![\p{L}\p{N}:\\])\\[A-Za-z][\w-]{0,30}\\/u,
  // =code=
  /(?<![\p{L}\p{N}=/?&"'])=[A-Za-z][\w-]{0,30}=(?![\p{L}\p{N}="'])/u,
  /\[(?:insert|name|city|date|caption|photographer|byline|credit)[^\]\n]{0,40}\]/iu,
  // The printers' mark for "to come"; a shop and an initial are not.
  /(?<![\p{L}\p{N}.])(?:TK){1,3}(?![\p{L}\p{N}.]| Maxx)/u,
  // Not the thirtieth Olympics or Super Bowl
  /(?<![\p{L}\p{N}]|Super Bowl |WrestleMania )XXX+(?![\p{L}\p{N}]| Olymp| Winter Olymp| Summer Olymp)/u,
  /(?<![\p{L}\p{N}])xxx+(?![\p{L}\p{N}])/u,
  /\?{3,}/u,
  /(?<!\p{L})(?:NAME|NAMES|CAPTION|BYLINE|CREDIT|TEXT|ID|IDS|DETAILS) TO COME(?!\p{L})/u,
  /(?<!\p{L})names? to come(?!\p{L})/iu,
  /(?<!\p{L})lorem ipsum(?!\p{L})/iu,
];

/** Initials may be TK; addresses have `=` and `{`. */
const spared = new Set(["captionWriter", "creatorNames", "personInImageNames"]);
const address = /^[a-z][a-z0-9+.-]{1,20}:\/\/\S+$/iu;

export const txtPlaceholder: Check = {
  id: "txt.placeholder", label: "No placeholder left", fields: ["*"],
  run: (photo) => faultsByField(photo, () => true, (piece) => {
    if (piece.text.length < 2 || address.test(piece.text.slice(0, 4000))) return undefined;
    for (const pattern of patterns) {
      const match = pattern.exec(piece.text);
      if (match === null || (spared.has(piece.field) && /^(?:TK)+$/u.test(match[0]))) continue;
      return { range: [match.index, match.index + match[0].length] as const, message: `${quoted(match[0])} is a placeholder that was not filled in` };
    }
    return undefined;
  }),
};
