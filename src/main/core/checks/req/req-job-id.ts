// req.jobId: present where the style has a shape for it. In a shape `A` is a capital letter, `9` a digit, anything else itself.
import type { Check } from "../check.ts";
import { textParam } from "../read/params.ts";
import { quoted, textOf } from "../read/texts.ts";

const fits = (text: string, shape: string): boolean =>
  text.length === shape.length && [...shape].every((mark, at) => { const char = text[at] ?? ""; return mark === "A" ? /[A-Z]/u.test(char) : mark === "9" ? /\d/u.test(char) : char === mark; });

export const reqJobId: Check = {
  id: "req.jobId", label: "Job id is there", fields: ["jobid"], params: { shape: "" },
  run: (photo, context) => {
    const shape = textParam(context, "shape");
    if (shape === "") return [];
    const text = textOf(photo, "jobid").trim();
    if (text === "") return [{ field: "jobid", message: `${context.label("jobid")} is missing` }];
    return fits(text, shape) ? [] : [{ field: "jobid", message: `${quoted(text)} does not have the shape ${shape}` }];
  },
};
