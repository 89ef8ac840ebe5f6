// Pictures that leave the house: whole, upright, as JPEG, from the file itself or from the preview in a raw. Decoded in a process of its own like every picture; never touches the file.
import { compareMarks, markOf, samePicture } from "#core/picture-mark.ts";
import { writeNew } from "../disk.ts";
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

/** The JPEG inside a file, as its maker coded it. `orientation`: how it is to be turned, which is not always how the raw is. `size`: as stored; absent where its first bytes do not tell. */
export interface Embedded { readonly orientation: number; readonly size?: Size }

export interface Placed { readonly path: DiskPath; readonly orientation: number }

export interface Renditions {
  /** Never rejects for the picture's sake. */
  make(order: RenditionOrder): Promise<Rendition>;
  /** Writes the largest JPEG inside into a new file of ours; undefined, and no file, where there is none. Rejects with the disk's errors. */
  embedded(path: DiskPath, orientation: number, to: DiskPath): Promise<Embedded | undefined>;
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
    async embedded(path, orientation, to) {
      const task = await embeddedTask(pool, path, "full", orientation, undefined);
      if (task?.input.kind !== "bytes") return undefined;
      await writeNew(to, task.input.bytes, { mode: 0o600, sync: false });
      const [main, small] = [await sizeOf(path), await sizeOf(to)];
      const upright = main !== undefined && small !== undefined && fitOf(small, main, orientation).kind === "upright";
      return { orientation: upright ? 1 : orientation, ...(small === undefined ? {} : { size: small }) };
    },
    [Symbol.asyncDispose]: () => decoder[Symbol.asyncDispose](),
  };
};
