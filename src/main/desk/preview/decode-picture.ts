// Decodes with sharp inside the decoder process: bounded in pixels, turned upright, in sRGB, as a small JPEG (WebP where it is transparent).
import { Buffer } from "node:buffer";
import { open } from "node:fs/promises";
import sharp, { type Metadata, type Sharp, type SharpOptions } from "sharp";
import { type Decoded, mostBytesInMemory, mostPixels, mostPixelsInMemory, type Published, type Size, tooLarge, type Wanted } from "./decode-task.ts";
import { fitOf, turn } from "./upright.ts";

sharp.cache(false);
sharp.concurrency(1);
// Only the readers of the formats that are sent here; everything else libvips knows stays shut.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadTiff", "VipsForeignLoadNsgif", "VipsForeignLoadHeif"] });

const options: SharpOptions = { failOn: "none", limitInputPixels: mostPixels, sequentialRead: true };
const secondsAtMost = 25;

export type Pixels = string | Uint8Array | { readonly data: Uint8Array; readonly size: Size; readonly channels: 1 | 3 | 4 };

const opened = (input: Pixels, strict = false): Sharp => {
  // What is shown may be half a picture, what leaves may not.
  const how: SharpOptions = strict ? { ...options, failOn: "error" } : options;
  return typeof input === "string" || input instanceof Uint8Array ? sharp(input, how) : sharp(input.data, { ...how, raw: { ...input.size, channels: input.channels } });
};

/** The picture as asked; never rejects for the picture's sake. */
export const decodePicture = async (input: Pixels, wanted: Wanted): Promise<Decoded> => {
  try {
    const metadata = await opened(input).metadata();
    const size = { width: metadata.width, height: metadata.height };
    if (metadata.format === "heif" && size.width * size.height > mostPixelsInMemory) return tooLarge(size, mostPixelsInMemory);
    const placed = await place(input, size, wanted);
    return placed === undefined ? { ok: false, lasting: true, reason: "The small picture in the file is of another shape than the picture." } : await encode(placed.picture, metadata, { ...wanted, orientation: placed.orientation });
  } catch (cause) {
    return refusal(cause);
  }
};

/** Cuts the bars off a thumbnail, sees which way up a preview is. */
const place = async (input: Pixels, size: Size, { role, main, orientation, published }: Wanted): Promise<{ readonly picture: Sharp; readonly orientation: number } | undefined> => {
  const picture = opened(input, published !== undefined);
  const fit = role === "main" || main === undefined ? ({ kind: "fits" } as const) : fitOf(size, main, orientation);
  if (fit.kind === "upright") return { picture, orientation: 1 };
  // A raw's own size is not always known: its preview is shown all the same.
  if (fit.kind === "fits" || role === "preview") return { picture, orientation };
  if (fit.kind === "other" || !(await hasBars(input, size, fit.keep))) return undefined;
  return { picture: picture.extract(fit.keep), orientation };
};

/** Nearly black on both sides of what is kept. */
const darkest = 28;
const hasBars = async (input: Pixels, size: Size, keep: { readonly left: number; readonly top: number }): Promise<boolean> => {
  const bar = keep.left > 0 ? { width: keep.left, height: size.height } : { width: size.width, height: keep.top };
  for (const at of [{ left: 0, top: 0 }, { left: size.width - bar.width, top: size.height - bar.height }]) {
    const { channels } = await opened(input).extract({ ...at, ...bar }).toColourspace("srgb").stats();
    if (channels.slice(0, 3).some((channel) => channel.mean > darkest)) return false;
  }
  return true;
};

/** Radii in pixels of what was made smaller: little more than the softness that shrinking leaves. */
const sigmas = { low: 0.5, standard: 0.8 } as const;

const publish = async (picture: Sharp, metadata: Metadata, wanted: Wanted, { sharpen, colour }: Published): Promise<Decoded> => {
  const shrinks = Math.max(metadata.width, metadata.height) > wanted.longSide;
  const sized = shrinks ? picture.resize({ width: wanted.longSide, height: wanted.longSide, fit: "inside", withoutEnlargement: true }) : picture;
  const flat = turn(sized.timeout({ seconds: secondsAtMost }), wanted.orientation).flatten({ background: "#ffffff" });
  const crisp = shrinks && sharpen !== "none" ? flat.sharpen({ sigma: sigmas[sharpen] }) : flat;
  // A press's CMYK has no place on a screen: it becomes sRGB whatever was asked.
  const kept = colour === "original" && metadata.icc !== undefined && (metadata.space === "srgb" || metadata.space === "rgb");
  const coloured = kept ? crisp.keepIccProfile() : crisp.toColourspace("srgb").withIccProfile("srgb");
  const { data, info } = await coloured.jpeg({ quality: wanted.quality, chromaSubsampling: wanted.quality >= 90 ? "4:4:4" : "4:2:0", optimiseCoding: true }).toBuffer({ resolveWithObject: true });
  return { ok: true, type: "image/jpeg", bytes: data, width: info.width, height: info.height };
};

const encode = async (picture: Sharp, metadata: Metadata, wanted: Wanted): Promise<Decoded> => {
  if (wanted.published !== undefined) return publish(picture, metadata, wanted, wanted.published);
  const sized = picture.timeout({ seconds: secondsAtMost }).resize({ width: wanted.longSide, height: wanted.longSide, fit: "inside", withoutEnlargement: true });
  // Turned after it is small: turning first would keep JPEG from being decoded at a fraction of its size.
  const upright = turn(sized, wanted.orientation).toColourspace("srgb");
  if (wanted.grey === true) {
    const { data, info } = await upright.flatten({ background: "#ffffff" }).toColourspace("b-w").extractChannel(0).raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
    return { ok: true, type: "grey", bytes: data, width: info.width, height: info.height };
  }
  const { data, info } = await (metadata.hasAlpha ? upright.webp({ quality: wanted.quality, effort: 2 }) : upright.jpeg({ quality: wanted.quality })).toBuffer({ resolveWithObject: true });
  return { ok: true, type: metadata.hasAlpha ? "image/webp" : "image/jpeg", bytes: data, width: info.width, height: info.height };
};

/** libvips' own words, without paths and without what it repeats. */
export const refusal = (cause: unknown): Decoded => {
  const text = cause instanceof Error ? cause.message : String(cause);
  if (/pixel limit|exceeds|too large|dimensions/iu.test(text)) return { ok: false, lasting: true, reason: `The picture is too large to be decoded; more than ${Math.floor(mostPixels / 1_000_000)} million pixels are refused.` };
  if (/timeout/iu.test(text)) return { ok: false, lasting: true, reason: "The picture takes too long to decode." };
  const line = text.split("\n").map((one) => one.trim()).find((one) => one !== "" && !one.includes("/")) ?? "";
  return { ok: false, lasting: !/ENOENT|EACCES|EIO|ENXIO/u.test(text), reason: `The picture is damaged or of a kind that cannot be shown${line === "" ? "" : ` (${line.slice(0, 120)})`}.` };
};

/** The whole file, or undefined where it is too large for that. */
export const readWhole = async (path: string | Uint8Array): Promise<Buffer | undefined> => {
  const file = await open(typeof path === "string" ? path : Buffer.from(path));
  try {
    return (await file.stat()).size > mostBytesInMemory ? undefined : await file.readFile();
  } finally {
    await file.close();
  }
};
