// Reads TIFF directories (TIFF 6.0 section 2, EXIF 2.32) from a file or a block: bounded, counted, and safe from loops. Judges no value.
import { Buffer } from "node:buffer";

/** Bytes that can be asked for; fewer come back where they end, none outside. */
export interface ByteSource {
  read(at: number, length: number): Promise<Uint8Array>;
}

export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  read: (at, length) => Promise.resolve(at < 0 || length < 0 ? bytes.subarray(0, 0) : bytes.subarray(at, at + length)),
});

export interface IfdEntry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly sizeBytes: number;
  /** Where its value stands, from the header on. */
  readonly at: number;
}

export interface Ifd {
  readonly entries: ReadonlyMap<number, IfdEntry>;
  /** Offset of the next directory, 0 where there is none. */
  readonly next: number;
}

export interface TiffReader {
  /** Of the first directory. */
  readonly first: number;
  /** Undefined where it is out of bounds, no directory, or was read before. */
  ifd(at: number): Promise<Ifd | undefined>;
  bytes(entry: IfdEntry, limit?: number): Promise<Buffer>;
  /** ASCII up to its first NUL; bytes that are not UTF-8 are read as Latin-1. */
  text(entry: IfdEntry | undefined): Promise<string | undefined>;
  /** Unsigned integers; empty for other types. */
  numbers(entry: IfdEntry | undefined, most?: number): Promise<readonly number[]>;
}

const typeBytes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4 };
/** A camera writes fewer than a hundred; more than this is damage or an attack. */
const mostEntries = 1000;
const mostIfds = 64;
const mostTextBytes = 65_536;

/** What stands behind `II` or `MM`: 42 in TIFF, others in the raws built on it. */
const marks = new Set([0x2a, 0x55, 0x4f52, 0x5352]);

export const openTiff = async (source: ByteSource, base = 0): Promise<TiffReader | undefined> => {
  const head = Buffer.from(await source.read(base, 8));
  if (head.length < 8) return undefined;
  const order = head.toString("latin1", 0, 2);
  if (order !== "II" && order !== "MM") return undefined;
  const little = order === "II";
  const u16 = (bytes: Buffer, at: number): number => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const u32 = (bytes: Buffer, at: number): number => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  if (!marks.has(u16(head, 2))) return undefined;
  const seen = new Set<number>();
  const valueBytes = async (entry: IfdEntry, limit: number): Promise<Buffer> => Buffer.from(await source.read(base + entry.at, Math.min(entry.sizeBytes, limit)));
  return {
    first: u32(head, 4),
    async ifd(at) {
      if (at < 2 || seen.has(at) || seen.size >= mostIfds) return undefined;
      seen.add(at);
      const start = Buffer.from(await source.read(base + at, 2));
      const count = start.length < 2 ? -1 : u16(start, 0);
      if (count < 0 || count > mostEntries) return undefined;
      const table = Buffer.from(await source.read(base + at + 2, count * 12 + 4));
      const entries = new Map<number, IfdEntry>();
      for (let index = 0; index < count && index * 12 + 12 <= table.length; index += 1) {
        const [tag, type, values] = [u16(table, index * 12), u16(table, index * 12 + 2), u32(table, index * 12 + 4)];
        const size = typeBytes[type];
        if (size === undefined || entries.has(tag)) continue;
        const sizeBytes = size * values;
        entries.set(tag, { tag, type, count: values, sizeBytes, at: sizeBytes <= 4 ? at + 2 + index * 12 + 8 : u32(table, index * 12 + 8) });
      }
      return { entries, next: table.length < count * 12 + 4 ? 0 : u32(table, count * 12) };
    },
    bytes: (entry, limit = entry.sizeBytes) => valueBytes(entry, limit),
    async text(entry) {
      if (entry === undefined || (entry.type !== 2 && entry.type !== 7 && entry.type !== 1)) return undefined;
      const bytes = await valueBytes(entry, mostTextBytes);
      const nul = bytes.indexOf(0);
      return decode(nul === -1 ? bytes : bytes.subarray(0, nul));
    },
    async numbers(entry, most = 16) {
      if (entry === undefined || ![1, 3, 4, 13].includes(entry.type)) return [];
      const size = typeBytes[entry.type] ?? 1;
      const bytes = await valueBytes(entry, most * size);
      return Array.from({ length: Math.floor(bytes.length / size) }, (_, at) => (size === 1 ? (bytes[at] ?? 0) : size === 2 ? u16(bytes, at * 2) : u32(bytes, at * 4)));
    },
  };
};

const utf8 = new TextDecoder("utf-8", { fatal: true });
const decode = (bytes: Buffer): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    return bytes.toString("latin1");
  }
};

/** The directories that hang on others, by the tag that points to them. */
export const pointerTags: Readonly<Record<number, string>> = { 0x8769: "ExifIFD", 0x8825: "GPS", 0xa005: "InteropIFD", 0x014a: "SubIFD" };
