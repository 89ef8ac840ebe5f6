// How a sensitive value may be spelled in a copy: the byte strings to look for.
import { Buffer } from "node:buffer";
import type { SensitiveValue } from "./sensitive.ts";

export interface Needle {
  readonly bytes: Buffer;
  /** Upper and lower case of ASCII letters are the same. */
  readonly folded: boolean;
  /** A number: what touches it must not be a digit, or it is another number. */
  readonly digits: boolean;
  /** Not text but numbers as a device stores them. */
  readonly binary: boolean;
}

/** Shorter values are ordinary words and numbers: compared tag by tag (SPEC.md section 6). */
export const minimumCharacters = 6;
/** In coded picture data a shorter string is there by chance sooner or later: 8 bytes are one in 10^19. */
export const minimumInPicture = 8;
/** So much of a long text is enough to know it by. */
const maximumCharacters = 64;

/** Whether the value is long enough to be looked for in bytes. */
export const isSearchable = (value: SensitiveValue): boolean => value.tagOnly !== true && (isCoordinate(value) || [...value.value].length >= minimumCharacters);

/** All byte strings to look for, each with the value it spells; the same order for the same values. */
export const allNeedles = (sensitive: readonly SensitiveValue[]): readonly { readonly needle: Needle; readonly value: SensitiveValue }[] =>
  sensitive.filter(isSearchable).flatMap((value) => needlesOf(value).map((needle) => ({ needle, value })));

/** A position as degrees, not as words. */
export const isCoordinate = (value: SensitiveValue): boolean => value.kind === "position" && Number.isFinite(Number(value.value));

/** The texts that say this value. Coordinates have several; each stands for all that begin with it. */
export const textSpellings = (value: SensitiveValue): readonly string[] => {
  if (!isCoordinate(value)) {
    const text = [...value.value].slice(0, maximumCharacters).join("");
    return [...new Set([text, text.normalize("NFC"), text.normalize("NFD"), escaped(text)])];
  }
  const degrees = Math.abs(Number(value.value));
  return [...new Set([...decimals(degrees), ...sexagesimal(degrees)])].filter((text) => text.length >= minimumCharacters);
};

const markup: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => markup[sign] ?? sign);

/** Cut and rounded to four decimals (11 metres): longer spellings begin with the first, shorter ones say little. A whole degree has none. */
const decimals = (degrees: number): readonly string[] => {
  if (Number.isInteger(degrees)) return [];
  const cut = (Math.floor(degrees * 10_000 + 1e-7) / 10_000).toFixed(4);
  const rounded = degrees.toFixed(4);
  return [...new Set([cut, rounded])].flatMap((text) => [text, text.replace(".", ",")]);
};

/** Degrees and minutes with the signs of ExifTool, maps, XMP and old programs; seconds cut to whole ones, minutes to three decimals. */
const sexagesimal = (degrees: number): readonly string[] => {
  const whole = Math.floor(degrees + 1e-9);
  const minutes = Math.max(0, (degrees - whole) * 60);
  const out: string[] = [];
  const fraction = (Math.floor(minutes * 1000 + 1e-4) / 1000).toFixed(3);
  for (const text of new Set([fraction, minutes.toFixed(3)])) for (const between of [",", "°", "° ", " ", " deg ", ":", "/1 "]) out.push(`${whole}${between}${text}`);
  const m = Math.floor(minutes + 1e-7);
  const seconds = Math.max(0, (minutes - m) * 60);
  const pad = (number: number): string => String(number).padStart(2, "0");
  for (const s of new Set([Math.floor(seconds + 1e-5), Math.round(seconds)])) {
    if (s === 60) continue;
    for (const [a, b] of [["°", "'"], ["° ", "' "], ["°", "′"], ["° ", "′ "], [" deg ", "' "], [",", ","], [" ", " "], [":", ":"], ["/1 ", "/1 "], ["/1,", "/1,"], ["d", "m"]] as const) {
      for (const [x, y] of [[String(m), String(s)], [pad(m), pad(s)]] as const) out.push(`${whole}${a}${x}${b}${y}`);
    }
  }
  return out;
};

const needle = (bytes: Buffer, rest: Partial<Omit<Needle, "bytes">> = {}): Needle => ({ bytes, folded: rest.folded ?? false, digits: rest.digits ?? false, binary: rest.binary ?? false });

const utf16BigEndian = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

/** All byte strings to look for, for a value that `isSearchable`. */
export const needlesOf = (value: SensitiveValue): readonly Needle[] => {
  const out = new Map<string, Needle>();
  const add = (one: Needle): void => void (one.bytes.length >= minimumCharacters && out.set(`${one.bytes.toString("latin1")}${one.binary}`, one));
  for (const text of textSpellings(value)) {
    const rest = { folded: true, digits: isCoordinate(value) || /^\d+$/u.test(text) };
    for (const bytes of [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le"), utf16BigEndian(text)]) add(needle(bytes, rest));
    // Latin-1 differs from UTF-8 only where there is more than ASCII.
    if (/[\u0080-\u00ff]/u.test(text) && !/[^\u0000-\u00ff]/u.test(text)) add(needle(Buffer.from(text, "latin1"), rest));
  }
  if (isCoordinate(value)) for (const bytes of numberSpellings(value)) add(needle(bytes, { binary: true }));
  return [...out.values()];
};

/** The position as rationals in both byte orders and as a double. */
const numberSpellings = (value: SensitiveValue): readonly Buffer[] => {
  const degrees = Math.abs(Number(value.value));
  const rationals = value.raw === undefined ? likelyRationals(degrees) : [Buffer.from(value.raw, "base64")];
  const out = rationals.filter((bytes) => isTelling(bytes)).flatMap((bytes) => [bytes, Buffer.from(bytes).swap32()]);
  if (Number.isInteger(degrees)) return out;
  for (const number of [degrees, -degrees]) {
    const double = Buffer.alloc(8);
    double.writeDoubleBE(number);
    out.push(double, Buffer.from(double).reverse());
  }
  return out;
};

/** 0/1 and 1/1 alone stand in many places. */
const isTelling = (bytes: Buffer): boolean => bytes.length === 24 && [0, 8, 16].filter((at) => bytes.readUInt32BE(at) > 1).length >= 2;

/** Where the dump had no rationals: as phones and cameras write them. */
const likelyRationals = (degrees: number): readonly Buffer[] => {
  const whole = Math.floor(degrees + 1e-9);
  const minutes = Math.max(0, (degrees - whole) * 60);
  const m = Math.floor(minutes + 1e-7);
  const seconds = Math.max(0, (minutes - m) * 60);
  const triples = [
    ...[1, 10, 100, 1000, 10_000, 100_000, 1_000_000].map((scale) => [whole, 1, m, 1, Math.round(seconds * scale), scale]),
    ...[100, 1000, 10_000, 100_000, 1_000_000].map((scale) => [whole, 1, Math.round(minutes * scale), scale, 0, 1]),
  ];
  return triples.map((triple) => {
    const bytes = Buffer.alloc(24);
    triple.forEach((number, at) => bytes.writeUInt32BE(number >>> 0, at * 4));
    return bytes;
  });
};
