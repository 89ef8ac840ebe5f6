// Walks the IFDs of an EXIF block or a TIFF file (TIFF 6.0). Every tag and every byte must be accounted for: what no entry points to is a finding.
import type { Buffer } from "node:buffer";
import { allowedIfdTags, exifTextTags, type IfdName, tiffBlocks } from "./allowed-table.ts";
import type { FileBytes } from "./file-bytes.ts";
import { readIim } from "./iim.ts";
import type { Notebook, Range } from "./reading.ts";
import { readResources } from "./resources.ts";
import { readXmp } from "./xmp-texts.ts";

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Where the value stands, inside the entry or outside the IFD. */
  readonly at: number;
  readonly length: number;
}
interface Walk {
  readonly bytes: FileBytes;
  readonly kind: "exif" | "tiff";
  readonly notebook: Notebook;
  readonly little: boolean;
  /** Byte ranges that something refers to. */
  readonly used: Range[];
}

const typeBytes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4 };
const maxEntries = 4096;
const name = (tag: number): string => `0x${tag.toString(16).padStart(4, "0")}`;

/** Reads the block; the pictures of a TIFF go into the notebook's hash. */
export const readIfds = async (bytes: FileBytes, kind: "exif" | "tiff", notebook: Notebook): Promise<void> => {
  const head = await bytes.read(0, 8);
  const mark = head.toString("latin1", 0, 2);
  const little = mark === "II";
  if (head.length < 8 || (!little && mark !== "MM") || (little ? head.readUInt16LE(2) : head.readUInt16BE(2)) !== 42) return notebook.finding(`${kind} block without a header`);
  const walk: Walk = { bytes, kind, notebook, little, used: [{ startByte: 0, endByte: 8 }] };
  const first = long(walk, head, 4);
  const next = await readIfd(walk, "IFD0", first);
  if (next !== 0) await laterPages(walk, next);
  await unusedBytes(walk);
};

const short = (walk: Walk, buffer: Buffer, at: number): number => (at + 2 > buffer.length ? 0 : walk.little ? buffer.readUInt16LE(at) : buffer.readUInt16BE(at));
const long = (walk: Walk, buffer: Buffer, at: number): number => (at + 4 > buffer.length ? 0 : walk.little ? buffer.readUInt32LE(at) : buffer.readUInt32BE(at));

/** Entries of the IFD at `at` and where the next one stands. */
const entriesAt = async (walk: Walk, at: number): Promise<{ readonly entries: readonly Entry[]; readonly next: number } | undefined> => {
  const count = short(walk, await walk.bytes.read(at, 2), 0);
  const table = await walk.bytes.read(at + 2, count * 12 + 4);
  if (count === 0 || count > maxEntries || table.length < count * 12) return undefined;
  walk.used.push({ startByte: at, endByte: at + 2 + count * 12 + 4 });
  const entries = Array.from({ length: count }, (_none, index): Entry => {
    const start = index * 12;
    const type = short(walk, table, start + 2);
    const values = long(walk, table, start + 4);
    const length = values * (typeBytes[type] ?? 0);
    return { tag: short(walk, table, start), type, count: values, length, at: length <= 4 ? at + 2 + start + 8 : long(walk, table, start + 8) };
  });
  return { entries, next: long(walk, table, count * 12) };
};

const readIfd = async (walk: Walk, ifd: IfdName, at: number): Promise<number> => {
  const { notebook, kind } = walk;
  const found = await entriesAt(walk, at);
  if (found === undefined) {
    notebook.finding(`${ifd} cannot be read`);
    return 0;
  }
  const allowed = allowedIfdTags(kind, ifd);
  for (const entry of found.entries) {
    if (typeBytes[entry.type] === undefined || entry.at + entry.length > walk.bytes.sizeBytes) notebook.finding(`${ifd} ${name(entry.tag)} is damaged`);
    else {
      walk.used.push({ startByte: entry.at, endByte: entry.at + entry.length });
      if (!allowed.has(entry.tag)) notebook.finding(`${ifd} ${name(entry.tag)}`);
      else await readEntry(walk, ifd, entry);
    }
  }
  if (ifd === "IFD0" && kind === "tiff") await readPicture(walk, found.entries);
  return found.next;
};

const readEntry = async (walk: Walk, ifd: IfdName, entry: Entry): Promise<void> => {
  const { bytes, notebook } = walk;
  const value = (): Promise<Buffer> => bytes.read(entry.at, entry.length);
  const cover = (): void => notebook.cover({ startByte: bytes.startByte + entry.at, endByte: bytes.startByte + entry.at + entry.length });
  if (ifd === "IFD0" && entry.tag === 0x8769) return void (await linked(walk, "ExifIFD", entry));
  if (ifd === "ExifIFD" && entry.tag === 0xa005) return void (await linked(walk, "InteropIFD", entry));
  if (ifd === "IFD0" && exifTextTags.has(entry.tag)) {
    cover();
    return notebook.text({ where: `${ifd} ${name(entry.tag)}`, text: (await value()).toString("utf8").replace(/\0+$/u, ""), field: true });
  }
  if (walk.kind !== "tiff" || ifd !== "IFD0") return;
  if (entry.tag === tiffBlocks.xmp) { cover(); readXmp(await value(), notebook); }
  else if (entry.tag === tiffBlocks.iim) { cover(); readIim(await value(), notebook); }
  else if (entry.tag === tiffBlocks.photoshop) { cover(); readResources(await value(), notebook); }
  else if (entry.tag === tiffBlocks.icc) { cover(); notebook.stream({ where: "ICC profile", icc: true, bytes: await value() }); }
};

const linked = async (walk: Walk, ifd: IfdName, entry: Entry): Promise<void> => {
  const next = await readIfd(walk, ifd, long(walk, await walk.bytes.read(entry.at, 4), 0));
  if (next !== 0) walk.notebook.finding(`an IFD behind ${ifd}`);
};

const numbers = async (walk: Walk, entry: Entry | undefined): Promise<readonly number[]> => {
  if (entry === undefined) return [];
  const buffer = await walk.bytes.read(entry.at, entry.length);
  return Array.from({ length: Math.min(entry.count, 1 << 20) }, (_none, index) => (entry.type === 3 ? short(walk, buffer, index * 2) : entry.type === 1 ? (buffer[index] ?? 0) : long(walk, buffer, index * 4)));
};

/** Strips or tiles, in their order: where they lie, they are used; what they hold, is the picture. */
const readPicture = async (walk: Walk, entries: readonly Entry[]): Promise<void> => {
  const of = (tag: number): Promise<readonly number[]> => numbers(walk, entries.find((entry) => entry.tag === tag));
  // 273/279 strips, 324/325 tiles, 513/514 the one stream of an old JPEG-in-TIFF.
  for (const [offsetTag, countTag] of [[273, 279], [324, 325], [513, 514]] as const) {
    const [offsets, counts] = [await of(offsetTag), await of(countTag)];
    for (const [index, at] of offsets.entries()) {
      const length = Math.min(counts[index] ?? 0, walk.bytes.sizeBytes - at);
      if (length <= 0) continue;
      walk.used.push({ startByte: at, endByte: at + length });
      await walk.notebook.picture(walk.bytes, at, length);
    }
  }
  // The colour map decides the pixels of a palette picture.
  for (const tag of [320, 347]) {
    const entry = entries.find((one) => one.tag === tag);
    if (entry !== undefined) await walk.notebook.picture(walk.bytes, entry.at, entry.length);
  }
};

/** Pages behind the first: a smaller version of it may go, a picture of its own may not (SubfileType bit 0, TIFF 6.0). */
const laterPages = async (walk: Walk, first: number): Promise<void> => {
  const seen = new Set<number>();
  for (let at = first; at !== 0 && !seen.has(at) && seen.size < 1000; ) {
    seen.add(at);
    const found = await entriesAt(walk, at);
    if (found === undefined) return walk.notebook.finding("a later IFD that cannot be read");
    const [subfile = 0] = await numbers(walk, found.entries.find((entry) => entry.tag === 254));
    const isThumbnail = (subfile & 1) === 1 || found.entries.some((entry) => entry.tag === 513);
    if (walk.kind === "tiff" && !isThumbnail) walk.notebook.blocker("more than one picture");
    else walk.notebook.finding("a thumbnail IFD");
    at = found.next;
  }
};

/** Bytes that nothing refers to may be left-overs of what was removed. Padding is zero. */
const unusedBytes = async (walk: Walk): Promise<void> => {
  const { bytes, notebook, kind } = walk;
  // ExifTool's own mark behind the header of a block that it began in HEIF, JPEG XL and WebP.
  if (kind === "exif" && (await bytes.read(8, 8)).toString("latin1") === "ExifMeta") walk.used.push({ startByte: 8, endByte: 16 });
  const used = walk.used.toSorted((a, b) => a.startByte - b.startByte);
  let end = 0;
  for (const range of [...used, { startByte: bytes.sizeBytes, endByte: bytes.sizeBytes }]) {
    for (let at = end; at < range.startByte; at += 1 << 16) {
      const gap = await bytes.read(at, Math.min(1 << 16, range.startByte - at));
      if (gap.some((byte) => byte !== 0)) return notebook.finding(`bytes of the ${kind} block that nothing refers to`);
    }
    end = Math.max(end, range.endByte);
  }
};
