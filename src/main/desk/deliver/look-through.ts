// The passes over a copy's bytes: taken from the photo, hashed, read by the second reader and searched, each file read once. They run on the threads that read whole files (bytes/), never on the desk's own.
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { constants, open, stat } from "node:fs/promises";
import type { Sha256 } from "#contract/values.ts";
import { hashFile } from "../disk.ts";
import { type DiskPath, toFs } from "../disk-path.ts";
import { copyBytes } from "./channels/folder/place-copy.ts";
import { findNeedles, type Found } from "./find-needles.ts";
import { hasSecondReader, secondReading, secondReadingOf } from "./second-reader.ts";
import type { SecondReading } from "./second-reader/reading.ts";
import type { SensitiveValue } from "./sensitive.ts";
import { allNeedles } from "./spellings.ts";

export interface TakenIn {
  readonly sha256: Sha256;
  /** Absent where the format has no second reader. */
  readonly reading?: SecondReading;
}
export interface LookedThrough {
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  readonly reading: SecondReading;
  /** Places in the file of the needles of `allNeedles`. */
  readonly found: readonly Found[];
}

/** Files up to this are held whole, larger ones are read in pieces, several times. */
const wholeBytes = 64 * 1024 * 1024;

/** A thread does one file at a time: they share its memory, so that a night's delivery makes no gigabyte of garbage. */
let held = Buffer.alloc(0);
const heldOf = (sizeBytes: number): Buffer => {
  if (held.length < sizeBytes) held = Buffer.allocUnsafeSlow(Math.min(wholeBytes, Math.ceil(sizeBytes * 1.25)));
  return held.subarray(0, sizeBytes);
};

/** The whole file, in memory that the next call uses again; undefined where it is too large. */
const wholeOf = async (file: DiskPath): Promise<Buffer | undefined> => {
  const handle = await open(toFs(file), constants.O_RDONLY);
  try {
    const { size } = await handle.stat();
    if (size > wholeBytes) return undefined;
    const bytes = heldOf(size);
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
  const bytes = await wholeOf(from);
  if (bytes === undefined) {
    const sha256 = await copyBytes(from, to, 0o600);
    return { sha256, ...(hasSecondReader(format) ? { reading: owned(await secondReading(to, format)) } : {}) };
  }
  const target = await open(toFs(to), "wx", 0o600);
  try {
    for (let done = 0; done < bytes.length; ) done += (await target.write(bytes, done, bytes.length - done, null)).bytesWritten;
  } finally {
    await target.close();
  }
  return { sha256: hashOf(bytes), ...(hasSecondReader(format) ? { reading: owned(await secondReadingOf(bytes, format)) } : {}) };
};

/** Reads a copy as the proof wants it: what it is made of, and where in its bytes something stands that must not. Rejects with the disk's errors. */
export const lookThrough = async (file: DiskPath, format: string, sensitive: readonly SensitiveValue[]): Promise<LookedThrough> => {
  const finder = findNeedles(allNeedles(sensitive).map((one) => one.needle));
  const bytes = await wholeOf(file);
  if (bytes !== undefined) return { sha256: hashOf(bytes), sizeBytes: bytes.length, reading: owned(await secondReadingOf(bytes, format)), found: finder.inBytes(bytes) };
  const sizeBytes = (await stat(toFs(file))).size;
  return { sha256: await hashFile(file), sizeBytes, reading: owned(await secondReading(file, format)), found: await finder.inFile(file) };
};
