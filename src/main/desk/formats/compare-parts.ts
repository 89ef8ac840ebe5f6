// Proves that a write changed only what was asked: every other part of the file is the same byte for byte (promise 2, SPEC section 1).
import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { type Sha256, sha256 } from "#contract/values.ts";
import { compareInOrder } from "./compare/compare-in-order.ts";
import { compareJpeg } from "./compare/compare-jpeg.ts";
import { comparePng } from "./compare/compare-png.ts";
import { comparePsd } from "./compare/compare-psd.ts";
import { compareWebp } from "./compare/compare-webp.ts";
import { bytesOf, type Comparer, type MayChange, type Version } from "./compare/comparison.ts";
import { besideOrientation } from "./compare/exif-values.ts";
import type { Format, Part } from "./format.ts";
import { openWindow, windowBytes } from "./parts/file-window.ts";

export interface OpenFile {
  readonly file: FileHandle;
  readonly sizeBytes: number;
}

export interface PartsCompared {
  readonly same: boolean;
  /** In words: `E2 ICC_PROFILE changed`, `IDAT is gone`. */
  readonly differences: readonly string[];
  /** Of the whole new file. */
  readonly fileHash: Sha256;
}

const comparers: Readonly<Record<string, Comparer>> = { jpeg: compareJpeg, png: comparePng, webp: compareWebp, psd: comparePsd };

/** Whether files of this format can be compared by parts; the others by two full dumps. */
export const hasParts = (format: Format): boolean => format.parts !== undefined;

const cut = async (format: Format, open: OpenFile): Promise<Version> => {
  if (format.parts === undefined) throw new Error(`${format.id} has no parts to compare`);
  return { ...open, parts: await format.parts(open.file, open.sizeBytes) };
};

const isExif = (part: Part): boolean => part.role === "exif";

/** EXIF that a turn put into a file that had none: it holds the orientation and nothing else. */
const newExif = async (before: Version, after: Version, may: MayChange): Promise<{ readonly parts: readonly Part[]; readonly differences: readonly string[] }> => {
  const parts = may.turn === true && !before.parts.some(isExif) ? after.parts.filter(isExif) : [];
  const found: string[] = [];
  for (const part of parts) {
    const bytes = await bytesOf(after, part);
    // The block begins behind the part's own head, at its byte-order mark.
    const start = ["II*\0", "MM\0*"].map((mark) => bytes.indexOf(mark, 0, "latin1")).filter((at) => at >= 0 && at < 32).sort((a, b) => a - b)[0];
    found.push(...(start === undefined ? ["EXIF is new and cannot be read"] : await besideOrientation(bytes.subarray(start))));
  }
  return { parts, differences: found };
};

/** Reads each file once more, in order, a window at a time; never changes one. */
export const compareParts = async (format: Format, files: { readonly before: OpenFile; readonly after: OpenFile }, may: MayChange): Promise<PartsCompared> => {
  const [before, after] = [await cut(format, files.before), await cut(format, files.after)];
  const added = await newExif(before, after, may);
  const { pairs, differences } = await (comparers[format.id] ?? compareInOrder)({ before, after: { ...after, parts: after.parts.filter((part) => !added.parts.includes(part)) }, may });
  const found = [...added.differences, ...differences];
  const whole = createHash("sha256");
  const [old, now] = [openWindow(before.file, before.sizeBytes), openWindow(after.file, after.sizeBytes)];
  for (const part of after.parts) {
    const original = pairs.get(part);
    const length = part.endByte - part.startByte;
    let same = original === undefined || original.endByte - original.startByte === length;
    for (let at = 0; at < length; at += windowBytes) {
      const chunk = await now.bytes(part.startByte + at, Math.min(windowBytes, length - at));
      whole.update(chunk);
      if (same && original !== undefined) same = chunk.equals(await old.bytes(original.startByte + at, Math.min(windowBytes, length - at)));
    }
    if (!same) found.push(`${part.name} changed`);
  }
  return { same: found.length === 0, differences: found, fileHash: sha256.parse(whole.digest("hex")) };
};

/** SHA-256 over the picture parts in file order: the same for as long as no one touches the picture. */
export const pictureHash = async (format: Format, open: OpenFile): Promise<Sha256> => {
  const { file, parts } = await cut(format, open);
  const hash = createHash("sha256");
  const window = openWindow(file, open.sizeBytes);
  for (const { startByte, endByte } of parts.filter((part: Part) => part.role === "picture")) {
    for (let at = startByte; at < endByte; at += windowBytes) hash.update(await window.bytes(at, Math.min(windowBytes, endByte - at)));
  }
  return sha256.parse(hash.digest("hex"));
};
