// cr.byline-form: `First Last`; no `Photo by`, no slash, no capitals throughout, no address.
import type { FieldValue } from "#contract/values.ts";
import { plainText } from "../fields/text.ts";
import type { Check } from "./check.ts";
import { listOf, mapTexts, quoted } from "./field-text.ts";

const prefix = /^(?:(?:photo(?:graph)?s?|picture|image|foto)(?: credit)?(?: by(?=\s)| von(?=\s)|:)|by(?=\s)|사진[: ])\s*/iu;
const shouted = (name: string): boolean => /\p{Lu}{3}/u.test(name) && !/\p{Ll}/u.test(name) && /\s/u.test(name.trim());
/** `MCDONALD`, `O'BRIEN` and `VAN DER BERG` cannot be recased without knowing the person. */
const plainWords = /^(?!.*\b(?:MC|MAC|VAN|VON|DE|DER|DI|DA|LA|LE|EL|AL|BIN|IBN)\b)[\p{Lu}\s]+$/u;

const recase = (name: string): string => name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

const cleaned = (name: string): string => {
  const bare = name.trim().replace(prefix, "");
  return shouted(bare) && plainWords.test(bare) ? recase(bare) : bare;
};

const why = (name: string): string | undefined => {
  if (prefix.test(name)) return `${quoted(name)} is a credit, not a name`;
  if (/[\w.+-]{1,64}@[\w-]{1,64}\./u.test(name.slice(0, 300))) return `${quoted(name)} holds an address`;
  if (name.includes("/")) return `${quoted(name)} has a slash: the name alone belongs here`;
  return shouted(name) ? `${quoted(name)} is in capitals` : undefined;
};

export const crBylineForm: Check = {
  id: "cr.byline-form",
  label: "Byline is written as a name",
  fields: ["creatorNames"],
  run: (photo) => {
    const value = photo.fields["creatorNames"];
    const reason = listOf(photo, "creatorNames").map((name) => why(name.trim())).find((one) => one !== undefined);
    if (reason === undefined || value === undefined) return [];
    const fixed: FieldValue = mapTexts(value, cleaned);
    const better = JSON.stringify(fixed) !== JSON.stringify(value);
    return [{ field: "creatorNames", message: reason, ...(better ? { fix: { label: `Write ${mapped(fixed)}`, edits: [{ field: "creatorNames", value: fixed }] } } : {}) }];
  },
};
const mapped = (value: FieldValue): string => plainText(value);
