// date.relative: no `today` or `last night`; the caption is read on another day.
import type { Check } from "../check.ts";
import { captionOf } from "../read/caption.ts";
import { quoted } from "../read/texts.ts";

// Capitalised within a name (`USA Today`, `Russia Today`) it is no date; `today's Germany` is, loosely, and is let pass.
const english = /(?<![\p{L}\p{N}-])(?:today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening)|(?<!\p{Lu}\p{L}{0,20} )(?:Today|Yesterday|Tomorrow|Tonight|Last night|This (?:morning|afternoon|evening)))(?![\p{L}\p{N}’'-]| (?:[Ss]how|[Pp]rogramme?)\b)/u;
const others = /(?<![\p{L}\p{N}-])(?:heute|gestern|vorgestern|heute Nacht|aujourd['’]hui|hier soir|ayer|oggi|ieri)(?![\p{L}\p{N}])/iu;
const korean = /(?<!\p{L})(?:오늘|어제|어젯밤|오늘밤)(?!날)/u;

export const dateRelative: Check = {
  id: "date.relative", label: "No “today” or “yesterday”", fields: ["description"],
  run: (photo) => {
    const { text, body } = captionOf(photo);
    const story = text.slice(0, body[1]);
    const match = [english, others, korean].map((pattern) => pattern.exec(story)).filter((one) => one !== null).sort((a, b) => a.index - b.index)[0];
    return match === undefined ? [] : [{ field: "description", message: `${quoted(match[0])}: write the date`, range: [match.index, match.index + match[0].length] as const }];
  },
};
