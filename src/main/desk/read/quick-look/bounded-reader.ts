// Reads a file here and there with a budget: what is asked for beyond it is not there, so that no file can make a quick look slow.
import { Buffer } from "node:buffer";
import type { FileHandle } from "node:fs/promises";
import type { ByteSource } from "../../formats/exif/ifd.ts";

export interface BoundedReader extends ByteSource {
  readonly sizeBytes: number;
  read(at: number, length: number): Promise<Buffer>;
}

/** Enough for the head of nearly every file in one read. */
const firstBytes = 65_536;
/** Reads further on fetch at least this much, for what stands beside it. */
const leastBytes = 8_192;
export const budgetBytes = 524_288;

export const openReader = (file: FileHandle, sizeBytes: number): BoundedReader => {
  const windows: { readonly at: number; readonly bytes: Buffer }[] = [];
  let left = budgetBytes;
  const fetch = async (at: number, length: number): Promise<Buffer> => {
    const wanted = Math.min(Math.max(length, windows.length === 0 ? firstBytes : leastBytes), sizeBytes - at, left);
    const bytes = Buffer.allocUnsafe(wanted);
    let filled = 0;
    while (filled < wanted) {
      const { bytesRead } = await file.read(bytes, filled, wanted - filled, at + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    left -= filled;
    const window = { at, bytes: bytes.subarray(0, filled) };
    windows.push(window);
    return window.bytes;
  };
  return {
    sizeBytes,
    async read(at, length) {
      const wanted = Math.max(0, Math.min(length, sizeBytes - at));
      if (at < 0 || wanted === 0) return Buffer.alloc(0);
      const window = windows.find((one) => one.at <= at && at + wanted <= one.at + one.bytes.length);
      if (window !== undefined) return window.bytes.subarray(at - window.at, at - window.at + wanted);
      return (await fetch(at, wanted)).subarray(0, wanted);
    },
  };
};

/** A stretch of a file as a source of its own: a picture inside another file, an item, a block in memory. */
export const part = (source: ByteSource, from: number, sizeBytes: number): BoundedReader => ({
  sizeBytes,
  async read(at, length) {
    const wanted = Math.max(0, Math.min(length, sizeBytes - at));
    return at < 0 || wanted === 0 ? Buffer.alloc(0) : Buffer.from(await source.read(from + at, wanted));
  },
});

export const inMemory = (bytes: Uint8Array): BoundedReader => ({
  sizeBytes: bytes.length,
  read: (at, length) => Promise.resolve(at < 0 || length < 0 ? Buffer.alloc(0) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(at, at + length)),
});
