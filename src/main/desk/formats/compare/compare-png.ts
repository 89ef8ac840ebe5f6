// PNG: chunks stay as they are and in order; text and EXIF chunks may move in front of the picture (METADATA 4.1).
import type { Part } from "../format.ts";
import { type Comparer, mayChangePart, pairInOrder } from "./comparison.ts";
import { pairExif } from "./pair-exif.ts";

const mayMove = (part: Part): boolean => /^(?:[zi]TXt|tEXt) /u.test(part.name) || part.role === "exif";

/** Length and type before a chunk's content, its CRC behind. */
const headBytes = 8;
const crcBytes = 4;

export const comparePng: Comparer = async (comparison) => {
  const { before, after, may } = comparison;
  const kept = (parts: readonly Part[], moving: boolean): readonly Part[] => parts.filter((part) => mayMove(part) === moving && !mayChangePart(part, may));
  const fixed = pairInOrder(kept(before.parts, false), kept(after.parts, false));
  const moved = pairInOrder(kept(before.parts, true), kept(after.parts, true));
  const pairing = { pairs: new Map([...fixed.pairs, ...moved.pairs]), differences: [...fixed.differences, ...moved.differences] };
  return pairExif(pairing, comparison, { blockOf: (bytes) => bytes.subarray(headBytes, -crcBytes), laidOutAnew: false });
};
