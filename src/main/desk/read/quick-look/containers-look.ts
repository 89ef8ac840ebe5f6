// Quick looks at what is built of boxes besides HEIF: Canon's CR3, JPEG 2000 and JPEG XL.
import { Buffer } from "node:buffer";
import { brotliDecompressSync } from "node:zlib";
import { openTiff } from "../../formats/exif/ifd.ts";
import { type BoundedReader, inMemory, part } from "./bounded-reader.ts";
import { type Box, boxBytes, boxesIn, findBox } from "./boxes.ts";
import { deviceLook, exifLook, momentLook } from "./exif-look.ts";
import { type Found, jpegOnly, known, merge } from "./found.ts";
import { codestreamSize } from "./jxl-header.ts";
import { xmpLook } from "./text-look.ts";

const canonUuid = "85c0b687820f11e08111f4ce462b6a48";

export const cr3Look = async (reader: BoundedReader): Promise<Found> => {
  const movie = findBox(await boxesIn(reader, 0, reader.sizeBytes), "moov");
  const canon = movie === undefined ? undefined : await uuidBox(reader, await boxesIn(reader, movie.start, movie.end), canonUuid);
  if (canon === undefined) return { damaged: "The raw's description is missing." };
  const boxes = await boxesIn(reader, canon.start + 16, canon.end);
  const block = async (type: string) => {
    const box = findBox(boxes, type);
    const tiff = box === undefined ? undefined : await openTiff(part(reader, box.start, box.end - box.start));
    const ifd = tiff === undefined ? undefined : await tiff.ifd(tiff.first);
    return tiff === undefined || ifd === undefined ? undefined : { tiff, ifd };
  };
  const [first, moment, thumb] = [await block("CMT1"), await block("CMT2"), findBox(boxes, "THMB")];
  const [width] = first === undefined ? [] : await first.tiff.numbers(first.ifd.entries.get(0x0100));
  const [height] = first === undefined ? [] : await first.tiff.numbers(first.ifd.entries.get(0x0101));
  return merge(known({ width, height, thumbnail: thumb === undefined ? undefined : await thumbnailIn(reader, thumb) }), first === undefined ? {} : await deviceLook(first.tiff, first.ifd), moment === undefined ? {} : await momentLook(moment.tiff, moment.ifd));
};

/** Some fields of changing length stand before the JPEG. */
const thumbnailIn = async (reader: BoundedReader, box: Box): Promise<Uint8Array | undefined> => {
  const bytes = await boxBytes(reader, box);
  const start = bytes.subarray(0, 32).indexOf(Buffer.from([0xff, 0xd8, 0xff]));
  return start === -1 ? undefined : jpegOnly(bytes.subarray(start));
};

const uuidBox = async (reader: BoundedReader, boxes: readonly Box[], uuid: string): Promise<Box | undefined> => {
  for (const box of boxes.filter((one) => one.type === "uuid")) if ((await reader.read(box.start, 16)).toString("hex") === uuid) return box;
  return undefined;
};

const xmpUuid = "be7acfcb97a942e89c71999491e3afac";

export const jp2Look = async (reader: BoundedReader): Promise<Found> => {
  const boxes = await boxesIn(reader, 0, reader.sizeBytes);
  const header = findBox(boxes, "jp2h");
  const image = header === undefined ? undefined : findBox(await boxesIn(reader, header.start, header.end), "ihdr");
  const size = image === undefined ? Buffer.alloc(0) : await boxBytes(reader, image, 8);
  if (size.length < 8) return { damaged: "The JPEG 2000 file has no header." };
  const xmp = await uuidBox(reader, boxes, xmpUuid);
  const exif = (await uuidBox(reader, boxes, "4a706754696666457869662d3e4a5032")) ?? (await uuidBox(reader, boxes, "0537cdab9d0c4431a72afa561f2a113e"));
  const content = async (box: Box): Promise<Buffer> => (await boxBytes(reader, box)).subarray(16);
  return merge({ width: size.readUInt32BE(4), height: size.readUInt32BE(0) }, exif === undefined ? {} : await exifLook(inMemory(await content(exif))), xmp === undefined ? {} : xmpLook(await content(xmp)));
};

/** The SIZ segment comes first; the picture begins where its offset says. */
export const j2cLook = async (reader: BoundedReader): Promise<Found> => {
  const bytes = await reader.read(0, 24);
  if (bytes.length < 24) return { damaged: "The JPEG 2000 codestream has no header." };
  return { width: bytes.readUInt32BE(8) - bytes.readUInt32BE(16), height: bytes.readUInt32BE(12) - bytes.readUInt32BE(20) };
};

export const jxlLook = async (reader: BoundedReader): Promise<Found> => {
  const boxes = await boxesIn(reader, 0, reader.sizeBytes);
  const whole = findBox(boxes, "jxlc");
  const pieces = findBox(boxes, "jxlp");
  const stream = whole === undefined ? (pieces === undefined ? undefined : await reader.read(pieces.start + 4, 64)) : await reader.read(whole.start, 64);
  const size = stream === undefined ? undefined : codestreamSize(stream);
  if (size === undefined) return { damaged: "The JPEG XL file has no picture in it." };
  const [exif, xmp] = [await content(reader, boxes, "Exif"), await content(reader, boxes, "xml ")];
  return merge(size, exif === undefined || exif.length < 4 ? {} : await exifLook(inMemory(exif), 4 + exif.readUInt32BE(0)), xmp === undefined ? {} : xmpLook(xmp));
};

/** The content of a box, unpacked where it stands in a `brob` box. */
const content = async (reader: BoundedReader, boxes: readonly Box[], type: string): Promise<Buffer | undefined> => {
  const plain = findBox(boxes, type);
  if (plain !== undefined) return boxBytes(reader, plain);
  for (const box of boxes.filter((one) => one.type === "brob")) {
    const bytes = await boxBytes(reader, box);
    if (bytes.toString("latin1", 0, 4) !== type) continue;
    try {
      return brotliDecompressSync(bytes.subarray(4), { maxOutputLength: 262_144 });
    } catch {
      return undefined;
    }
  }
  return undefined;
};

export const jxlCodestreamLook = async (reader: BoundedReader): Promise<Found> => codestreamSize(await reader.read(0, 64)) ?? { damaged: "The JPEG XL file has no picture in it." };
