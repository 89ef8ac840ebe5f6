// cap.dead-words: words that only say that there is a picture.
import type { Check } from "../check.ts";
import { captionOf } from "../read/caption.ts";
import { quoted } from "../read/texts.ts";

const dead = /(?<![\p{L}\p{N}])(?:(?:is|are) (?:shown|pictured|depicted)|looks? on|poses? for (?:the camera|a (?:photo|picture|photograph))|(?:is |are )?seen here|pictured here|is seen (?:in this|here))(?![\p{L}\p{N}])/iu;

export const capDeadWords: Check = {
  id: "cap.dead-words", label: "No empty phrases", fields: ["description"],
  run: (photo) => {
    const { text, body } = captionOf(photo);
    const match = dead.exec(text.slice(0, body[1]));
    return match === null ? [] : [{ field: "description", message: `${quoted(match[0])} says only that there is a picture; say what happens`, range: [match.index, match.index + match[0].length] as const }];
  },
};
