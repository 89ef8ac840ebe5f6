// len.iim: what IIM will cut. XMP keeps the whole text, but many systems still read IIM, and a cut name is a wrong name.
import { byteLength, cutToBytes, isList, plainText } from "../fields/text.ts";
import type { Check, Finding } from "./check.ts";
import { quoted } from "./field-text.ts";

export const lenIim: Check = {
  id: "len.iim",
  label: "Fits into IIM",
  fields: ["*"],
  run: (photo, { iimMaxBytes, label }) => {
    const findings: Finding[] = [];
    for (const [field, max] of Object.entries(iimMaxBytes)) {
      const value = photo.fields[field];
      // A date is written in IIM's own form, whatever length ours has.
      if (value === undefined || field.startsWith("date") || typeof value === "number" || typeof value === "boolean") continue;
      const listed = isList(value);
      for (const text of listed ? value.map((one) => plainText(one)) : [plainText(value)]) {
        if (text.length * 3 <= max) continue;
        const bytes = byteLength(text.normalize("NFC"));
        if (bytes <= max) continue;
        const kept = cutToBytes(text, max);
        findings.push({ field, message: `${label(field)} has ${bytes} bytes, IIM holds ${max}: it would end at ${quoted(`…${kept.slice(-24)}`)}`, ...(listed ? {} : { range: [Math.min(kept.length, text.length), text.length] as const }) });
      }
    }
    return findings;
  },
};
