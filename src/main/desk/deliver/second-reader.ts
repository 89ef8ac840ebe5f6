// Reads a copy a second time, byte by byte and without ExifTool: what it is made of, which texts it holds, a hash of the picture alone.
import type { Buffer } from "node:buffer";
import { open } from "node:fs/promises";
import { type DiskPath, toFs } from "../disk-path.ts";
import { bytesOfBuffer, bytesOfFile, type FileBytes } from "./second-reader/file-bytes.ts";
import { readGif } from "./second-reader/gif.ts";
import { readHeif } from "./second-reader/heif.ts";
import { readIfds } from "./second-reader/ifd.ts";
import { readJp2 } from "./second-reader/jp2.ts";
import { readJpeg } from "./second-reader/jpeg.ts";
import { readJxl } from "./second-reader/jxl.ts";
import { readPng } from "./second-reader/png.ts";
import { newNotebook, type Notebook, type SecondReading } from "./second-reader/reading.ts";
import { readWebp } from "./second-reader/webp.ts";

/** By the id of `formats`. A format that is not here has no second reader and so no safe copy. */
const readers: Readonly<Record<string, (bytes: FileBytes, notebook: Notebook) => Promise<void>>> = {
  jpeg: readJpeg, png: readPng, webp: readWebp, gif: readGif, heif: readHeif, avif: readHeif, jxl: readJxl, jp2: readJp2,
  tiff: (bytes, notebook) => readIfds(bytes, "tiff", notebook),
};

export const hasSecondReader = (format: string): boolean => readers[format] !== undefined;

const read = async (bytes: FileBytes, format: string, hashes: boolean): Promise<SecondReading> => {
  const pages = newNotebook(hashes);
  const { notebook } = pages;
  const reader = readers[format];
  if (reader === undefined) throw new Error(`no second reader for ${format}`);
  try {
    await reader(bytes, notebook);
  } catch (cause) {
    // A length that a damaged file claims, beyond what a buffer holds.
    if (!(cause instanceof RangeError)) throw cause;
    notebook.finding("damaged beyond reading");
  }
  return pages.close();
};

/** Reads the file as that format. Damage is a finding; only the disk's own errors reject. */
export const secondReading = async (file: DiskPath, format: string): Promise<SecondReading> => {
  const handle = await open(toFs(file), "r");
  try {
    return await read(bytesOfFile(handle, (await handle.stat()).size), format, true);
  } finally {
    await handle.close();
  }
};

/** The same of a file that is in memory, without the picture's hash: whoever has the bytes compares them. */
export const secondReadingOf = (bytes: Buffer, format: string): Promise<SecondReading> => read(bytesOfBuffer(bytes), format, false);
