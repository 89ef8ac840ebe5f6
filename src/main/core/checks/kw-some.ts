// kw.some: enough keywords to be found by, no two the same, none too long for IIM.
import { byteLength, plainText } from "../fields/text.ts";
import type { Check, Finding } from "./check.ts";
import { listOf, quoted } from "./field-text.ts";

const field = "keywords";
const folded = (word: string): string => word.normalize("NFC").trim().toLowerCase();

export const kwSome: Check = {
  id: "kw.some",
  label: "Keywords",
  fields: [field],
  params: { min: 3, max: 50, maxBytes: 64 },
  run: (photo, { params }) => {
    const words = listOf(photo, field);
    const findings: Finding[] = [];
    const min = Number(params["min"]);
    const max = Number(params["max"]);
    if (words.length < min) findings.push({ field, message: `${words.length === 0 ? "No keywords" : `Only ${words.length === 1 ? "1 keyword" : `${words.length} keywords`}`}; the style asks for ${min}` });
    if (words.length > max) findings.push({ field, message: `${words.length} keywords; the style allows ${max}` });
    const long = words.find((word) => byteLength(word) > Number(params["maxBytes"]));
    if (long !== undefined) findings.push({ field, message: `${quoted(long)} is longer than ${String(params["maxBytes"])} bytes` });
    const first = new Map<string, string>();
    for (const word of words) {
      const key = folded(word);
      const other = first.get(key) ?? (key.endsWith("s") && key.length > 3 ? first.get(key.slice(0, -1)) : undefined) ?? first.get(`${key}s`);
      if (other === undefined) first.set(key, word);
      else {
        findings.push(twice(photo.fields[field], other, word));
        break;
      }
    }
    return findings;
  },
};

/** The fix drops only repeats that differ in case; a plural may be meant. */
const twice = (value: unknown, one: string, other: string): Finding => {
  const message = `${quoted(one)} and ${quoted(other)} are the same keyword`;
  if (!Array.isArray(value) || folded(one) !== folded(other)) return { field, message };
  const seen = new Set<string>();
  const kept = value.map((word) => plainText(word)).filter((word) => !seen.has(folded(word)) && seen.add(folded(word)));
  return { field, message, fix: { label: "Keep one of each", edits: [{ field, value: kept }] } };
};
