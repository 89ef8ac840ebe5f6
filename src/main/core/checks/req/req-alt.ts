// req.alt: words for people who do not see the picture: brief, and not the caption over again.
import type { Check } from "../check.ts";
import { numberParam } from "../read/params.ts";
import { textOf } from "../read/texts.ts";

export const reqAlt: Check = {
  id: "req.alt", label: "Alt text is there", fields: ["altTextAccessibility", "description"], params: { aim: 125, max: 250 },
  run: (photo, context) => {
    const field = "altTextAccessibility";
    const text = textOf(photo, field).trim().normalize("NFC");
    if (text === "") return [{ field, message: `${context.label(field)} is missing` }];
    if (text === textOf(photo, "description").trim().normalize("NFC")) return [{ field, message: `${context.label(field)} repeats the caption; say what is seen, in brief` }];
    const [length, aim, max] = [[...text].length, numberParam(context, "aim"), numberParam(context, "max")];
    if (length > max) return [{ field, message: `${context.label(field)} has ${length} characters, ${max} at most` }];
    return length > aim ? [{ field, message: `${context.label(field)} has ${length} characters; ${aim} are enough for most pictures`, atMost: "informs" as const }] : [];
  },
};
