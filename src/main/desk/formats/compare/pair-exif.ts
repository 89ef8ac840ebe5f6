// Takes the EXIF parts out of a pairing and compares them by value, where a write lays them out anew.
import type { Buffer } from "node:buffer";
import type { Part } from "../format.ts";
import { bytesOf, type Comparison, type Pairing } from "./comparison.ts";
import { compareExif } from "./exif-values.ts";

export interface ExifPlace {
  /** Cuts the EXIF block (from its byte-order mark on) out of a whole part. */
  readonly blockOf: (bytes: Buffer, part: Part) => Buffer;
  /** ExifTool lays the block out anew at every write: Photoshop files and containers of boxes. Elsewhere only where EXIF was asked for. */
  readonly laidOutAnew: boolean;
}

export const pairExif = async ({ pairs, differences }: Pairing, { before, after, may }: Comparison, { blockOf, laidOutAnew }: ExifPlace): Promise<Pairing> => {
  if (!laidOutAnew && !may.exif && may.turn !== true) return { pairs, differences };
  const found = [...differences];
  const rest = new Map(pairs);
  for (const [changed, original] of pairs) {
    if (changed.role !== "exif") continue;
    rest.delete(changed);
    const [was, is] = [await bytesOf(before, original), await bytesOf(after, changed)];
    if (!was.equals(is)) found.push(...(await compareExif(blockOf(was, original), blockOf(is, changed), { mirrors: may.exif, turn: may.turn === true })));
  }
  return { pairs: rest, differences: found };
};
