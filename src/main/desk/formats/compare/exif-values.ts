// Holds two EXIF blocks against each other by their values, for writes that lay the block out anew: offsets may move, values may not.
import type { Buffer } from "node:buffer";
import { type Ifd, openTiff, pointerTags, sourceOf, type TiffReader } from "../exif/ifd.ts";

/** Mirrors of fields: ImageDescription, Artist, Copyright, Rating, RatingPercent (METADATA 3.1). */
const mirrors = new Set([0x010e, 0x013b, 0x8298, 0x4746, 0x4749]);
const orientation = "IFD0 0x0112";
const makerNote = 0x927c;
/** Offsets and the lengths of what stands there: the thumbnail, and strips. */
const outside: readonly (readonly [offset: number, length: number])[] = [[0x0201, 0x0202], [0x0111, 0x0117]];
const padding = 0xea1c;

type Values = ReadonlyMap<string, Buffer>;

/** Tag by directory (`IFD0 0x010f`) → type, count and value. Undefined where it is no EXIF block. */
const valuesOf = async (block: Buffer): Promise<Values | undefined> => {
  const reader = await openTiff(sourceOf(block));
  if (reader === undefined) return undefined;
  const values = new Map<string, Buffer>();
  let at = reader.first;
  for (let number = 0; at !== 0; number += 1) {
    const ifd = await reader.ifd(at);
    if (ifd === undefined) return undefined;
    if (!(await collect({ reader, block, values }, ifd, `IFD${number}`))) return undefined;
    at = ifd.next;
  }
  return values;
};

interface Collecting {
  readonly reader: TiffReader;
  readonly block: Buffer;
  readonly values: Map<string, Buffer>;
}

const collect = async (collecting: Collecting, ifd: Ifd, name: string): Promise<boolean> => {
  const { reader, block, values } = collecting;
  for (const entry of ifd.entries.values()) {
    const key = `${name} 0x${entry.tag.toString(16).padStart(4, "0")}`;
    const below = pointerTags[entry.tag];
    const pointed = outside.find(([offset]) => offset === entry.tag);
    if (below !== undefined) {
      for (const [index, start] of (await reader.numbers(entry)).entries()) {
        const next = await reader.ifd(start);
        if (next === undefined || !(await collect(collecting, next, `${name} ${below}${index || ""}`))) return false;
      }
    } else if (pointed !== undefined) {
      const [start = 0] = await reader.numbers(entry);
      const [length = 0] = await reader.numbers(ifd.entries.get(pointed[1]));
      values.set(key, block.subarray(start, start + length));
    } else if (entry.tag !== padding) {
      values.set(key, await reader.bytes(entry));
    }
  }
  return true;
};

/** What a block says beside the orientation: of one that a turn made, nothing. */
export const besideOrientation = async (block: Buffer): Promise<readonly string[]> => {
  const values = await valuesOf(block);
  if (values === undefined) return ["EXIF is new and cannot be read"];
  return [...values.keys()].filter((key) => key !== orientation).map((key) => `EXIF ${key} is new`);
};

/** What differs, in words. `mirrors`: the write was asked to keep the mirrors of its fields in step; `turn`: it was asked for another orientation. With either a maker note may be moved too. */
export const compareExif = async (before: Buffer, after: Buffer, may: { readonly mirrors: boolean; readonly turn?: boolean }): Promise<readonly string[]> => {
  if (before.equals(after)) return [];
  const [had, has] = [await valuesOf(before), await valuesOf(after)];
  if (had === undefined || has === undefined) return ["EXIF changed and cannot be compared"];
  const differences: string[] = [];
  for (const key of new Set([...had.keys(), ...has.keys()])) {
    const tag = Number(key.slice(-6));
    const [was, is] = [had.get(key), has.get(key)];
    // Only tags that are there already are kept in step; offsets inside a maker note follow the note.
    if (was !== undefined && may.mirrors && mirrors.has(tag)) continue;
    if (was !== undefined && (may.mirrors || may.turn === true) && tag === makerNote && is?.length === was.length) continue;
    if (is !== undefined && may.turn === true && key === orientation) continue;
    if (was === undefined || is === undefined) differences.push(`EXIF ${key} is ${was === undefined ? "new" : "gone"}`);
    else if (!was.equals(is)) differences.push(`EXIF ${key} changed`);
  }
  return differences;
};
