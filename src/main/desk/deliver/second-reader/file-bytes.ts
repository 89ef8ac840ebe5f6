// Bytes by position, so that the second reader's parsers hold no whole file in memory.
import { Buffer } from "node:buffer";
import type { FileHandle } from "node:fs/promises";

export interface FileBytes {
  readonly sizeBytes: number;
  /** Where byte 0 of this stands in the file. */
  readonly startByte: number;
  /** Up to `length` bytes at `at`; fewer where it ends. */
  read(at: number, length: number): Promise<Buffer>;
}

/** How much of a file is held at a time. */
const windowBytes = 256 * 1024;

export const bytesOfFile = (handle: FileHandle, sizeBytes: number): FileBytes => {
  let window: { at: number; bytes: Buffer } = { at: 0, bytes: Buffer.alloc(0) };
  const fill = async (at: number, length: number): Promise<Buffer> => {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, sizeBytes - at)));
    let done = 0;
    while (done < bytes.length) {
      const { bytesRead } = await handle.read(bytes, done, bytes.length - done, at + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return bytes.subarray(0, done);
  };
  return {
    sizeBytes, startByte: 0,
    async read(at, length) {
      if (at < 0 || length <= 0 || at >= sizeBytes) return Buffer.alloc(0);
      if (length >= windowBytes) return fill(at, length);
      if (at < window.at || at + length > window.at + window.bytes.length) window = { at, bytes: await fill(at, windowBytes) };
      return window.bytes.subarray(at - window.at, at - window.at + length);
    },
  };
};

/** The same of bytes that are in memory already. */
export const bytesOfBuffer = (bytes: Buffer): FileBytes => ({
  sizeBytes: bytes.length, startByte: 0,
  read: (at, length) => Promise.resolve(at < 0 || length <= 0 ? Buffer.alloc(0) : bytes.subarray(at, at + length)),
});

/** A stretch of `of` as bytes of their own. */
export const sliceOf = (of: FileBytes, start: number, length: number): FileBytes => {
  const sizeBytes = Math.max(0, Math.min(length, of.sizeBytes - start));
  return { sizeBytes, startByte: of.startByte + start, read: (at, count) => of.read(start + at, Math.min(count, sizeBytes - at)) };
};
