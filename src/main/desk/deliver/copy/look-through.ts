// The passes over a copy's bytes: taken from the photo, hashed, read by the second reader and searched, each file read once. They run on the threads that read whole files (bytes/), never on the desk's own.
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { constants, open, stat } from "node:fs/promises";
import type { Sha256 } from "#contract/values.ts";
import { hashFile, writeNew } from "../../disk.ts";
import { type DiskPath, toFs } from "../../disk-path.ts";
import { copyBytes } from "../channels/folder/place-copy.ts";
import { findNeedles, type Found } from "../search/find-needles.ts";
import { hasSecondReader, secondReading, secondReadingOf } from "../second-reader.ts";
import type { SecondReading } from "../second-reader/reading.ts";
import type { SensitiveValue } from "../search/sensitive.ts";
import { allNeedles, minimumInPicture, type Needle } from "../search/spellings.ts";

export interface TakenIn {
  readonly sha256: Sha256;
  /** Absent where the format has no second reader. */
  readonly reading?: SecondReading;
}
export interface LookedThrough {
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  readonly reading: SecondReading;
  /** Whether its coded picture is that of the file it was made from, where that was asked. */
  readonly samePicture?: boolean;
  /** The bytes that were looked through lie in the memory that was lent: what is sent is then what was proven. */
  readonly inLent?: true;
  /** Places in the file of the needles of `allNeedles`. */
  readonly found: readonly Found[];
}

/** Files up to this are held whole, larger ones are read in pieces, several times. */
const wholeBytes = 64 * 1024 * 1024;

/** A thread does one task at a time, with two files at most: they share its memory, so that a night's delivery makes no gigabyte of garbage. */
const held = { first: Buffer.alloc(0), other: Buffer.alloc(0) };
const heldOf = (sizeBytes: number, which: keyof typeof held): Buffer => {
  if (held[which].length < sizeBytes) held[which] = Buffer.allocUnsafeSlow(Math.min(wholeBytes, Math.ceil(sizeBytes * 1.25)));
  return held[which].subarray(0, sizeBytes);
};

/** The whole file; undefined where it is too large. In memory that the next call uses again, or in what was lent where it is large enough. */
const wholeOf = async (file: DiskPath, which: keyof typeof held, lent?: SharedArrayBuffer): Promise<Buffer | undefined> => {
  const handle = await open(toFs(file), constants.O_RDONLY);
  try {
    const { size } = await handle.stat();
    if (size > wholeBytes) return undefined;
    const bytes = lent !== undefined && size <= lent.byteLength ? Buffer.from(lent, 0, size) : heldOf(size, which);
    let done = 0;
    while (done < size) {
      const { bytesRead } = await handle.read(bytes, done, size - done, done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    // A file that grows meanwhile is caught by its hash.
    return bytes.subarray(0, done);
  } finally {
    await handle.close();
  }
};

const hashOf = (bytes: Buffer): Sha256 => createHash("sha256").update(bytes).digest("hex") as Sha256;

/** What crosses a thread's border must own its bytes: a view would take all that it looks into with it. */
const owned = (reading: SecondReading): SecondReading => ({ ...reading, streams: reading.streams.map((stream) => ({ ...stream, bytes: Uint8Array.from(stream.bytes) })) });

/** Copies the photo's bytes into a new file of ours, and reads them. Rejects with the disk's errors. */
export const takeIn = async (from: DiskPath, to: DiskPath, format: string): Promise<TakenIn> => {
  const bytes = await wholeOf(from, "first");
  if (bytes === undefined) {
    const sha256 = await copyBytes(from, to, 0o600);
    return { sha256, ...(hasSecondReader(format) ? { reading: owned(await secondReading(to, format)) } : {}) };
  }
  await writeNew(to, bytes, { mode: 0o600, sync: false });
  return { sha256: hashOf(bytes), ...(hasSecondReader(format) ? { reading: owned(await secondReadingOf(bytes, format)) } : {}) };
};

/** A file whose coded picture a copy must have, byte for byte. */
export interface PictureToKeep { readonly file: DiskPath; readonly reading: SecondReading }

/** Whether the stretches of both, one after the other, are the same bytes. */
const sameStretches = (a: Buffer, ofA: SecondReading["picture"], b: Buffer, ofB: SecondReading["picture"]): boolean => {
  const [left, right] = [[...ofA], [...ofB]];
  let [x, y] = [left.shift(), right.shift()];
  while (x !== undefined && y !== undefined) {
    const length = Math.min(x.endByte - x.startByte, y.endByte - y.startByte);
    if (a.compare(b, y.startByte, y.startByte + length, x.startByte, x.startByte + length) !== 0) return false;
    x = x.startByte + length === x.endByte ? left.shift() : { ...x, startByte: x.startByte + length };
    y = y.startByte + length === y.endByte ? right.shift() : { ...y, startByte: y.startByte + length };
  }
  return x === undefined && y === undefined;
};

const pictureHashOf = async (file: DiskPath, format: string, known: string): Promise<string> => (known === "" ? (await secondReading(file, format)).pictureHash : known);

/** Whether the copy has the picture. Bytes are compared where both files are in memory, hashes where one is too large. */
const hasPicture = async (format: string, copy: { readonly file: DiskPath; readonly bytes: Buffer | undefined; readonly reading: SecondReading }, keep: PictureToKeep): Promise<boolean> => {
  const bytes = copy.bytes === undefined ? undefined : await wholeOf(keep.file, "other");
  if (copy.bytes !== undefined && bytes !== undefined) return sameStretches(bytes, keep.reading.picture, copy.bytes, copy.reading.picture);
  return (await pictureHashOf(keep.file, format, keep.reading.pictureHash)) === (await pictureHashOf(copy.file, format, copy.reading.pictureHash));
};

/** Around a stretch so much more is looked at, so that what begins before it or touches it is seen whole. */
const margin = 300;

/**
 * What stands in the file. Inside the coded picture only needles count that are too long to be there by chance, and longer needles are found
 * in fewer steps: the few bytes outside of it are searched for all.
 */
const foundIn = (bytes: Buffer, needles: readonly Needle[], picture: SecondReading["picture"]): readonly Found[] => {
  const longOnes = [...needles.entries()].filter(([, needle]) => needle.bytes.length >= minimumInPicture);
  const long = findNeedles(longOnes.map(([, needle]) => needle)).inBytes(bytes).map((found) => ({ ...found, needle: longOnes[found.needle]?.[0] ?? 0 }));
  const shortOnes = [...needles.entries()].filter(([, needle]) => needle.bytes.length < minimumInPicture);
  const finder = findNeedles(shortOnes.map(([, needle]) => needle));
  const short = new Map<string, Found>();
  let at = 0;
  for (const range of [...picture.toSorted((a, b) => a.startByte - b.startByte), { startByte: bytes.length, endByte: bytes.length }]) {
    const from = Math.max(0, at - margin);
    for (const found of range.startByte > at ? finder.inBytes(bytes.subarray(from, Math.min(bytes.length, range.startByte + margin))) : []) {
      const one = { needle: shortOnes[found.needle]?.[0] ?? 0, startByte: found.startByte + from, endByte: found.endByte + from };
      short.set(`${one.needle}@${one.startByte}`, one);
    }
    at = Math.max(at, range.endByte);
  }
  return [...long, ...short.values()];
};

/** Reads a copy as the proof wants it: what it is made of, where in its bytes something stands that must not, whether it has the picture. Rejects with the disk's errors. */
export const lookThrough = async (file: DiskPath, format: string, sensitive: readonly SensitiveValue[], { keep, lent }: { readonly keep?: PictureToKeep | undefined; /** Memory for its bytes: whoever lent it wants them, too. */ readonly lent?: SharedArrayBuffer | undefined } = {}): Promise<LookedThrough> => {
  const needles = allNeedles(sensitive).map((one) => one.needle);
  const bytes = await wholeOf(file, "first", lent);
  const reading = bytes === undefined ? await secondReading(file, format) : await secondReadingOf(bytes, format);
  const samePicture = keep === undefined ? undefined : await hasPicture(format, { file, bytes, reading }, keep);
  const about = { reading: owned(reading), ...(samePicture === undefined ? {} : { samePicture }) };
  if (bytes !== undefined) return { ...about, sha256: hashOf(bytes), sizeBytes: bytes.length, found: foundIn(bytes, needles, reading.picture), ...(lent !== undefined && bytes.buffer === lent ? { inLent: true as const } : {}) };
  return { ...about, sha256: await hashFile(file), sizeBytes: (await stat(toFs(file))).size, found: await findNeedles(needles).inFile(file) };
};
