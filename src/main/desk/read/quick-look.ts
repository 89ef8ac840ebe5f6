// The first look at a picture: a bounded number of bytes tells size, orientation, capture time, camera, headline, caption and the small picture inside.
// A card of thousands can be browsed with it within seconds; ExifTool reads everything later and wins where the two differ.
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { baseName, type DiskPath, toFs } from "../disk-path.ts";
import { formatOf, headBytes, sniff } from "../formats/catalogue.ts";
import type { Format } from "../formats/format.ts";
import { type BoundedReader, openReader } from "./quick-look/bounded-reader.ts";
import { pngLook, webpLook } from "./quick-look/chunks-look.ts";
import { cr3Look, j2cLook, jp2Look, jxlCodestreamLook, jxlLook } from "./quick-look/containers-look.ts";
import type { Found } from "./quick-look/found.ts";
import { heifLook } from "./quick-look/heif-look.ts";
import { jpegLook } from "./quick-look/jpeg-look.ts";
import { bmpLook, gifLook, mrwLook, psdLook, rafLook, x3fLook } from "./quick-look/other-looks.ts";
import { tiffLook } from "./quick-look/tiff-look.ts";

export interface QuickLook extends Found {
  /** Absent where the first bytes are of no format that the desk knows. */
  readonly formatId?: string;
  /** EXIF orientation, 1 to 8; for HEIF and AVIF what the container turns. */
  readonly orientation: number;
}

const looks: Readonly<Record<string, (reader: BoundedReader) => Promise<Found>>> = {
  jpeg: jpegLook, png: pngLook, webp: webpLook, gif: gifLook, psd: psdLook, heif: heifLook, "heif-other": heifLook, avif: heifLook, jxl: jxlLook, "jxl-codestream": jxlCodestreamLook,
  jp2: jp2Look, j2c: j2cLook, bmp: bmpLook, cr3: cr3Look, raf: rafLook, mrw: mrwLook, x3f: x3fLook,
};

const lookOf = (format: Format): ((reader: BoundedReader) => Promise<Found>) | undefined => {
  if (looks[format.id] !== undefined) return looks[format.id];
  const onTiff = format.container === "tiff" || ["tiff", "cr2", "rw2", "orf"].includes(format.id);
  return onTiff ? (reader) => tiffLook(reader, format.raw) : undefined;
};

/** Rejects only where the disk does (gone, no right to read); what is wrong with the picture stands in `damaged`. */
export const quickLook = async (path: DiskPath): Promise<QuickLook> => {
  // Without O_NONBLOCK a named pipe called a.jpg would wait for its writer.
  const file = await open(toFs(path), constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return { orientation: 1, damaged: "It is no file." };
    if (stat.size === 0) return { orientation: 1, damaged: "The file is empty." };
    return await lookAt(baseName(path), openReader(file, stat.size));
  } finally {
    await file.close();
  }
};

const lookAt = async (name: string, reader: BoundedReader): Promise<QuickLook> => {
  const head = await reader.read(0, headBytes);
  const seen = sniff(head);
  const format = formatOf(name, head);
  if (seen === undefined || format === undefined) return { orientation: 1, damaged: "Its first bytes are of no picture format." };
  const found = (await lookOf(format)?.(reader)) ?? {};
  return { formatId: format.id, ...found, orientation: found.orientation ?? 1 };
};
