// cr.byline-form: `First Last`; no `Photo by`, slash, all capitals, mail address or handle.
import type { Check } from "../check.ts";
import { listOf, quoted } from "../read/texts.ts";

const prefix = /^(?:photo(?:graph)?s?(?:ed)? by|picture by|photographer|foto(?:graf(?:in)?)?|by|von|©|\(c\)|copyright)\s{0,3}:?\s{1,3}/iu;
const particles = new Set("de da do dos di del della der den den von van zu af la le el al bin ibn y e und".split(" "));

const titled = (name: string): string => name.toLowerCase().split(/( |-)/u).map((word, at) => (particles.has(word) && at > 0 ? word : word.replace(/^(\p{L})/u, (first) => first.toUpperCase()).replace(/(['’]|^mc)(\p{L})/u, (_all, mark: string, next: string) => mark + next.toUpperCase()))).join("");

const fault = (name: string): string | undefined => {
  if (/\S@\S/u.test(name) || /^@/u.test(name)) return "is an address, not a name";
  if (prefix.test(name)) return "has words before the name";
  if (name.includes("/")) return "has a slash; the house belongs in the credit";
  // Short names and houses (AP, DPA, EPA) are written so.
  if (/\p{Lu}/u.test(name) && !/\p{Ll}|\p{Lo}/u.test(name) && /\p{Lu}{3,}/u.test(name) && name.includes(" ")) return "is all in capitals";
  return undefined;
};

const clean = (name: string): string => {
  const bare = name.replace(prefix, "").trim();
  return fault(bare) === "is all in capitals" ? titled(bare) : bare;
};

export const crBylineForm: Check = {
  id: "cr.byline-form", label: "Creator is written as a name", fields: ["creatorNames"],
  run: (photo) => {
    const names = listOf(photo, "creatorNames");
    const first = names.find((name) => fault(name) !== undefined);
    if (first === undefined) return [];
    const value = names.map(clean);
    const whole = value.every((name) => name !== "" && fault(name) === undefined);
    return [{ field: "creatorNames", message: `${quoted(first)} ${fault(first) ?? ""}`, ...(whole ? { fix: { label: `Write ${value.join(", ")}`, edits: [{ field: "creatorNames", value }] } } : {}) }];
  },
};
