// cap.first-date: the first sentence ends with the picture's date, set off by a comma.
import type { Check } from "../check.ts";
import { captionOf, firstSentenceDates } from "../read/caption.ts";

const languages = /\p{sc=Latn}/u;

export const capFirstDate: Check = {
  id: "cap.first-date", label: "First sentence ends with the date", fields: ["description"],
  run: (photo) => {
    const caption = captionOf(photo);
    const field = "description";
    const first = caption.sentences[0];
    if (caption.tooLong) return [{ field, message: "The caption is too long to be read for its date", unchecked: true }];
    if (first === undefined || caption.dateline !== undefined) return [];
    const text = caption.text.slice(first[0], first[1]);
    const last = firstSentenceDates(caption).at(-1);
    if (last === undefined) return languages.test(text) ? [{ field, message: "The first sentence has no date", range: first }] : [{ field, message: "The first sentence is in a script that dates are not looked for in", unchecked: true }];
    const start = last.weekday === undefined ? last.start : Math.min(last.start, last.weekday.start);
    if (!/^["'”’».,!?)\s]*$/u.test(caption.text.slice(last.end, first[1]))) return [{ field, message: "The date does not stand at the end of the first sentence", range: [start, last.end] as const }];
    const before = caption.text.slice(first[0], start).trimEnd();
    return last.form === "han" || before === "" || /[,(–—-]$/u.test(before) || /\bon$/u.test(before) ? [] : [{ field, message: "No comma before the date", range: [start, last.end] as const }];
  },
};
