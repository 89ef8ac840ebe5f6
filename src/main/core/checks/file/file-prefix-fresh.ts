// file.prefix-fresh: `FILE - ` on a picture that is new.
import type { Check } from "../check.ts";
import { daysBetween, momentOf } from "../read/calendar.ts";
import { captionOf } from "../read/caption.ts";
import { numberParam } from "../read/params.ts";
import { spliced, textOf, withText } from "../read/texts.ts";

export const filePrefixFresh: Check = {
  id: "file.prefix-fresh", label: "FILE only on old pictures", fields: ["description", "dateCreated"], params: { fileAfterDays: 14 },
  run: (photo, context) => {
    const { filePrefix, text } = captionOf(photo);
    const made = momentOf(textOf(photo, "dateCreated"));
    const now = momentOf(context.now);
    const age = made === undefined || now === undefined ? undefined : daysBetween(made, now);
    if (filePrefix === undefined || age === undefined || age > numberParam(context, "fileAfterDays")) return [];
    return [{ field: "description", message: `Marked FILE, but the picture is ${Math.max(0, age)} days old`, range: filePrefix, fix: { label: "Drop FILE", edits: [{ field: "description", value: withText(photo.fields["description"], spliced(text, filePrefix, "")) }] } }];
  },
};
