// Pictures that leave the house: whole, upright, as JPEG, from the file itself or from the preview in a raw. Decoded in a process of its own like every picture; never touches the file.
import { compareMarks, markOf, samePicture } from "#core/picture-mark.ts";
import type { DiskPath } from "../disk-path.ts";
import type { ExifToolPool } from "../exiftool/pool.ts";
import { quickLook } from "../read/quick-look.ts";
import type { Published, Size } from "./decode-task.ts";
import { openDecoder } from "./decoder.ts";
import { embeddedTask, pictureTask } from "./preview-sources.ts";
import type { GreyPictures } from "./grey-pictures.ts";
import { fitOf } from "./upright.ts";

export interface RenditionOrder extends Published {
  readonly path: DiskPath;
  /** EXIF orientation of the photo, 1 to 8. */
  readonly orientation: number;
  /** In pixels; absent: as large as it is. */
  readonly maxEdge: number | undefined;
  readonly quality: number;
}
export type Rendition = { readonly ok: true; readonly bytes: Uint8Array; readonly width: number; readonly height: number } | { readonly ok: false; readonly reason: string };

/** The JPEG inside a file, as its maker coded it. `orientation`: how it is to be turned, which is not always how the raw is. */
export interface Embedded { readonly bytes: Uint8Array; readonly orientation: number }

export interface Placed { readonly path: DiskPath; readonly orientation: number }

export interface Renditions {
  /** Never rejects for the picture's sake. */
  make(order: RenditionOrder): Promise<Rendition>;
  /** The largest JPEG inside; undefined where there is none. */
  embedded(path: DiskPath, orientation: number): Promise<Embedded | undefined>;
  /** Whether two files show the same picture (core/picture-mark.ts). */
  sameLook(one: Placed, other: Placed): Promise<boolean>;
  /** Width and height as stored; undefined where the first bytes do not tell. */
  sizeOf(path: DiskPath): Promise<Size | undefined>;
  [Symbol.asyncDispose](): Promise<void>;
}

const largest = 65_535;

export const openRenditions = (pool: ExifToolPool, greys: GreyPictures): Renditions => {
  const decoder = openDecoder();
  const sizeOf = async (path: DiskPath): Promise<Size | undefined> => {
    const { width, height } = (await quickLook(path).catch(() => undefined)) ?? {};
    return width === undefined || height === undefined ? undefined : { width, height };
  };
  const mark = async ({ path, orientation }: Placed): Promise<Uint8Array | undefined> => {
    const grey = await greys.get(path, orientation);
    return "reason" in grey ? undefined : markOf(grey);
  };
  return {
    sizeOf,
    async sameLook(one, other) {
      const [a, b] = [await mark(one), await mark(other)];
      return a !== undefined && b !== undefined && compareMarks(a, b) >= samePicture;
    },
    async make({ path, orientation, maxEdge, quality, sharpen, colour }) {
      const look = await quickLook(path).catch(() => undefined);
      const main = look?.width === undefined || look.height === undefined ? undefined : { width: look.width, height: look.height };
      const task = look === undefined ? undefined : pictureTask(path, look, "full", orientation, main);
      if (task === undefined) return { ok: false, reason: "this format cannot be decoded here" };
      const made = await decoder.decode({ ...task, wanted: { ...task.wanted, longSide: maxEdge ?? largest, quality, published: { sharpen, colour } } });
      if (!made.ok) return { ok: false, reason: made.reason };
      return { ok: true, bytes: made.bytes, width: made.width, height: made.height };
    },
    async embedded(path, orientation) {
      const task = await embeddedTask(pool, path, "full", orientation, undefined);
      if (task?.input.kind !== "bytes") return undefined;
      const { bytes } = task.input;
      const [main, small] = [await sizeOf(path), jpegSize(bytes)];
      const upright = main !== undefined && small !== undefined && fitOf(small, main, orientation).kind === "upright";
      return { bytes, orientation: upright ? 1 : orientation };
    },
    [Symbol.asyncDispose]: () => decoder[Symbol.asyncDispose](),
  };
};

/** Width and height of the first frame header (ITU T.81, B.2.2). */
const jpegSize = (bytes: Uint8Array): Size | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
};
