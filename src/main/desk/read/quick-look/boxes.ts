// Boxes of ISO media files (ISO 14496-12 section 4.2) and JPEG 2000: type, place, children.
import type { BoundedReader } from "./bounded-reader.ts";

export interface Box {
  readonly type: string;
  /** Of its content, behind length and type. */
  readonly start: number;
  readonly end: number;
}

const mostBoxes = 500;

/** The boxes between two places, in order; stops at what is none. */
export const boxesIn = async (reader: BoundedReader, from: number, end: number): Promise<readonly Box[]> => {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= end && boxes.length < mostBoxes; ) {
    const head = await reader.read(at, 16);
    if (head.length < 8) break;
    const short = head.readUInt32BE(0);
    const long = short === 1 && head.length === 16;
    const length = short === 0 ? end - at : long ? Number(head.readBigUInt64BE(8)) : short;
    if (length < 8) break;
    boxes.push({ type: head.toString("latin1", 4, 8), start: at + (long ? 16 : 8), end: Math.min(end, at + length) });
    at += length;
  }
  return boxes;
};

export const findBox = (boxes: readonly Box[], type: string): Box | undefined => boxes.find((box) => box.type === type);

export const boxBytes = (reader: BoundedReader, box: Box, most = 131_072) => reader.read(box.start, Math.min(box.end - box.start, most));
