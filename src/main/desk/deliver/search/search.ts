// The proof of a delivered copy: the sensitive values of the arrived file are looked for in the copy's bytes, in what can be decoded of it, and in its name.
import { Buffer } from "node:buffer";
import { findNeedles, type Found, type NeedleFinder } from "./find-needles.ts";
import type { Approved } from "../copy/kept-fields.ts";
import type { SecondReading } from "../second-reader/reading.ts";
import type { SensitiveKind } from "./sensitive-table.ts";
import { dumpLeaves, type SensitiveValue } from "./sensitive.ts";
import { allNeedles, isCoordinate, isSearchable, minimumInPicture, type Needle, textSpellings } from "./spellings.ts";

export interface Hit {
  readonly kind: SensitiveKind;
  /** The arrived file's tag; the value itself is never repeated. */
  readonly tag: string;
  readonly where: string;
}
export interface Exempt {
  readonly kind: SensitiveKind;
  readonly tag: string;
  readonly why: string;
}
/** `where` of a hit that another name for the copy would mend. */
export const placeOfName = "the file name";
export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly exempt: readonly Exempt[];
}

export interface SearchOrder {
  readonly reading: SecondReading;
  /** Where the needles of these values stand in the file as it lies there (`lookThrough`). */
  readonly found: readonly Found[];
  /** ExifTool's full dump of the copy. */
  readonly dump: Readonly<Record<string, unknown>>;
  readonly fileName: string;
  readonly sensitive: readonly SensitiveValue[];
  readonly approved: Approved;
}

/** Where something stands: may an approved text excuse it there? */
type Place = "field" | "profile" | "elsewhere";

/** Gathers what was found; each value and place once. */
const ledger = (approved: Approved) => {
  const hits = new Map<string, Hit>();
  const exempt = new Map<string, Exempt>();
  const excuse = (value: SensitiveValue, place: Place): string | undefined => {
    if (place === "profile") return value.kind === "device" ? "the colour profile names its maker" : undefined;
    if (place !== "field") return undefined;
    const same = approved.fieldLike(value.value);
    if (same !== undefined) return `it is the approved text of ${same}`;
    // A product is no person: an approved sentence may name it.
    const within = value.kind === "device" ? approved.fieldWith(value.value) : undefined;
    return within === undefined ? undefined : `the approved text of ${within} names it`;
  };
  return {
    found(value: SensitiveValue, place: Place, where: string): void {
      const { kind, tag } = value;
      const why = excuse(value, place);
      if (why !== undefined) exempt.set(`${tag} ${why}`, { kind, tag, why });
      else if (!hits.has(`${tag} ${where}`)) hits.set(`${tag} ${where}`, { kind, tag, where });
    },
    result: (): SearchResult => ({ hits: [...hits.values()], exempt: [...exempt.values()] }),
  };
};
type Ledger = ReturnType<typeof ledger>;

interface Search {
  readonly finder: NeedleFinder;
  readonly needles: readonly { readonly needle: Needle; readonly value: SensitiveValue }[];
  readonly book: Ledger;
}

/** Judges what was found, and searches what can be decoded of the copy. */
export const searchCopy = (order: SearchOrder): SearchResult => {
  const needles = allNeedles(order.sensitive);
  const search: Search = { needles, finder: findNeedles(needles.map((one) => one.needle)), book: ledger(order.approved) };
  searchTexts(search, order);
  searchDump(search, order);
  for (const stream of order.reading.streams) {
    for (const found of search.finder.inBytes(stream.bytes)) tell(search, found, stream.icc ? "profile" : "elsewhere", stream.where);
  }
  searchBytes(search, order);
  searchName(search, order);
  compareShort(search, order);
  return search.book.result();
};

const tell = (search: Search, found: Found, place: Place, where: string): void => {
  const value = search.needles[found.needle]?.value;
  if (value !== undefined) search.book.found(value, place, where);
};

/** Numbers and ids count wherever they stand; a name inside another word is another word. */
const isPartOfWord = ({ kind }: SensitiveValue, bytes: Buffer, found: Found): boolean => {
  if (kind === "serial" || kind === "history" || kind === "position") return false;
  const isLetter = (at: number): boolean => /[A-Za-z0-9\u0080-\u00ff]/u.test(String.fromCharCode(bytes[at] ?? 0));
  return (isLetter(found.startByte) && isLetter(found.startByte - 1)) || (isLetter(found.endByte - 1) && isLetter(found.endByte));
};

/** A text and what is wrapped in it as base64. */
const searchText = (search: Search, text: string, place: Place, where: string): void => {
  const bytes = Buffer.from(text, "utf8");
  for (const found of search.finder.inBytes(bytes)) {
    const value = search.needles[found.needle]?.value;
    if (value !== undefined && !isPartOfWord(value, bytes, found)) search.book.found(value, place, where);
  }
  for (const [wrapped] of text.matchAll(/[A-Za-z0-9+/]{24,}={0,2}/gu)) {
    for (const found of search.finder.inBytes(Buffer.from(wrapped, "base64"))) tell(search, found, "elsewhere", `${where}, as base64`);
  }
};

const searchTexts = (search: Search, { reading, approved }: SearchOrder): void => {
  for (const found of reading.texts) searchText(search, found.text, found.field && approved.fieldOf(found.text) !== undefined ? "field" : "elsewhere", found.where);
};

const searchDump = (search: Search, { dump, approved }: SearchOrder): void => {
  for (const leaf of dumpLeaves(dump)) searchText(search, leaf.text, approved.fieldOf(leaf.text) === undefined ? "elsewhere" : "field", leaf.path);
};

/** The file as it lies there, but for what `texts` and `streams` have accounted for. */
const searchBytes = (search: Search, { found: all, reading }: SearchOrder): void => {
  const within = (ranges: SecondReading["covered"], found: Found): boolean => ranges.some((range) => found.startByte >= range.startByte && found.endByte <= range.endByte);
  for (const found of all) {
    if (within(reading.covered, found)) continue;
    if (found.endByte - found.startByte < minimumInPicture && within(reading.picture, found)) continue;
    tell(search, found, "elsewhere", within(reading.picture, found) ? "the picture data" : `byte ${found.startByte}`);
  }
};

const bare = (text: string): string => text.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** In a file name words are joined by any sign: a name or number counts however it is cut, a product only as it is written. */
const searchName = (search: Search, { fileName, sensitive }: SearchOrder): void => {
  const [name, plain] = [fileName.normalize("NFC").toLowerCase(), bare(fileName)];
  for (const value of sensitive.filter(isSearchable)) {
    const spelled = textSpellings(value).some((text) => name.includes(text.normalize("NFC").toLowerCase()));
    const joined = !isCoordinate(value) && value.kind !== "device" && [...bare(value.value)].length >= 6 && plain.includes(bare(value.value));
    if (spelled || joined) search.book.found(value, "elsewhere", placeOfName);
  }
};

const lastName = (path: string): string => path.slice(Math.max(path.lastIndexOf(":"), path.lastIndexOf("/")) + 1).toLowerCase();

/** Values that are too short or too ordinary for the bytes: no tag of the copy by that name may have them. */
const compareShort = (search: Search, { dump, sensitive, approved }: SearchOrder): void => {
  const short = sensitive.filter((value) => !isSearchable(value));
  for (const leaf of dumpLeaves(dump)) {
    for (const value of short) {
      if (lastName(value.tag) !== lastName(leaf.path) || value.value.toLowerCase() !== leaf.text.trim().toLowerCase()) continue;
      search.book.found(value, approved.fieldOf(leaf.text) === undefined ? "elsewhere" : "field", leaf.path);
    }
  }
};
