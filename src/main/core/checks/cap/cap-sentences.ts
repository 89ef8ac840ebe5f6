// cap.sentences: one or two sentences before the sign-off.
import type { Check } from "../check.ts";
import { captionOf } from "../read/caption.ts";
import { numberParam } from "../read/params.ts";

export const capSentences: Check = {
  id: "cap.sentences", label: "Not too many sentences", fields: ["description"], params: { max: 2 },
  run: (photo, context) => {
    const { sentences, tooLong, body } = captionOf(photo);
    if (tooLong) return [{ field: "description", message: "The caption is too long to count its sentences", unchecked: true }];
    const max = numberParam(context, "max");
    const first = sentences[max];
    return first === undefined ? [] : [{ field: "description", message: `${sentences.length} sentences, ${max} at most`, range: [first[0], body[1]] as const }];
  },
};
