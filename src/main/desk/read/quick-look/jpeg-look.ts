// A quick look at a JPEG: walks the segments up to the picture's own header, stepping over what is large.
import { Buffer } from "node:buffer";
import type { BoundedReader } from "./bounded-reader.ts";
import { inMemory } from "./bounded-reader.ts";
import { exifLook } from "./exif-look.ts";
import { type Found, merge } from "./found.ts";
import { resourcesLook, xmpLook } from "./text-look.ts";

/** SOF markers (T.81 table B.1): all of C0 to CF but DHT, JPG and DAC. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const mostSegments = 2000;
const exifMark = "Exif\0\0";
const xmpMark = "http://ns.adobe.com/xap/1.0/\0";
const photoshopMark = "Photoshop 3.0\0";

interface Blocks {
  exif?: Found;
  xmp?: Found;
  frame?: Found;
  readonly photoshop: Buffer[];
}

export const jpegLook = async (reader: BoundedReader): Promise<Found> => {
  const blocks: Blocks = { photoshop: [] };
  const reason = await walk(reader, blocks);
  const resources = blocks.photoshop.length === 0 ? {} : resourcesLook(Buffer.concat(blocks.photoshop));
  const damaged = blocks.frame === undefined ? { damaged: reason ?? "The JPEG has no picture in it." } : {};
  // The camera's own thumbnail is more often there than Photoshop's is right.
  const { exif: _exif, ...texts } = resources;
  return merge(damaged, blocks.frame, blocks.exif, blocks.xmp, texts);
};

/** Why it ended before the picture's header, if it did. */
const walk = async (reader: BoundedReader, blocks: Blocks): Promise<string | undefined> => {
  let at = 2;
  for (let count = 0; count < mostSegments; count += 1) {
    const head = await reader.read(at, 10);
    const marker = head[1];
    if (head.length < 4 || marker === undefined) return "The JPEG ends before its picture.";
    if (head[0] !== 0xff) {
      // Some old programs leave bytes between segments; a marker further on is still good.
      const next = (await reader.read(at, 4096)).indexOf(0xff);
      if (next <= 0) return "The JPEG is damaged before its picture.";
      at += next;
    } else if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker === 0xda || marker === 0xd9) return "The JPEG has no picture in it.";
    else {
      const length = head.readUInt16BE(2);
      if (marker === 0 || length < 2) return "The JPEG is damaged before its picture.";
      if (isFrame(marker)) {
        if (head.length < 9) return "The JPEG ends before its picture.";
        blocks.frame = { width: head.readUInt16BE(7), height: head.readUInt16BE(5) };
        return undefined;
      }
      if (marker === 0xe1 || marker === 0xed) await segment(reader, { marker, at: at + 4, length: length - 2 }, blocks);
      at += 2 + length;
    }
  }
  return "The JPEG has too many segments.";
};

interface Segment { readonly marker: number; readonly at: number; readonly length: number }

const segment = async (reader: BoundedReader, { marker, at, length }: Segment, blocks: Blocks): Promise<void> => {
  // Extended XMP and the like are large and not wanted: look at the mark before reading the rest.
  const mark = (await reader.read(at, Math.min(length, xmpMark.length))).toString("latin1");
  const content = async (of: string): Promise<Buffer> => (await reader.read(at, length)).subarray(of.length);
  if (marker === 0xed && mark.startsWith(photoshopMark)) blocks.photoshop.push(await content(photoshopMark));
  else if (marker === 0xe1 && mark.startsWith(exifMark) && blocks.exif === undefined) blocks.exif = await exifLook(inMemory(await content(exifMark)));
  else if (marker === 0xe1 && mark === xmpMark && blocks.xmp === undefined) blocks.xmp = xmpLook(await content(xmpMark));
};
