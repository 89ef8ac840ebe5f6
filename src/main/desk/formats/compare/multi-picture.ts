// The multi-picture index of a JPEG (CIPA DC-007): its offsets must follow the pictures that a longer header pushed back, and nothing else may change.
import type { Buffer } from "node:buffer";

export interface IndexSegment {
  readonly bytes: Buffer;
  readonly startByte: number;
  readonly sizeBytes: number;
  /** Where the first picture ends: the others stand behind it and move with it. */
  readonly endOfFirst: number;
}

/** Marker, length and `MPF\0` stand before the index's own TIFF header, from which its offsets count. */
const headerBytes = 8;
const entryTag = 0xb002;
const entryBytes = 16;

interface Entries {
  /** Where the offset fields stand in the segment. */
  readonly fieldsAt: readonly number[];
  readonly offsets: readonly number[];
}

const entriesOf = (bytes: Buffer): Entries | undefined => {
  const tiff = bytes.subarray(headerBytes);
  if (tiff.length < 10) return undefined;
  const little = tiff.toString("latin1", 0, 2) === "II";
  const u16 = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number): number => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const ifd = u32(4);
  for (let index = 0; index < Math.min(u16(ifd), 64); index += 1) {
    const at = ifd + 2 + index * 12;
    if (u16(at) !== entryTag) continue;
    const count = Math.floor(u32(at + 4) / entryBytes);
    const first = u32(at + 8);
    if (first + count * entryBytes > tiff.length) return undefined;
    const fields = Array.from({ length: count }, (_, entry) => first + entry * entryBytes + 8);
    return { fieldsAt: fields.map((field) => field + headerBytes), offsets: fields.map(u32) };
  }
  return undefined;
};

/** What differs between the two indexes, in words. */
export const compareMultiPicture = (before: IndexSegment, after: IndexSegment): readonly string[] => {
  if (before.bytes.length !== after.bytes.length) return ["APP2 MPF changed its length"];
  const [had, has] = [entriesOf(before.bytes), entriesOf(after.bytes)];
  if (had === undefined || has === undefined) return before.bytes.equals(after.bytes) ? [] : ["APP2 MPF changed"];
  const free = new Set(had.fieldsAt.flatMap((at) => [at, at + 1, at + 2, at + 3]));
  const differences = [...before.bytes].some((byte, at) => byte !== after.bytes[at] && !free.has(at)) ? ["APP2 MPF changed"] : [];
  had.offsets.forEach((offset, entry) => {
    const now = has.offsets[entry] ?? -1;
    // The first picture's offset is 0 by definition; the others stay as far behind its end as they were.
    const meant = offset === 0 ? 0 : offset + (after.endOfFirst - after.startByte) - (before.endOfFirst - before.startByte);
    // An index that pointed beyond the file before (its pictures were cut off) is left alone.
    const lost = before.startByte + headerBytes + offset >= before.sizeBytes;
    if (now !== meant && !(lost && now === offset)) differences.push(`APP2 MPF points to another place for picture ${entry + 1}`);
  });
  return differences;
};
