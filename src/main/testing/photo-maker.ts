// Makes small test pictures by script, each decided to the byte by its spec, so that no test needs a corpus.
import { Buffer } from "node:buffer";
import { mkdir, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";
import sharp, { type Sharp } from "sharp";
import type { ExifToolPool } from "#desk/exiftool/pool.ts";
import { type DiskPath, ending, fromText } from "#desk/disk-path.ts";
import { draw } from "./photo-maker/draw.ts";
import { exifIfd0, type MadeExif, tiffBlock, type TiffIfd } from "./photo-maker/exif-block.ts";
import { exifSegment, iimBytes, type MadeIim, type MadeXmp, photoshopSegment, withSecondPicture, withSegments, xmpSegment } from "./photo-maker/jpeg-blocks.ts";
import { psdBytes } from "./photo-maker/psd.ts";
import { rawBytes } from "./photo-maker/raw.ts";

export type MadeFormat = "jpeg" | "mpo" | "png" | "webp" | "tiff" | "avif" | "gif" | "psd" | "dng" | "cr2";

export interface PhotoSpec {
  /** File name, may begin with folders; its ending chooses the format. */
  readonly name: string;
  /** Where the ending should lie about the format. */
  readonly format?: MadeFormat;
  /** Upright size; 320 × 240 by default. */
  readonly width?: number;
  readonly height?: number;
  /** Same seed, same picture. */
  readonly seed?: number;
  /** 0 is smooth and small, 255 does not compress. */
  readonly noise?: number;
  readonly quality?: number;
  /** EXIF orientation; the pixels are stored turned so that it makes them upright. */
  readonly orientation?: number;
  /** The device's own record. JPEG, MPO, PNG and the raws; for the others use `tags`. */
  readonly exif?: MadeExif;
  /** An EXIF thumbnail in IFD1 (JPEG, MPO and CR2). */
  readonly thumbnail?: boolean;
  /** IIM block, JPEG and PSD. */
  readonly iim?: MadeIim;
  /** XMP packet, JPEG only. */
  readonly xmp?: MadeXmp;
  /** Any ExifTool tags, written last; needs a pool. */
  readonly tags?: Readonly<Record<string, unknown>>;
  /** Bytes behind the picture's end. */
  readonly trailer?: Uint8Array;
  readonly modified?: Date;
}

const formatOfEnding: Readonly<Record<string, MadeFormat>> = {
  jpg: "jpeg", jpeg: "jpeg", jpe: "jpeg", jfif: "jpeg", mpo: "mpo", png: "png", webp: "webp", tif: "tiff", tiff: "tiff", avif: "avif", gif: "gif", psd: "psd", dng: "dng", cr2: "cr2",
};

/** Writes the pictures below `folder`, in order, and gives their paths. */
export const makePhotos = async (folder: string, specs: readonly PhotoSpec[], pool?: ExifToolPool): Promise<readonly DiskPath[]> => {
  const made: DiskPath[] = [];
  for (const spec of specs) {
    const file = path.join(folder, spec.name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, await photoBytes(spec));
    const disk = fromText(file);
    if (spec.tags !== undefined) await writeTags(disk, spec.tags, pool);
    if (spec.modified !== undefined) await utimes(file, spec.modified, spec.modified);
    made.push(disk);
  }
  return made;
};

const writeTags = async (file: DiskPath, tags: Readonly<Record<string, unknown>>, pool: ExifToolPool | undefined): Promise<void> => {
  if (pool === undefined) throw new Error("a spec with tags needs an ExifTool pool");
  const answer = await pool.runWithValues("write", tags, ["-overwrite_original", await pool.argumentFor(file)]);
  if (answer.errors.length > 0) throw new Error(answer.errors.join("\n"));
};

/** The bytes of one picture, without `tags`. */
export const photoBytes = async (spec: PhotoSpec): Promise<Buffer> => {
  const format = spec.format ?? formatOfEnding[ending(spec.name)];
  if (format === undefined) throw new Error(`no format for ${spec.name}`);
  const bytes = await pictureBytes(format, spec);
  return spec.trailer === undefined ? bytes : Buffer.concat([bytes, spec.trailer]);
};

const pictureBytes = async (format: MadeFormat, spec: PhotoSpec): Promise<Buffer> => {
  switch (format) {
    case "jpeg": return jpegBytes(spec);
    case "mpo": return withSecondPicture(await jpegBytes(spec), await jpegBytes({ ...spec, seed: (spec.seed ?? 0) + 1000 }));
    case "png": return pngBytes(spec);
    case "webp": return drawn(spec).webp({ quality: spec.quality ?? 80 }).toBuffer();
    case "tiff": return drawn(spec).tiff({ compression: "lzw" }).toBuffer();
    case "avif": return drawn(spec).avif({ quality: spec.quality ?? 50, effort: 0 }).toBuffer();
    case "gif": return drawnPixels(spec).gif().toBuffer();
    case "psd": return psdBytes(await drawnPixels(spec).raw().toBuffer({ resolveWithObject: true }), spec.iim === undefined ? new Map() : new Map([[0x0404, iimBytes(spec.iim)]]));
    case "dng":
    case "cr2": return rawBytes(format, { preview: await drawnPixels(spec).jpeg().toBuffer(), thumbnail: await thumbnailOf(spec), exif: spec.exif ?? {}, orientation: spec.orientation ?? 1, size: storedSize(spec) });
    default: throw new Error(`no way to make ${String(format satisfies never)}`);
  }
};

const upright = (spec: PhotoSpec) => ({ width: spec.width ?? 320, height: spec.height ?? 240 });
const storedSize = (spec: PhotoSpec): { readonly width: number; readonly height: number } => {
  const { width, height } = upright(spec);
  return (spec.orientation ?? 1) >= 5 ? { width: height, height: width } : { width, height };
};

// `draw` takes the stored size and draws the upright one.
const drawnPixels = (spec: PhotoSpec): Sharp => draw({ ...storedSize(spec), seed: spec.seed ?? 0, noise: spec.noise ?? 0, orientation: spec.orientation ?? 1 });

/** Pixels with their orientation tag, for the formats whose EXIF sharp writes. */
const drawn = (spec: PhotoSpec): Sharp => (spec.orientation === undefined ? drawnPixels(spec) : drawnPixels(spec).withMetadata({ orientation: spec.orientation }));

const thumbnailOf = async (spec: PhotoSpec): Promise<Buffer> => {
  const { data, info } = await drawnPixels(spec).raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } }).resize(160, 120, { fit: "inside" }).jpeg({ quality: 70 }).toBuffer();
};

const hasExif = (spec: PhotoSpec): boolean => spec.exif !== undefined || spec.orientation !== undefined || spec.thumbnail === true;

const jpegBytes = async (spec: PhotoSpec): Promise<Buffer> => {
  const jpeg = await drawnPixels(spec).jpeg({ quality: spec.quality ?? 80 }).toBuffer();
  const segments: Buffer[] = [];
  if (hasExif(spec)) {
    const chain: TiffIfd[] = [exifIfd0(spec.exif ?? {}, spec.orientation)];
    if (spec.thumbnail === true) {
      const thumbnail = await thumbnailOf(spec);
      chain.push(new Map([[0x0103, { short: [6] }], [0x0201, { outside: thumbnail }], [0x0202, { long: [thumbnail.length] }]]));
    }
    segments.push(exifSegment(chain));
  }
  if (spec.iim !== undefined) segments.push(photoshopSegment(new Map([[0x0404, iimBytes(spec.iim)]])));
  if (spec.xmp !== undefined) segments.push(xmpSegment(spec.xmp));
  return withSegments(jpeg, segments);
};

const pngBytes = async (spec: PhotoSpec): Promise<Buffer> => {
  const png = await drawnPixels(spec).png().toBuffer();
  if (!hasExif(spec)) return png;
  const afterHeader = 8 + 25;
  return Buffer.concat([png.subarray(0, afterHeader), pngChunk("eXIf", tiffBlock([exifIfd0(spec.exif ?? {}, spec.orientation)])), png.subarray(afterHeader)]);
};

/** A PNG chunk with its length and CRC. */
export const pngChunk = (type: string, content: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};
