// Photoshop files: of the image resources only IIM, its digest, XMP and (if asked) EXIF may differ, and the section's length with them.
import type { Buffer } from "node:buffer";
import type { Part } from "../format.ts";
import { resourceAt } from "../parts/resource-blocks.ts";
import { type Comparer, mayChangePart, pairInOrder } from "./comparison.ts";
import { pairExif } from "./pair-exif.ts";

const content = (bytes: Buffer): Buffer => {
  const block = resourceAt(bytes, 0, bytes.length);
  return block === undefined ? bytes : bytes.subarray(block.contentStart, block.contentEnd);
};

export const comparePsd: Comparer = async (comparison) => {
  const { before, after, may } = comparison;
  const kept = (parts: readonly Part[]): readonly Part[] => parts.filter((part) => part.name !== "resources length" && !mayChangePart(part, may));
  return pairExif(pairInOrder(kept(before.parts), kept(after.parts)), comparison, { blockOf: content, laidOutAnew: true });
};
