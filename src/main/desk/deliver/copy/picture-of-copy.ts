// Which picture a copy gets: the photo's own coded bytes where they may leave, else a JPEG made from it; a raw's developed JPEG or the preview in it. Says which.
import type { Buffer } from "node:buffer";
import { writeFile } from "node:fs/promises";
import type { PictureOfCopy } from "#contract/methods/delivery.ts";
import type { PictureRule } from "#contract/profile.ts";
import type { ByteWork } from "../../bytes/byte-work.ts";
import { baseName, dirName, type DiskPath, ending, join, stem, toFs } from "../../disk-path.ts";
import { formatById } from "../../formats/catalogue.ts";
import type { Format } from "../../formats/format.ts";
import type { Renditions } from "../../preview/renditions.ts";
import { namesIn } from "../../read/sidecar.ts";
import { quickLook } from "../../read/quick-look.ts";
import { iccOf, type SecondReading } from "../second-reader/reading.ts";

type JpegRule = Extract<PictureRule, { form: "jpeg" }>;

export interface PictureOrder {
  /** Where the photo lies, for the developed JPEG beside a raw. */
  readonly source: DiskPath;
  /** Its bytes in our own folder; never written to. */
  readonly original: DiskPath;
  readonly format: Format;
  readonly orientation: number;
  /** The second reader's look at the original, where its format has one. */
  readonly reading?: SecondReading | undefined;
  /** Our own folder for this copy. */
  readonly work: DiskPath;
}
export interface PictureTools { readonly bytes: ByteWork; readonly renditions: Renditions }

/** The file that the copy is made from. */
export interface Pictured {
  readonly ok: true;
  readonly from: DiskPath;
  readonly format: Format;
  readonly orientation: number;
  readonly reading: SecondReading;
  /** The colour of a picture that was coded anew: nothing of the arrived colour tags is true of it. */
  readonly colour?: "original" | "srgb";
  readonly picture: PictureOfCopy;
  /** Another arrived file that the picture came from: its secrets are looked for, too. */
  readonly besides?: DiskPath;
}
export type NotPictured = { readonly ok: false; readonly reason: string };

/** Smaller previews are for the back of a camera, not for a reader. */
const leastPreviewEdge = 1024;

const jpeg = ((): Format => { const one = formatById("jpeg"); if (one === undefined) throw new Error("no format jpeg"); return one; })();

/** A colour profile that names itself sRGB, in the old and the new way of writing its description (ICC.1, 9.2.41). */
const isSrgb = (icc: Buffer): boolean => icc.includes("sRGB", 0, "latin1") || icc.includes("\0s\0R\0G\0B", 0, "latin1");

/** The picture that the photo has to give, before anything is made of it. */
export interface PictureSource { readonly path: DiskPath; readonly format: Format; readonly orientation: number; readonly reading: SecondReading | undefined; readonly origin: PictureOfCopy["origin"]; readonly name?: string; readonly besides?: DiskPath }

/** The JPEG of the same name beside a raw, if its picture is the raw's: another file may have that name. */
const developed = async ({ source, original, orientation, work }: PictureOrder, { bytes, renditions }: PictureTools): Promise<PictureSource | undefined> => {
  const folder = dirName(source);
  const names = (await namesIn(folder).catch(() => [])).filter((name) => /^jpe?g$/u.test(ending(join(folder, name))) && stem(name) === stem(baseName(source)));
  for (const [at, name] of names.sort().entries()) {
    const path = join(work, `developed-${at + 1}.jpg`);
    const { reading } = await bytes.takeIn(join(folder, name), path, jpeg);
    const look = await quickLook(path);
    if (look.formatId === "jpeg" && (await renditions.sameLook({ path: original, orientation }, { path, orientation: look.orientation }))) return { path, format: jpeg, orientation: look.orientation, reading, origin: "developed-jpeg", name, besides: path };
  }
  return undefined;
};

const inside = async ({ original, orientation, work }: PictureOrder, { bytes, renditions }: PictureTools): Promise<PictureSource | NotPictured> => {
  const path = join(work, "preview.jpg");
  const found = await renditions.embedded(original, orientation, path);
  if (found === undefined) return { ok: false, reason: "the raw has no developed JPEG beside it and no preview in it" };
  const { size } = found;
  if (size === undefined || Math.max(size.width, size.height) < leastPreviewEdge) return { ok: false, reason: `the raw has no developed JPEG beside it, and the preview in it is only ${size === undefined ? "damaged" : `${size.width} × ${size.height} pixels`}` };
  return { path, format: jpeg, orientation: found.orientation, reading: (await bytes.lookThrough(path, jpeg, [])).reading, origin: "embedded-preview" };
};

/** Whether the coded picture may go out as it is. */
const fits = async (rule: JpegRule, anew: string | undefined, { format, reading, path }: PictureSource, { renditions }: PictureTools): Promise<boolean> => {
  if (anew !== undefined || rule.anew || format.id !== "jpeg" || reading === undefined || reading.blockers.length > 0) return false;
  const icc = iccOf(reading);
  if (rule.colour === "srgb" && icc.length > 0 && !isSrgb(icc)) return false;
  const size = await renditions.sizeOf(path);
  return size !== undefined && Math.max(size.width, size.height) <= (rule.maxEdge ?? Infinity);
};

/** Chooses among what lies in the photo and beside it. Once a copy: it reads and writes. Rejects only with the disk's errors. */
export const pictureSource = async (order: PictureOrder, tools: PictureTools): Promise<PictureSource | NotPictured> =>
  order.format.raw ? ((await developed(order, tools)) ?? inside(order, tools)) : { path: order.original, format: order.format, orientation: order.orientation, reading: order.reading, origin: "photo" };

/** The source as it is, or what has to be made of it. `anew`: why the coded picture as it is cannot leave, where that is known. Rejects only with the disk's errors. */
export const pictureOfCopy = async (source: PictureSource, { rule, work, anew }: { readonly rule: JpegRule; readonly work: DiskPath; readonly anew?: string | undefined }, tools: PictureTools): Promise<Pictured | NotPictured> => {
  const { origin, name, besides } = source;
  const told = { origin, ...(name === undefined ? {} : { name }) };
  if (await fits(rule, anew, source, tools)) {
    const size = await tools.renditions.sizeOf(source.path);
    if (source.reading !== undefined && size !== undefined) return { ok: true, from: source.path, format: source.format, orientation: source.orientation, reading: source.reading, picture: { ...told, coded: "kept", ...size }, ...(besides === undefined ? {} : { besides }) };
  }
  const made = await tools.renditions.make({ path: source.path, orientation: source.orientation, maxEdge: rule.maxEdge, quality: rule.quality, sharpen: rule.sharpen, colour: rule.colour });
  if (!made.ok) return made;
  const from = join(work, "rendition.jpg");
  await writeFile(toFs(from), made.bytes, { mode: 0o600 });
  const { reading } = await tools.bytes.lookThrough(from, jpeg, []);
  return { ok: true, from, format: jpeg, orientation: 1, reading, colour: rule.colour, picture: { ...told, coded: "anew", width: made.width, height: made.height, ...(anew === undefined ? {} : { because: anew }) }, ...(besides === undefined ? {} : { besides }) };
};
