// cap.signoff: the caption ends with exactly one sign-off of a shape the house allows.
// A shape is text with tokens: `(AP Photo/{byline})`; `{byline}`, `{source}` and `{credit}` stand for any words, or for the field where `append` is made.
import type { Check, CheckedPhoto } from "../check.ts";
import { captionOf } from "../read/caption.ts";
import { listParam } from "../read/params.ts";
import { listOf, quoted, textOf, withText } from "../read/texts.ts";

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
const compiled = new Map<string, RegExp>();
const shapeOf = (shape: string): RegExp => {
  const known = compiled.get(shape) ?? new RegExp(`^${shape.split(/\{\w{1,20}\}/u).map(escape).join("[^/()]{1,120}?")}$`, "u");
  compiled.set(shape, known);
  return known;
};

const filled = (shape: string, photo: CheckedPhoto): string | undefined => {
  const values: Readonly<Record<string, string>> = { byline: listOf(photo, "creatorNames")[0] ?? "", source: textOf(photo, "source"), credit: textOf(photo, "creditLine") };
  let whole = true;
  const text = shape.replace(/\{(\w{1,20})\}/gu, (_all, token: string) => {
    const value = (values[token] ?? "").trim();
    whole &&= value !== "";
    return value;
  });
  return whole ? text : undefined;
};

export const capSignoff: Check = {
  id: "cap.signoff", label: "Ends with one sign-off", fields: ["description", "creatorNames", "creditLine", "source"],
  params: { signoff: ["(AP Photo/{byline})", "(AP Photo/{byline}, File)", "({byline}/{source} via AP)", "({source} via AP)", "({source} via AP, File)", "({byline}/{source} via AP, File)"] },
  run: (photo, context) => {
    const caption = captionOf(photo);
    const field = "description";
    if (caption.tooLong) return [{ field, message: "The caption is too long to be read for its sign-off", unchecked: true }];
    if (caption.text.trim() === "") return [];
    const shapes = listParam(context, "signoff");
    if (caption.signOff === undefined) {
      const credit = textOf(photo, "creditLine").trim();
      // Only the shape of the house's own pictures is filled in; who supplied another's is for a person to say.
      const own = shapes.find((shape) => !shape.includes("{source}") && credit !== "" && shape.startsWith(`(${credit} `));
      const put = own === undefined ? undefined : filled(own, photo);
      const value = put === undefined ? undefined : `${caption.text.trimEnd()} ${put}`;
      return [{ field, message: "The caption has no sign-off", ...(put === undefined || value === undefined ? {} : { fix: { label: `Append ${put}`, edits: [{ field, value: withText(photo.fields[field], value) }] } }) }];
    }
    const { text, range } = caption.signOff;
    if (caption.text.slice(0, range[0]).trimEnd().endsWith(")") && /(?:photo|via |\/)[^()]{0,80}\)\s{0,3}$/iu.test(caption.text.slice(Math.max(0, range[0] - 120), range[0]))) return [{ field, message: "The caption has two sign-offs", range }];
    // Spaces around the slash are cap.signoff-space's to say.
    const tight = text.trim().replace(/ {0,3}\/ {0,3}/gu, "/");
    return shapes.some((shape) => shapeOf(shape).test(tight)) ? [] : [{ field, message: `The sign-off ${quoted(text)} has none of the house's shapes, such as ${shapes[0] ?? ""}`, range }];
  },
};
