// Which value of a field counts when XMP, IIM, EXIF and the sidecar say different things (METADATA.md 2.1).
import type { FieldSource, FieldValue } from "#contract/values.ts";
import type { Places } from "./decode.ts";
import type { Field } from "./table.ts";
import { byteLength, isList, lineEnds, plainText, sameValue } from "./text.ts";

export interface Merged {
  readonly value: FieldValue;
  readonly source: FieldSource;
  /** Values by place, only where the places disagree. */
  readonly differ?: Readonly<Record<string, FieldValue>>;
}

/** The sidecar's say on the merge: its values, and whether it goes before the file's own XMP. */
export interface SidecarPlaces {
  readonly value?: FieldValue;
  readonly first: boolean;
}

const norm = (value: FieldValue): string => lineEnds(plainText(value)).normalize("NFC").trim();

/** Equal for the mark "values differ": IIM may be the XMP text cut at its limit (within 3 bytes, a character's rest). */
const agree = (field: Field, other: FieldValue, iim: FieldValue): boolean => {
  if (field.type === "dateTime") return sameMoment(norm(other), norm(iim));
  const whole = isList(other) ? other.map(norm) : [norm(other)];
  const short = isList(iim) ? iim.map(norm) : [norm(iim)];
  if (field.id === "countryCode") return true;
  return whole.length === short.length && whole.every((text, at) => {
    const one = short[at] ?? "";
    return one === text || (field.iimMaxBytes !== undefined && text.startsWith(one.replace(/\uFFFD+$/u, "")) && byteLength(one) >= field.iimMaxBytes - 3);
  });
};
/** Dates agree where one is the other with less precision. */
const sameMoment = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short.replace(/(?:Z|[+-]\d\d:\d\d)$/u, "")) ;
};

/** The value that counts, where it stands, and what disagrees; undefined where no place has one. `iimFirst`: a stored IPTCDigest differs from the IIM block. */
export const mergePlaces = (field: Field, places: Places, sidecar: SidecarPlaces, iimFirst: boolean): Merged | undefined => {
  const cutOnly = places.xmp !== undefined && places.iim !== undefined && agree(field, places.xmp, places.iim);
  const inFile: [FieldSource, FieldValue | undefined][] = iimFirst && !cutOnly ? [["iim", places.iim], ["xmp", places.xmp]] : [["xmp", places.xmp], ["iim", places.iim]];
  const order: [FieldSource, FieldValue | undefined][] = [...inFile, ["exif", places.exif]];
  if (sidecar.first) order.unshift(["sidecar", sidecar.value]);
  else order.push(["sidecar", sidecar.value]);
  const there = order.filter((one): one is [FieldSource, FieldValue] => one[1] !== undefined);
  const [best] = there;
  if (best === undefined) return undefined;
  const disagree = there.some(([source, value]) => (source === "exif" && field.type === "dateTime" ? false : source === "iim" || best[0] === "iim"
    ? !agree(field, source === "iim" ? best[1] : value, source === "iim" ? value : best[1])
    : field.type === "langAlt" ? norm(value) !== norm(best[1]) : !sameValue(trimmed(value), trimmed(best[1]))));
  return { source: best[0], value: best[1], ...(disagree ? { differ: Object.fromEntries(there) } : {}) };
};
const trimmed = (value: FieldValue): FieldValue => (typeof value === "string" ? norm(value) : isList(value) ? value.map(trimmed) : value);
