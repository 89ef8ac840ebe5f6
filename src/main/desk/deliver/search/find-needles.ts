// Finds many byte strings in one pass over a file of any size (Wu and Manber, 1994): it looks at two bytes at a time and skips what cannot begin any of them.
import { Buffer } from "node:buffer";
import { open } from "node:fs/promises";
import { type DiskPath, toFs } from "../../disk-path.ts";
import type { Needle } from "./spellings.ts";

export interface Found {
  /** Index into the needles. */
  readonly needle: number;
  readonly startByte: number;
  readonly endByte: number;
}

export interface NeedleFinder {
  /** Every place of every needle, up to a thousand. */
  inBytes(bytes: Uint8Array): readonly Found[];
  /** The same for a file, read in pieces. */
  inFile(file: DiskPath, signal?: AbortSignal): Promise<readonly Found[]>;
}

const pieceBytes = 1 << 20;
/** More hits than this say nothing new. */
const maxFound = 1000;

/** ASCII capitals as small letters; everything else as it is. */
const lower = Uint8Array.from({ length: 256 }, (_none, byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** Prepares the search. Needles have at least two bytes. */
export const findNeedles = (needles: readonly Needle[]): NeedleFinder => {
  const shortest = Math.min(256, ...needles.map((needle) => needle.bytes.length));
  const folded = needles.map((needle) => Uint8Array.from(needle.bytes, (byte) => lower[byte] ?? byte));
  // How far the window may move when its last two bytes are these; 0 where a needle may end its first `shortest` bytes here.
  const shift = new Uint8Array(65_536).fill(Math.max(1, Math.min(255, shortest - 1)));
  const buckets = new Map<number, number[]>();
  for (const [index, bytes] of folded.entries()) {
    for (let at = 1; at < shortest; at += 1) {
      const block = ((bytes[at - 1] ?? 0) << 8) | (bytes[at] ?? 0);
      shift[block] = Math.min(shift[block] ?? 0, shortest - 1 - at);
      if (at < shortest - 1) continue;
      const bucket = buckets.get(block);
      if (bucket === undefined) buckets.set(block, [index]);
      else bucket.push(index);
    }
  }

  const matches = (index: number, bytes: Uint8Array, start: number): boolean => {
    const [needle, low] = [needles[index], folded[index]];
    if (needle === undefined || low === undefined || start < 0 || start + low.length > bytes.length) return false;
    const wanted = needle.folded ? low : needle.bytes;
    for (let at = 0; at < wanted.length; at += 1) {
      const byte = bytes[start + at] ?? 0;
      if ((needle.folded ? lower[byte] : byte) !== wanted[at]) return false;
    }
    if (!needle.digits) return true;
    // The next character of UTF-16 is two bytes away.
    const step = needle.bytes[1] === 0 || needle.bytes[0] === 0 ? 2 : 1;
    const first = needle.bytes[0] === 0 ? 1 : 0;
    if (isDigit(bytes[start + first - step])) return false;
    return !isWhole(needle) || !isDigit(bytes[start + wanted.length + first]);
  };

  const inBytes = (bytes: Uint8Array): readonly Found[] => {
    const found: Found[] = [];
    for (let at = shortest - 1; needles.length > 0 && at < bytes.length; ) {
      const block = ((lower[bytes[at - 1] ?? 0] ?? 0) << 8) | (lower[bytes[at] ?? 0] ?? 0);
      const skip = shift[block] ?? 1;
      if (skip > 0) { at += skip; continue; }
      const start = at - shortest + 1;
      for (const index of buckets.get(block) ?? []) {
        if (matches(index, bytes, start)) found.push({ needle: index, startByte: start, endByte: start + (needles[index]?.bytes.length ?? 0) });
      }
      if (found.length >= maxFound) return found;
      at += 1;
    }
    return found;
  };

  const longest = Math.max(2, ...needles.map((needle) => needle.bytes.length));
  return {
    inBytes,
    async inFile(file, signal) {
      const handle = await open(toFs(file), "r");
      try {
        const found = new Map<string, Found>();
        // Each piece begins with the end of the one before and a little more, so that a hit across them is seen, and what touches it.
        const kept = longest + 4;
        const buffer = Buffer.alloc(pieceBytes + kept);
        let [have, offset] = [0, 0];
        for (;;) {
          signal?.throwIfAborted();
          const { bytesRead } = await handle.read(buffer, have, pieceBytes, offset + have);
          const whole = buffer.subarray(0, have + bytesRead);
          for (const one of inBytes(whole)) {
            // What touches a number decides: at a piece's end it is looked at again in the next one, at its start it has been.
            if ((bytesRead > 0 && one.endByte > whole.length - 2) || (offset > 0 && one.startByte < 2)) continue;
            found.set(`${one.needle}@${one.startByte + offset}`, { needle: one.needle, startByte: one.startByte + offset, endByte: one.endByte + offset });
          }
          if (bytesRead === 0 || found.size >= maxFound) return [...found.values()];
          const keep = Math.min(kept, whole.length);
          offset += whole.length - keep;
          whole.copy(buffer, 0, whole.length - keep);
          have = keep;
        }
      } finally {
        await handle.close();
      }
    },
  };
};

/** A serial number is another one with a digit more; a position only more exact. */
const isWhole = (needle: Needle): boolean => needle.bytes.every((byte) => isDigit(byte) || byte === 0);
