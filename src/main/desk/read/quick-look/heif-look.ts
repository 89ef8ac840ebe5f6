// A quick look at HEIF and AVIF: the meta box says which item is the picture, how it is turned, and where EXIF and XMP stand.
import { Buffer } from "node:buffer";
import { type BoundedReader, part } from "./bounded-reader.ts";
import { type Box, boxBytes, boxesIn, findBox } from "./boxes.ts";
import { exifLook } from "./exif-look.ts";
import { type Found, known, merge } from "./found.ts";
import { xmpLook } from "./text-look.ts";

const mostItems = 2000;

interface Item { readonly id: number; readonly type: string; readonly contentType: string }
interface Extent { readonly at: number; readonly length: number; readonly inIdat: boolean }

export const heifLook = async (reader: BoundedReader): Promise<Found> => {
  const top = await boxesIn(reader, 0, reader.sizeBytes);
  const meta = findBox(top, "meta");
  // A file of nothing but a sequence has its size in a track, which ExifTool reads.
  if (meta === undefined) return findBox(top, "moov") === undefined ? { damaged: "The file has no description of its pictures." } : {};
  // A full box: version and flags stand before its children.
  const boxes = await boxesIn(reader, meta.start + 4, meta.end);
  const primary = await primaryItem(reader, boxes);
  const items = await itemsOf(reader, boxes);
  const places = await placesOf(reader, boxes);
  const idat = findBox(boxes, "idat");
  const bytesOf = async (item: Item | undefined): Promise<Buffer | undefined> => {
    const extent = item === undefined ? undefined : places.get(item.id);
    if (extent === undefined) return undefined;
    return extent.inIdat ? (idat === undefined ? undefined : part(reader, idat.start, idat.end - idat.start).read(extent.at, extent.length)) : reader.read(extent.at, Math.min(extent.length, 262_144));
  };
  const exif = await bytesOf(items.find((item) => item.type === "Exif"));
  const xmp = await bytesOf(items.find((item) => item.type === "mime" && item.contentType === "application/rdf+xml"));
  const shape = primary === undefined ? {} : await shapeOf(reader, boxes, primary);
  if (shape.width === undefined) return merge({ damaged: "The file does not say how large its picture is." }, shape);
  // What the container turns is what is shown; EXIF's own orientation is to be ignored (ISO 23008-12).
  return merge({ orientation: shape.orientation ?? 1 }, shape, exif === undefined ? {} : await exifItemLook(exif), xmp === undefined ? {} : xmpLook(xmp));
};

/** Four bytes say how far behind them the EXIF header stands. */
const exifItemLook = (bytes: Buffer): Promise<Found> => {
  const skipped = bytes.length < 4 ? 0 : bytes.readUInt32BE(0);
  return exifLook(part({ read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)) }, 4 + skipped, Math.max(0, bytes.length - 4 - skipped)));
};

export const primaryItem = async (reader: BoundedReader, boxes: readonly Box[]): Promise<number | undefined> => {
  const box = findBox(boxes, "pitm");
  const bytes = box === undefined ? Buffer.alloc(0) : await boxBytes(reader, box);
  if (bytes.length < 6) return undefined;
  return bytes[0] === 0 ? bytes.readUInt16BE(4) : bytes.length < 8 ? undefined : bytes.readUInt32BE(4);
};

const itemsOf = async (reader: BoundedReader, boxes: readonly Box[]): Promise<readonly Item[]> => {
  const box = findBox(boxes, "iinf");
  if (box === undefined) return [];
  const [version] = await reader.read(box.start, 1);
  const items: Item[] = [];
  for (const entry of (await boxesIn(reader, box.start + (version === 0 ? 6 : 8), box.end)).slice(0, mostItems)) {
    const bytes = await boxBytes(reader, entry, 300);
    const entryVersion = bytes[0] ?? 0;
    const wide = entryVersion >= 3;
    if (entry.type !== "infe" || entryVersion < 2 || bytes.length < (wide ? 14 : 12)) continue;
    const typeAt = wide ? 10 : 8;
    // Behind the type: the item's name, and for `mime` its content type, each ended by a NUL.
    const [, contentType = ""] = bytes.toString("latin1", typeAt + 4).split("\0");
    items.push({ id: wide ? bytes.readUInt32BE(4) : bytes.readUInt16BE(4), type: bytes.toString("latin1", typeAt, typeAt + 4), contentType });
  }
  return items;
};

/** Where the items' bytes stand; only the first extent of each, which is all that EXIF and XMP have. */
const placesOf = async (reader: BoundedReader, boxes: readonly Box[]): Promise<ReadonlyMap<number, Extent>> => {
  const places = new Map<number, Extent>();
  const box = findBox(boxes, "iloc");
  if (box === undefined) return places;
  const bytes = await boxBytes(reader, box);
  let at = 4;
  const number = (length: number): number => {
    let value = 0;
    for (let index = 0; index < length; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
    at += length;
    return value;
  };
  const version = bytes[0] ?? 0;
  const sizes = number(2);
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version === 0 ? 0 : sizes & 15];
  const count = number(version < 2 ? 2 : 4);
  for (let item = 0; item < Math.min(count, mostItems) && at < bytes.length; item += 1) {
    const id = number(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : number(2) & 15;
    number(2);
    const base = number(baseSize);
    const extents = number(2);
    for (let extent = 0; extent < extents && at < bytes.length; extent += 1) {
      number(indexSize);
      const [offset, length] = [number(offsetSize), number(lengthSize)];
      if (extent === 0) places.set(id, { at: base + offset, length, inIdat: method === 1 });
    }
  }
  return places;
};

/** Size and turning of the picture, from its properties. */
const shapeOf = async (reader: BoundedReader, boxes: readonly Box[], item: number): Promise<Found> => {
  const iprp = findBox(boxes, "iprp");
  const children = iprp === undefined ? [] : await boxesIn(reader, iprp.start, iprp.end);
  const [container, association] = [findBox(children, "ipco"), findBox(children, "ipma")];
  if (container === undefined || association === undefined) return {};
  const properties = await boxesIn(reader, container.start, container.end);
  let [width, height, turns, mirror]: [number?, number?, number?, number?] = [];
  for (const index of associationsOf(await boxBytes(reader, association), item)) {
    const property = properties[index - 1];
    const bytes = property === undefined ? Buffer.alloc(0) : await boxBytes(reader, property, 16);
    if (property?.type === "ispe" && bytes.length >= 12) [width, height] = [bytes.readUInt32BE(4), bytes.readUInt32BE(8)];
    else if (property?.type === "irot") turns = (bytes[0] ?? 0) & 3;
    else if (property?.type === "imir") mirror = (bytes[0] ?? 0) & 1;
  }
  return known({ width, height, orientation: orientationOf(turns ?? 0, mirror) });
};

export const associationsOf = (bytes: Buffer, item: number): readonly number[] => {
  const [version = 0, , , flags = 0] = bytes;
  let at = 8;
  const count = bytes.length < 8 ? 0 : bytes.readUInt32BE(4);
  for (let entry = 0; entry < Math.min(count, mostItems) && at + 3 <= bytes.length; entry += 1) {
    const wideId = version >= 1;
    if (at + (wideId ? 5 : 3) > bytes.length) return [];
    const id = wideId ? bytes.readUInt32BE(at) : bytes.readUInt16BE(at);
    at += wideId ? 4 : 2;
    const associations = bytes[at] ?? 0;
    at += 1;
    const wide = (flags & 1) === 1;
    const indexes = Array.from({ length: associations }, (_, index) => {
      const place = at + index * (wide ? 2 : 1);
      return wide ? (((bytes[place] ?? 0) << 8) | (bytes[place + 1] ?? 0)) & 0x7fff : (bytes[place] ?? 0) & 0x7f;
    });
    if (id === item) return indexes;
    at += associations * (wide ? 2 : 1);
  }
  return [];
};

/** EXIF's number for so many quarter turns to the left, then a swap of top and bottom (0) or of left and right (1): ISO 23008-12:2022 section 6.5. */
const orientationOf = (turns: number, mirror: number | undefined): number | undefined => {
  if (mirror === undefined) return [1, 8, 3, 6][turns];
  return (mirror === 0 ? [4, 5, 2, 7] : [2, 7, 4, 5])[turns];
};
