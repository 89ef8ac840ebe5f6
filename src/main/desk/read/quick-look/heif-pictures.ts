// What a HEIF file holds besides its main picture: smaller pictures of it, and its colour profile.
import type { BoundedReader } from "./bounded-reader.ts";
import { boxBytes, boxesIn, findBox } from "./boxes.ts";
import { associationsOf, primaryItem } from "./heif-look.ts";

export interface HeifPictures {
  /** Items that are thumbnails of the main picture. */
  readonly thumbnails: readonly number[];
  readonly icc?: Uint8Array;
}

const mostProfileBytes = 4_194_304;

export const heifPictures = async (reader: BoundedReader): Promise<HeifPictures> => {
  const meta = findBox(await boxesIn(reader, 0, reader.sizeBytes), "meta");
  const boxes = meta === undefined ? [] : await boxesIn(reader, meta.start + 4, meta.end);
  const primary = await primaryItem(reader, boxes);
  if (primary === undefined) return { thumbnails: [] };
  const iprp = findBox(boxes, "iprp");
  const children = iprp === undefined ? [] : await boxesIn(reader, iprp.start, iprp.end);
  const [container, association] = [findBox(children, "ipco"), findBox(children, "ipma")];
  const properties = container === undefined ? [] : await boxesIn(reader, container.start, container.end);
  const indexes = association === undefined ? [] : associationsOf(await boxBytes(reader, association), primary);
  const thumbnails: number[] = [];
  const references = findBox(boxes, "iref");
  const version = references === undefined ? 0 : ((await reader.read(references.start, 1))[0] ?? 0);
  for (const box of references === undefined ? [] : await boxesIn(reader, references.start + 4, references.end)) {
    const bytes = await boxBytes(reader, box, 64);
    const wide = version > 0;
    if (box.type !== "thmb" || bytes.length < (wide ? 10 : 6)) continue;
    // From one item to some others; a thumbnail refers to what it shows.
    const [from, to] = wide ? [bytes.readUInt32BE(0), bytes.readUInt32BE(6)] : [bytes.readUInt16BE(0), bytes.readUInt16BE(4)];
    if (to === primary) thumbnails.push(from);
  }
  for (const index of indexes) {
    const property = properties[index - 1];
    if (property?.type !== "colr") continue;
    const bytes = await boxBytes(reader, property, mostProfileBytes);
    if (["prof", "rICC"].includes(bytes.toString("latin1", 0, 4)) && bytes.length > 132) return { thumbnails, icc: bytes.subarray(4) };
  }
  return { thumbnails };
};
