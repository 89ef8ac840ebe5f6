// date.relative: no `today` or `last night`, which are wrong as soon as the picture is a day old.
import { plainText } from "../fields/text.ts";
import type { Check, Finding } from "./check.ts";
import { quoted } from "./field-text.ts";

/** `USA Today` and `Today show` are names; German `morgen` is tomorrow, `Morgen` a time of day. */
const relative =
  /(?<![\p{L}\p{N}-])(?:(?<!USA |Psychology )[Tt]oday(?! [Ss]how)(?!['’]s [Ss]how)|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast (?:night|evening)|[Tt]his (?:morning|afternoon|evening)|[Ee]arlier today|[Hh]eute|[Vv]orgestern|[Gg]estern|übermorgen|(?<![Hh]eute |[Gg]estern )morgen|(?:[Vv]ergangene|[Ll]etzte) Nacht)(?![\p{L}\p{N}])|(?<!\p{L})(?:오늘|어제|어젯밤|지난밤|내일|그제|오늘밤)(?=[\s.,]|은|는|의|도|밤|오전|오후|$)/u;

export const dateRelative: Check = {
  id: "date.relative",
  label: "No relative dates",
  fields: ["description", "headline"],
  run: (photo) =>
    ["description", "headline"].flatMap((field): readonly Finding[] => {
      const match = relative.exec(plainText(photo.fields[field]));
      return match === null ? [] : [{ field, range: [match.index, match.index + match[0].length], message: `${quoted(match[0])} will be wrong tomorrow: write the date` }];
    }),
};
