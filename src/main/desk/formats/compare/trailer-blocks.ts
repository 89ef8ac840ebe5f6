// What programs of the 1990s left behind a JPEG's end: AFCP and FotoStation keep copies of the IIM there, which ExifTool updates with it (METADATA 4.1).
import type { Buffer } from "node:buffer";

export interface TrailerBlock {
  readonly name: string;
  /** A copy of the IIM: free where the write was asked to change IIM. */
  readonly iim: boolean;
  readonly bytes: Buffer;
}

/** The blocks at the end of the file, last first, and how many bytes they take. Everything in front of them is compared as it is. */
export interface Trailers {
  readonly blocks: readonly TrailerBlock[];
  readonly sizeBytes: number;
}

/** Blocks larger than this are left to the bytewise comparison. */
export const mostTrailerBytes = 8_388_608;

/** `tail`: the end of the file from its picture's end on; `startByte`: where that stands in the file. */
export const trailersIn = (tail: Buffer, startByte: number): Trailers => {
  const blocks: TrailerBlock[] = [];
  let end = tail.length;
  for (;;) {
    const found = fotoStation(tail.subarray(0, end)) ?? afcp(tail.subarray(0, end), startByte) ?? photoMechanic(tail.subarray(0, end));
    if (found === undefined) return { blocks, sizeBytes: tail.length - end };
    blocks.push(...found.blocks);
    end -= found.sizeBytes;
  }
};

/** Records that end with tag, size and a signature; tag 1 is IIM. */
const fotoStation = (tail: Buffer): Trailers | undefined => {
  if (tail.length < 10 || tail.readUInt32BE(tail.length - 4) !== 0xa1b2c3d4) return undefined;
  const sizeBytes = tail.readUInt32BE(tail.length - 8);
  if (sizeBytes < 10 || sizeBytes > tail.length) return undefined;
  const tag = tail.readUInt16BE(tail.length - 10);
  return { blocks: [{ name: `FotoStation ${tag}`, iim: tag === 1, bytes: tail.subarray(tail.length - sizeBytes, tail.length - 10) }], sizeBytes };
};

/** A directory of entries with absolute offsets, and `AXS!` or `AXS*` with its place at the very end. */
const afcp = (tail: Buffer, startByte: number): Trailers | undefined => {
  const mark = tail.toString("latin1", Math.max(0, tail.length - 12), Math.max(0, tail.length - 8));
  if (mark !== "AXS!" && mark !== "AXS*") return undefined;
  const u32 = (at: number): number => (mark === "AXS!" ? tail.readUInt32BE(at) : tail.readUInt32LE(at));
  const start = u32(tail.length - 8) - startByte;
  if (start < 0 || start + 12 > tail.length || tail.toString("latin1", start, start + 4) !== mark) return undefined;
  const count = mark === "AXS!" ? tail.readUInt16BE(start + 6) : tail.readUInt16LE(start + 6);
  if (start + 12 + count * 12 > tail.length) return undefined;
  const blocks: TrailerBlock[] = [];
  for (let entry = start + 12; entry < start + 12 + count * 12; entry += 12) {
    const name = tail.toString("latin1", entry, entry + 4);
    const at = u32(entry + 8) - startByte;
    if (at < start || at + u32(entry + 4) > tail.length) return undefined;
    blocks.push({ name: `AFCP ${name}`, iim: name === "IPTC", bytes: tail.subarray(at, at + u32(entry + 4)) });
  }
  return { blocks: blocks.reverse(), sizeBytes: tail.length - start };
};

/** Settings of old Photo Mechanic: size and `cbipcbbl` at the end. */
const photoMechanic = (tail: Buffer): Trailers | undefined => {
  if (tail.length < 12 || tail.toString("latin1", tail.length - 8) !== "cbipcbbl") return undefined;
  const sizeBytes = tail.readUInt32BE(tail.length - 12) + 12;
  return sizeBytes > tail.length ? undefined : { blocks: [{ name: "PhotoMechanic", iim: false, bytes: tail.subarray(tail.length - sizeBytes, tail.length - 12) }], sizeBytes };
};
