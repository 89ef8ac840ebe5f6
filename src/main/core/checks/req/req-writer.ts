// req.writer: who wrote or last changed the caption.
import type { Check } from "../check.ts";
import { textOf } from "../read/texts.ts";

export const reqWriter: Check = {
  id: "req.writer", label: "Caption writer is there", fields: ["captionWriter"],
  run: (photo, context) => {
    if (textOf(photo, "captionWriter").trim() !== "") return [];
    const value = context.editorInitials;
    return [{ field: "captionWriter", message: `${context.label("captionWriter")} is missing`, ...(value === "" ? {} : { fix: { label: `Set ${value}`, edits: [{ field: "captionWriter", value }] } }) }];
  },
};
