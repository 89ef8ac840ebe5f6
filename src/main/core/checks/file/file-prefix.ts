// file.prefix: an old picture that moves as new says so: `FILE - ` before the caption, `, File)` at its end.
import type { Check } from "../check.ts";
import { daysBetween, momentOf } from "../read/calendar.ts";
import { captionOf } from "../read/caption.ts";
import { numberParam } from "../read/params.ts";
import { textOf, withText } from "../read/texts.ts";

export const filePrefix: Check = {
  id: "file.prefix", label: "Old picture is marked FILE", fields: ["description", "dateCreated"], params: { fileAfterDays: 14 },
  run: (photo, context) => {
    const made = momentOf(textOf(photo, "dateCreated"));
    const now = momentOf(context.now);
    const caption = captionOf(photo);
    const age = made === undefined || now === undefined ? undefined : daysBetween(made, now);
    if (age === undefined || age <= numberParam(context, "fileAfterDays") || caption.tooLong || caption.text.trim() === "") return [];
    const signed = caption.signOff === undefined || caption.signOff.file;
    if (caption.filePrefix !== undefined && signed) return [];
    const head = caption.filePrefix === undefined ? "FILE - " : "";
    const { signOff, text } = caption;
    const tail = signOff === undefined || signOff.file || !signOff.text.endsWith(")") ? text.slice(caption.body[0]) : `${text.slice(caption.body[0], signOff.range[1] - 1)}, File)${text.slice(signOff.range[1])}`;
    return [{
      field: "description", message: `The picture is ${age} days old: ${caption.filePrefix === undefined ? "the caption does not start with FILE" : "the sign-off does not end with “, File)”"}`,
      fix: { label: "Mark as file picture", edits: [{ field: "description", value: withText(photo.fields["description"], text.slice(0, caption.body[0]) + head + tail) }] },
    }];
  },
};
