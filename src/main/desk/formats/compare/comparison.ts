// The vocabulary of comparing two versions of a file part by part: what is held against what, and what may differ.
import { Buffer } from "node:buffer";
import type { FileHandle } from "node:fs/promises";
import type { Part } from "../format.ts";

/** Which kinds of fields the write was asked to change. EXIF: only mirrors that are there already. */
export interface MayChange {
  readonly xmp: boolean;
  readonly iim: boolean;
  readonly exif: boolean;
  /** The orientation, and an EXIF block for it where there was none. */
  readonly turn?: boolean;
}

/** One version of the file, cut into its parts. */
export interface Version {
  readonly file: FileHandle;
  readonly sizeBytes: number;
  readonly parts: readonly Part[];
}

export interface Comparison {
  readonly before: Version;
  readonly after: Version;
  readonly may: MayChange;
}

/** Parts that must be the same byte for byte, by the part of the new file; and what was found to differ already. */
export interface Pairing {
  readonly pairs: ReadonlyMap<Part, Part>;
  readonly differences: readonly string[];
}

/** How the parts of a format are held against each other. */
export type Comparer = (comparison: Comparison) => Promise<Pairing>;

/** Whether the write may replace, add or drop this part as a whole. EXIF is always held against its values. */
export const mayChangePart = (part: Part, may: MayChange): boolean => (part.role === "xmp" && may.xmp) || (part.role === "iim" && may.iim);

/** The whole part in memory; only for small ones. */
export const bytesOf = async ({ file }: Version, part: Part): Promise<Buffer> => {
  const length = part.endByte - part.startByte;
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, part.startByte + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
};

/** Pairs two lists in order. Where a part is missing, new or in another place, that is the difference; the bytes are compared later. */
export const pairInOrder = (before: readonly Part[], after: readonly Part[]): Pairing => {
  const pairs = new Map<Part, Part>();
  const differences: string[] = [];
  const names = (parts: readonly Part[]): string => parts.map((part) => part.name).join("\n");
  if (names(before) !== names(after)) differences.push(...listDifferences(before, after));
  else before.forEach((part, at) => {
    const other = after[at];
    if (other !== undefined) pairs.set(other, part);
  });
  return { pairs, differences };
};

const count = (parts: readonly Part[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part.name, (counts.get(part.name) ?? 0) + 1);
  return counts;
};

const listDifferences = (before: readonly Part[], after: readonly Part[]): readonly string[] => {
  const had = count(before);
  const has = count(after);
  const gone = [...had].filter(([name, times]) => times > (has.get(name) ?? 0)).map(([name]) => `${name} is gone`);
  const come = [...has].filter(([name, times]) => times > (had.get(name) ?? 0)).map(([name]) => `${name} is new`);
  return gone.length + come.length > 0 ? [...gone, ...come] : ["parts stand in another order"];
};
