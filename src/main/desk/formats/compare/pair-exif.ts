// Takes the EXIF parts out of a pairing and compares them by value: Photoshop files and containers of boxes get theirs laid out anew at every write.
import type { Buffer } from "node:buffer";
import type { Part } from "../format.ts";
import { bytesOf, type Comparison, type Pairing } from "./comparison.ts";
import { compareExif } from "./exif-values.ts";

/** `blockOf` cuts the EXIF block (from its byte-order mark) out of a whole part. */
export const pairExif = async ({ pairs, differences }: Pairing, { before, after, may }: Comparison, blockOf: (bytes: Buffer, part: Part) => Buffer): Promise<Pairing> => {
  const found = [...differences];
  const rest = new Map(pairs);
  for (const [changed, original] of pairs) {
    if (changed.role !== "exif") continue;
    rest.delete(changed);
    const [was, is] = [await bytesOf(before, original), await bytesOf(after, changed)];
    if (!was.equals(is)) found.push(...(await compareExif(blockOf(was, original), blockOf(is, changed), { mirrors: may.exif })));
  }
  return { pairs: rest, differences: found };
};
