// Quick looks at the small formats and at raws with a structure of their own: size, and what is easily had besides.
import { type BoundedReader, inMemory, part } from "./bounded-reader.ts";
import { exifLook } from "./exif-look.ts";
import { type Found, merge } from "./found.ts";
import { jpegLook } from "./jpeg-look.ts";
import { resourcesLook } from "./text-look.ts";
import { tiffLook } from "./tiff-look.ts";

export const gifLook = async (reader: BoundedReader): Promise<Found> => {
  const bytes = await reader.read(6, 4);
  return bytes.length < 4 ? { damaged: "The GIF has no header." } : { width: bytes.readUInt16LE(0), height: bytes.readUInt16LE(2) };
};

export const bmpLook = async (reader: BoundedReader): Promise<Found> => {
  const bytes = await reader.read(14, 12);
  if (bytes.length < 12) return { damaged: "The bitmap has no header." };
  // OS/2's old header has 16-bit numbers; a negative height means that the top row comes first.
  return bytes.readUInt32LE(0) === 12 ? { width: bytes.readUInt16LE(4), height: bytes.readUInt16LE(6) } : { width: bytes.readInt32LE(4), height: Math.abs(bytes.readInt32LE(8)) };
};

/** Colour table and image resources come before the layers; large resources are left to ExifTool. */
export const psdLook = async (reader: BoundedReader): Promise<Found> => {
  const head = await reader.read(0, 30);
  if (head.length < 30) return { damaged: "The Photoshop file has no header." };
  const size = { width: head.readUInt32BE(18), height: head.readUInt32BE(14) };
  const at = 30 + head.readUInt32BE(26);
  const field = await reader.read(at, 4);
  if (field.length < 4) return merge({ damaged: "The Photoshop file ends before its picture." }, size);
  const { exif, ...found } = resourcesLook(await reader.read(at + 4, field.readUInt32BE(0)));
  return merge(size, found, exif === undefined ? {} : await exifLook(inMemory(exif)));
};

/** Fujifilm's RAF has a whole JPEG with EXIF and thumbnail. Its size is the JPEG's, which may be smaller than the sensor's. */
export const rafLook = async (reader: BoundedReader): Promise<Found> => {
  const head = await reader.read(84, 8);
  if (head.length < 8) return { damaged: "The raw ends before its description." };
  return jpegLook(part(reader, head.readUInt32BE(0), head.readUInt32BE(4)));
};

/** Minolta's MRW: blocks with a name and a length; `TTW` is TIFF, `PRD` has the size. */
export const mrwLook = async (reader: BoundedReader): Promise<Found> => {
  const found: Found[] = [];
  for (let at = 8, count = 0; count < 16; count += 1) {
    const head = await reader.read(at, 8);
    if (head.length < 8 || head[0] !== 0) break;
    const [name, length] = [head.toString("latin1", 1, 4), head.readUInt32BE(4)];
    const content = await reader.read(at + 8, Math.min(length, 65_536));
    if (name === "PRD" && content.length >= 16) found.unshift({ height: content.readUInt16BE(12), width: content.readUInt16BE(14) });
    if (name === "TTW") found.push(await tiffLook(inMemory(content), true));
    at += 8 + length;
  }
  const { damaged: _damaged, ...all } = merge(...found);
  return all.width === undefined ? { damaged: "The raw ends before its description." } : all;
};

/** Sigma's X3F: columns and rows stand in the header. */
export const x3fLook = async (reader: BoundedReader): Promise<Found> => {
  const head = await reader.read(0, 40);
  return head.length < 36 ? { damaged: "The raw ends before its description." } : { width: head.readUInt32LE(28), height: head.readUInt32LE(32) };
};
