// WebP: chunks stay as they are and in order; a VP8X header may come, its flags for XMP and EXIF may change, and the file's length field with them.
import { Buffer } from "node:buffer";
import type { Part } from "../format.ts";
import { bytesOf, type Comparer, type Comparison, mayChangePart, pairInOrder, type Version } from "./comparison.ts";
import { pairExif } from "./pair-exif.ts";

/** The VP8X flags (WebP container specification) that a write may set or clear. */
const xmpFlag = 0x04;
const exifFlag = 0x08;

export const compareWebp: Comparer = async (comparison) => {
  const { before, after, may } = comparison;
  const kept = ({ parts }: Version): readonly Part[] => parts.filter((part) => part.name !== "VP8X" && part.name !== "RIFF" && !mayChangePart(part, may));
  const { pairs, differences } = await pairExif(pairInOrder(kept(before), kept(after)), comparison, { blockOf: exifBlock, laidOutAnew: false });
  return { pairs, differences: [...differences, ...(await compareHeader(comparison)), ...(await compareLength(comparison))] };
};

/** Without the chunk's head and the `Exif\0\0` that some programs put before the block. */
const exifBlock = (bytes: Buffer): Buffer => {
  const content = bytes.subarray(8, 8 + bytes.readUInt32LE(4));
  return content.toString("latin1", 0, 6) === "Exif\0\0" ? content.subarray(6) : content;
};

const header = async (version: Version): Promise<Buffer | undefined> => {
  const part = version.parts.find((one) => one.name === "VP8X");
  return part === undefined ? undefined : bytesOf(version, part);
};

const compareHeader = async ({ before, after, may }: Comparison): Promise<readonly string[]> => {
  const [had, has] = [await header(before), await header(after)];
  if (had === undefined || has === undefined) return had === undefined ? [] : ["VP8X is gone"];
  const free = (may.xmp ? xmpFlag : 0) | (may.turn === true ? exifFlag : 0);
  const masked = (bytes: Buffer): Buffer => {
    const copy = Buffer.from(bytes);
    copy[8] = (copy[8] ?? 0) & ~free;
    return copy;
  };
  return masked(had).equals(masked(has)) ? [] : ["VP8X changed"];
};

const compareLength = async ({ after }: Comparison): Promise<readonly string[]> => {
  const [riff] = after.parts;
  const trailer = after.parts.find((part) => part.name === "trailer");
  if (riff === undefined || riff.name !== "RIFF") return [];
  const bytes = await bytesOf(after, riff);
  const end = trailer?.startByte ?? after.sizeBytes;
  return bytes.readUInt32LE(4) + 8 === end ? [] : ["RIFF has a wrong length"];
};
