// A quick look at TIFF and the raws built on it: directories by their offsets, the texts in tags, and the camera's small JPEG.
import type { Buffer } from "node:buffer";
import { type Ifd, openTiff, type TiffReader } from "../../formats/exif/ifd.ts";
import { type BoundedReader, part } from "./bounded-reader.ts";
import { deviceLook } from "./exif-look.ts";
import { type Found, jpegOnly, known, merge } from "./found.ts";
import { jpegLook } from "./jpeg-look.ts";
import { iimLook, resourcesLook, xmpLook } from "./text-look.ts";

const mostTextBytes = 131_072;
const mostThumbnailBytes = 196_608;
const mostDirectories = 12;

interface Place { readonly at: number; readonly length: number }

export const tiffLook = async (reader: BoundedReader, raw: boolean): Promise<Found> => {
  const tiff = await openTiff(reader);
  const first = tiff === undefined ? undefined : await tiff.ifd(tiff.first);
  if (tiff === undefined || first === undefined) return { damaged: "The file ends before its first directory." };
  const device = await deviceLook(tiff, first);
  const others = await directories(tiff, first);
  const [size, thumbnail] = [await sizeOf(tiff, first, raw ? others : []), await smallestJpeg(reader, tiff, [first, ...others])];
  const embedded = raw ? await embeddedJpeg(reader, tiff, first) : {};
  return merge(size, device, await textsOf(tiff, first), thumbnail, embedded);
};

/** The directories behind the first and those that hang on it. */
const directories = async (tiff: TiffReader, first: Ifd): Promise<readonly Ifd[]> => {
  const found: Ifd[] = [];
  for (const at of await tiff.numbers(first.entries.get(0x014a), 6)) {
    const below = await tiff.ifd(at);
    if (below !== undefined) found.push(below);
  }
  for (let at = first.next; at !== 0 && found.length < mostDirectories; ) {
    const next = await tiff.ifd(at);
    if (next === undefined) break;
    found.push(next);
    at = next.next;
  }
  return found;
};

/** A raw's first directory often is its thumbnail's: the largest picture of all is meant. */
const sizeOf = async (tiff: TiffReader, first: Ifd, others: readonly Ifd[]): Promise<Found> => {
  const sizes: { readonly width: number; readonly height: number }[] = [];
  for (const ifd of [first, ...others]) {
    const [width = 0] = await tiff.numbers(ifd.entries.get(0x0100));
    const [height = 0] = await tiff.numbers(ifd.entries.get(0x0101));
    if (width > 0 && height > 0) sizes.push({ width, height });
  }
  if (sizes.length === 0) return panasonicSize(tiff, first);
  return sizes.reduce((largest, one) => (one.width * one.height > largest.width * largest.height ? one : largest));
};

/** Panasonic's RW2 has the borders of the picture on the sensor: top, left, bottom, right. */
const panasonicSize = async (tiff: TiffReader, first: Ifd): Promise<Found> => {
  const borders: number[] = [];
  for (const tag of [4, 5, 6, 7]) borders.push((await tiff.numbers(first.entries.get(tag)))[0] ?? 0);
  const [top = 0, left = 0, bottom = 0, right = 0] = borders;
  return right > left && bottom > top ? { width: right - left, height: bottom - top } : {};
};

const textsOf = async (tiff: TiffReader, first: Ifd): Promise<Found> => {
  const bytes = async (tag: number): Promise<Buffer | undefined> => {
    const entry = first.entries.get(tag);
    return entry === undefined || entry.sizeBytes > mostTextBytes ? undefined : tiff.bytes(entry);
  };
  const [xmp, iim, resources] = [await bytes(0x02bc), await bytes(0x83bb), await bytes(0x8649)];
  const { exif: _exif, ...photoshop } = resources === undefined ? {} : resourcesLook(resources);
  return merge(xmp === undefined ? {} : xmpLook(xmp), iim === undefined ? {} : iimLook(iim), photoshop);
};

/** Where directories say that a JPEG stands: EXIF's pair of tags, or one strip that is JPEG-compressed. */
const placesIn = async (tiff: TiffReader, ifd: Ifd): Promise<readonly Place[]> => {
  const pair = async (atTag: number, lengthTag: number): Promise<readonly Place[]> => {
    const starts = await tiff.numbers(ifd.entries.get(atTag), 2);
    const [length = 0] = await tiff.numbers(ifd.entries.get(lengthTag), 2);
    return starts.length === 1 && starts[0] !== undefined && length > 0 ? [{ at: starts[0], length }] : [];
  };
  const [compression = 0] = await tiff.numbers(ifd.entries.get(0x0103));
  return [...(await pair(0x0201, 0x0202)), ...(compression === 6 || compression === 7 ? await pair(0x0111, 0x0117) : [])];
};

const smallestJpeg = async (reader: BoundedReader, tiff: TiffReader, ifds: readonly Ifd[]): Promise<Found> => {
  const places: Place[] = [];
  for (const ifd of ifds) places.push(...(await placesIn(tiff, ifd)));
  for (const { at, length } of places.filter((place) => place.length <= mostThumbnailBytes).sort((a, b) => a.length - b.length)) {
    const thumbnail = jpegOnly(await reader.read(at, length));
    if (thumbnail !== undefined && thumbnail.length === length) return known({ thumbnail });
  }
  return {};
};

/** Panasonic keeps a whole JPEG, with EXIF and thumbnail of its own, in tag 0x2e. */
const embeddedJpeg = async (reader: BoundedReader, tiff: TiffReader, first: Ifd): Promise<Found> => {
  const entry = first.entries.get(0x002e);
  if (entry === undefined || entry.sizeBytes < 1000 || (await tiff.bytes(entry, 2)).toString("hex") !== "ffd8") return {};
  const { width: _width, height: _height, damaged: _damaged, ...found } = await jpegLook(part(reader, entry.at, entry.sizeBytes));
  return found;
};
