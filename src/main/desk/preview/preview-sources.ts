// Where the picture of a file can come from, best first: the picture itself where we can decode it, the previews inside where we cannot.
import { Buffer } from "node:buffer";
import type { PictureSize } from "#contract/methods/photo.ts";
import type { DiskPath } from "../disk-path.ts";
import { isText, toBytes } from "../disk-path.ts";
import type { ExifToolPool } from "../exiftool/pool.ts";
import { formatById } from "../formats/catalogue.ts";
import type { QuickLook } from "../read/quick-look.ts";
import type { Input, Size, Wanted } from "./decode-task.ts";

export interface PreviewTask { readonly input: Input; readonly wanted: Wanted }

const longSides: Readonly<Record<PictureSize, number>> = { cell: 320, large: 720, screen: 2560, full: 65_535 };
const qualities: Readonly<Record<PictureSize, number>> = { cell: 80, large: 82, screen: 86, full: 92 };
/** A cell as it stands by default is no wider; smaller ones inside a file would be blown up. */
const leastThumbnail = 140;

/** Formats that the decoder opens by itself; the others have at most a preview inside (RUNTIME.md, "Picture decoding here"). */
const decodable: ReadonlySet<string> = new Set(["jpeg", "png", "webp", "tiff", "bigtiff", "gif", "avif"]);
/** Their container says how they are turned, and their decoder turns them. */
const turnsItself: ReadonlySet<string> = new Set(["avif", "heif", "heif-other"]);

const pathOf = (path: DiskPath): string | Uint8Array => (isText(path) ? path : toBytes(path));

export const wantedOf = (size: PictureSize, orientation: number, role: Wanted["role"], main: Size | undefined): Wanted => ({
  longSide: longSides[size], quality: qualities[size], orientation, role, ...(main === undefined ? {} : { main }),
});

/** The small picture inside, where it is good enough for a cell. `orientation`: how the file says that it is turned. */
export const thumbnailTask = (look: QuickLook, orientation: number, main: Size | undefined): PreviewTask | undefined =>
  look.thumbnail === undefined || (main === undefined && formatById(look.formatId ?? "")?.raw !== true) ? undefined
    : { input: { kind: "bytes", bytes: look.thumbnail }, wanted: wantedOf("cell", orientation, main === undefined ? "preview" : "thumbnail", main) };

/** Whether a thumbnail of this size may stand in for the picture in a cell. */
export const isLargeEnough = (size: Size): boolean => Math.max(size.width, size.height) >= leastThumbnail;

/** The picture itself, where its format can be decoded here. */
export const pictureTask = (path: DiskPath, look: QuickLook, size: PictureSize, orientation: number, main: Size | undefined): PreviewTask | undefined => {
  const id = look.formatId ?? "";
  const upright = turnsItself.has(id) ? 1 : orientation;
  if (decodable.has(id)) return { input: { kind: "file", path: pathOf(path) }, wanted: wantedOf(size, upright, "main", main) };
  if (id === "heif" || id === "heif-other") return { input: { kind: "heif", path: pathOf(path) }, wanted: wantedOf(size, 1, "main", main) };
  if (id === "psd") return { input: { kind: "psd", path: pathOf(path) }, wanted: wantedOf(size, orientation, "main", main) };
  return undefined;
};

/** ExifTool's names for the pictures inside a file, largest kind first (METADATA.md 2.5). */
const embedded: readonly string[] = ["JpgFromRaw", "JpgFromRaw2", "OtherImage", "PreviewImage", "ThumbnailImage", "PhotoshopThumbnail"];

/** The largest JPEG that ExifTool finds inside; it reads the whole file, so it comes last. */
export const embeddedTask = async (pool: ExifToolPool, path: DiskPath, size: PictureSize, orientation: number, main: Size | undefined): Promise<PreviewTask | undefined> => {
  const answer = await pool.run("read", ["-j", "-b", "-api", "largefilesupport=1", ...embedded.map((tag) => `-${tag}`), await pool.argumentFor(path)]);
  const start = answer.out.indexOf("[{");
  if (start < 0) return undefined;
  const [tags] = JSON.parse(answer.out.slice(start)) as Readonly<Record<string, unknown>>[];
  const found = embedded.flatMap((tag): Buffer[] => {
    const value = tags?.[tag];
    const bytes = typeof value === "string" && value.startsWith("base64:") ? Buffer.from(value.slice(7), "base64") : undefined;
    return bytes !== undefined && bytes.length > 128 && bytes[0] === 0xff && bytes[1] === 0xd8 ? [bytes] : [];
  }).sort((a, b) => b.length - a.length)[0];
  return found === undefined ? undefined : { input: { kind: "bytes", bytes: found }, wanted: wantedOf(size, orientation, "preview", main) };
};
