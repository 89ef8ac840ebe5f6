// Quick looks at PNG and WebP, whose chunks follow each other with their lengths in front.
import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";
import { type BoundedReader, inMemory } from "./bounded-reader.ts";
import { exifLook } from "./exif-look.ts";
import { type Found, merge } from "./found.ts";
import { resourcesLook, xmpLook } from "./text-look.ts";

const mostChunks = 2000;
const mostTextBytes = 131_072;
const exifMark = "Exif\0\0";

/** Some programs put JPEG's mark before the block although the chunk says it all. */
const exifChunk = (bytes: Buffer): Promise<Found> => exifLook(inMemory(bytes.toString("latin1", 0, 6) === exifMark ? bytes.subarray(6) : bytes));

const mostPictureChunks = 4;

/** Walks the chunks, also behind the picture where it is few of them; what stands further on ExifTool reads later. */
export const pngLook = async (reader: BoundedReader): Promise<Found> => {
  const header = await reader.read(8, 17);
  if (header.length < 17 || header.toString("latin1", 4, 8) !== "IHDR") return { damaged: "The PNG has no header." };
  const found: Found[] = [{ width: header.readUInt32BE(8), height: header.readUInt32BE(12) }];
  let pictureChunks = 0;
  for (let at = 33, count = 0; count < mostChunks && pictureChunks <= mostPictureChunks; count += 1) {
    const head = await reader.read(at, 8);
    if (head.length < 8) break;
    const [length, type] = [head.readUInt32BE(0), head.toString("latin1", 4, 8)];
    if (type === "IEND") break;
    if (type === "IDAT") pictureChunks += 1;
    else if (length <= mostTextBytes && type === "eXIf") found.push(await exifChunk(await reader.read(at + 8, length)));
    else if (length <= mostTextBytes && type === "iTXt") found.push(textChunk(await reader.read(at + 8, length)));
    else if (length <= mostTextBytes && (type === "zTXt" || type === "tEXt")) found.push(await profileChunk(await reader.read(at + 8, length), type === "zTXt"));
    at += 12 + length;
  }
  return merge(...found, pictureChunks === 0 ? { damaged: "The PNG has no picture in it." } : {});
};

/** Unpacked, or nothing where it is damaged or too large: ExifTool has the last word. */
const unpack = (bytes: Uint8Array): Buffer => {
  try {
    return inflateSync(bytes, { maxOutputLength: mostTextBytes });
  } catch {
    return Buffer.alloc(0);
  }
};

/** Keyword, two bytes on compression, language, translated keyword, text. */
const textChunk = (bytes: Buffer): Found => {
  const keywordEnd = bytes.indexOf(0);
  if (bytes.toString("latin1", 0, Math.max(0, keywordEnd)) !== "XML:com.adobe.xmp") return {};
  const languageEnd = bytes.indexOf(0, keywordEnd + 3);
  const translatedEnd = languageEnd === -1 ? -1 : bytes.indexOf(0, languageEnd + 1);
  if (translatedEnd === -1) return {};
  const text = bytes.subarray(translatedEnd + 1);
  return xmpLook(bytes[keywordEnd + 1] === 1 ? unpack(text) : text);
};

/** ImageMagick's way: the block as hex, behind its name and its length. */
const profileChunk = async (bytes: Buffer, packed: boolean): Promise<Found> => {
  const keywordEnd = bytes.indexOf(0);
  const kind = /^Raw profile type (exif|APP1|iptc|xmp)$/u.exec(bytes.toString("latin1", 0, Math.max(0, keywordEnd)))?.[1];
  if (kind === undefined) return {};
  const text = (packed ? unpack(bytes.subarray(keywordEnd + 2)) : bytes.subarray(keywordEnd + 1)).toString("latin1");
  const block = Buffer.from((/^\s*[^\n]+\n\s*\d+\n([\s\da-f]+)/iu.exec(text)?.[1] ?? "").replace(/\s+/gu, ""), "hex");
  if (kind === "xmp") return xmpLook(block);
  if (kind === "iptc") {
    const { exif: _exif, thumbnail: _thumbnail, ...texts } = resourcesLook(block);
    return texts;
  }
  return block.toString("latin1", 0, 4) === "http" ? xmpLook(block.subarray(block.indexOf(0) + 1)) : exifChunk(block);
};

export const webpLook = async (reader: BoundedReader): Promise<Found> => {
  const found: Found[] = [];
  for (let at = 12, count = 0; count < mostChunks; count += 1) {
    const head = await reader.read(at, 18);
    if (head.length < 8) break;
    const [type, length] = [head.toString("latin1", 0, 4), head.readUInt32LE(4)];
    if (found.length === 0) found.push(webpSize(type, await reader.read(at + 8, 10)));
    else if (length <= mostTextBytes && type === "EXIF") found.push(await exifChunk(await reader.read(at + 8, length)));
    else if (length <= mostTextBytes && type === "XMP ") found.push(xmpLook(await reader.read(at + 8, length)));
    at += 8 + length + (length % 2);
  }
  return found[0]?.width === undefined ? { damaged: "The WebP has no picture in it." } : merge(...found);
};

/** The first chunk says the size, each kind in its own way. */
const webpSize = (type: string, bytes: Buffer): Found => {
  if (bytes.length < 10) return {};
  if (type === "VP8X") return { width: 1 + bytes.readUIntLE(4, 3), height: 1 + bytes.readUIntLE(7, 3) };
  if (type === "VP8 ") return { width: bytes.readUInt16LE(6) & 0x3fff, height: bytes.readUInt16LE(8) & 0x3fff };
  if (type !== "VP8L") return {};
  const bits = bytes.readUInt32LE(1);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
};
