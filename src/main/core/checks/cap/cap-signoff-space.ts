// cap.signoff-space: no spaces around the slash of a sign-off; after it nothing but restrictions in capitals.
import type { Check } from "../check.ts";
import { captionOf } from "../read/caption.ts";
import { quoted, spliced, withText } from "../read/texts.ts";

const loose = /(?<! )( {1,10}\/ {0,10}|\/ {1,10})(?! )/u;

export const capSignoffSpace: Check = {
  id: "cap.signoff-space", label: "Sign-off is tight", fields: ["description"],
  run: (photo) => {
    const { signOff, text, after } = captionOf(photo);
    if (signOff === undefined) return [];
    const field = "description";
    const slash = loose.exec(signOff.text);
    const inner = /^\( | \)$/u.exec(signOff.text);
    if (slash !== null || inner !== null) {
      const tight = signOff.text.replace(/ {0,10}\/ {0,10}/gu, "/").replace(/^\( +/u, "(").replace(/ \)$/u, ")").replace(/ {2,10}/gu, " ");
      return [{ field, message: `Spaces in the sign-off ${quoted(signOff.text)}`, range: signOff.range, fix: { label: `Write ${tight}`, edits: [{ field, value: withText(photo.fields[field], spliced(text, signOff.range, tight)) }] } }];
    }
    const rest = after.trim();
    // A full stop is a slip; capitals are a restriction.
    if (rest === "" || !/\p{Ll}/u.test(rest.replace(/^\./u, "")) && rest !== ".") return [];
    return [{ field, message: `${quoted(rest)} stands after the sign-off`, range: [signOff.range[1], text.length] as const, ...(rest === "." ? { fix: { label: "Drop it", edits: [{ field, value: withText(photo.fields[field], text.slice(0, signOff.range[1])) }] } } : {}) }];
  },
};
