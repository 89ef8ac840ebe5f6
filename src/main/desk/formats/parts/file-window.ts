// A sliding view of a file: small reads near each other cost one system call, and never more memory than the window.
import { Buffer } from "node:buffer";
import type { FileHandle } from "node:fs/promises";

export interface FileWindow {
  readonly sizeBytes: number;
  /** The bytes from `at`, fewer where the file ends. At most `windowBytes` at once; valid until the next call. */
  bytes(at: number, length: number): Promise<Buffer>;
}

/** Large enough that a 5 MB picture takes five reads, small enough that four comparisons stay below 9 MB. */
export const windowBytes = 1_048_576;

export const openWindow = (file: FileHandle, sizeBytes: number): FileWindow => {
  const buffer = Buffer.allocUnsafe(windowBytes);
  let start = 0;
  let filled = 0;
  const fill = async (at: number): Promise<void> => {
    start = at;
    filled = 0;
    const wanted = Math.min(windowBytes, sizeBytes - at);
    while (filled < wanted) {
      const { bytesRead } = await file.read(buffer, filled, wanted - filled, at + filled);
      // Shorter than its size said: cut off while we read. What is missing shows as a difference.
      if (bytesRead === 0) return;
      filled += bytesRead;
    }
  };
  return {
    sizeBytes,
    async bytes(at, length) {
      const wanted = Math.max(0, Math.min(length, windowBytes, sizeBytes - at));
      if (at < start || at + wanted > start + filled) await fill(at);
      return buffer.subarray(at - start, Math.min(at - start + wanted, filled));
    },
  };
};
