// cap.signoff-space: no spaces around the sign-off's slash, and nothing after it but restrictions in capitals.
import type { Check, Finding } from "./check.ts";
import { quoted, replacing, splice } from "./field-text.ts";
import { plainText } from "../fields/text.ts";
import { signoffOf } from "./signoff.ts";

export const capSignoffSpace: Check = {
  id: "cap.signoff-space",
  label: "Sign-off is tight",
  fields: ["description"],
  run: (photo) => {
    const text = plainText(photo.fields["description"]);
    const signoff = signoffOf(text);
    if (signoff === undefined) return [];
    const findings: Finding[] = [];
    const tight = signoff.text.replace(/(?<!\s)\s*\/\s*/gu, "/");
    if (tight !== signoff.text) {
      const finding = { field: "description", range: [signoff.start, signoff.end] as const, message: `Spaces around the slash in ${quoted(signoff.text)}` };
      findings.push(replacing(photo, finding, `Write ${tight}`, splice(text, signoff.start, signoff.end, tight)));
    }
    const after = text.slice(signoff.end).trim();
    if (/\p{Ll}/u.test(after)) findings.push({ field: "description", range: [signoff.end, text.length], message: `Text after the sign-off: ${quoted(after)}` });
    return findings;
  },
};
