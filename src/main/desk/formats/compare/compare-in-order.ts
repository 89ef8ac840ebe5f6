// Formats whose parts simply stay where they are: GIF and the boxes of JPEG 2000 and JPEG XL.
import { type Comparer, mayChangePart, pairInOrder } from "./comparison.ts";
import { pairExif } from "./pair-exif.ts";

/** A box's length and type; in JPEG XL the offset of the EXIF header follows, in JPEG 2000 a UUID. */
const xlHeaderBytes = 12;
const uuidHeaderBytes = 24;

export const compareInOrder: Comparer = async (comparison) => {
  const { before, after, may } = comparison;
  const pairing = pairInOrder(before.parts.filter((part) => !mayChangePart(part, may)), after.parts.filter((part) => !mayChangePart(part, may)));
  return pairExif(pairing, comparison, { blockOf: (bytes, part) => bytes.subarray(part.name.startsWith("uuid") ? uuidHeaderBytes : xlHeaderBytes), laidOutAnew: true });
};
