// Small grey pictures of files, upright, for marks: decoded in a process of its own like every picture, never in the desk's thread. Never touches the file.
import type { GreyPicture } from "#core/picture-mark.ts";
import type { DiskPath } from "../disk-path.ts";
import type { ExifToolPool } from "../exiftool/pool.ts";
import { quickLook } from "../read/quick-look.ts";
import { openDecoder } from "./decoder.ts";
import { embeddedTask, pictureTask, type PreviewTask, thumbnailTask } from "./preview-sources.ts";

/** The picture, or why there is none. */
export type Grey = GreyPicture | { readonly reason: string };

export interface GreyPictures {
  /** `orientation`: as ExifTool read it; else as the file's first bytes say. Never rejects for the picture's sake. */
  get(path: DiskPath, orientation?: number): Promise<Grey>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Enough to be averaged from, small enough for JPEG to be decoded at a fraction of its size. */
const longSide = 240;

export const openGreyPictures = (pool: ExifToolPool): GreyPictures => {
  const decoder = openDecoder();
  return {
    async get(path, given) {
      const look = await quickLook(path).catch(() => undefined);
      if (look === undefined) return { reason: "unreadable" };
      const orientation = given ?? look.orientation;
      const main = look.width === undefined || look.height === undefined ? undefined : { width: look.width, height: look.height };
      const attempts: (() => Promise<PreviewTask | undefined> | PreviewTask | undefined)[] = [
        () => pictureTask(path, look, "cell", orientation, main),
        () => embeddedTask(pool, path, "cell", orientation, main).catch(() => undefined),
        () => thumbnailTask(look, orientation, main),
      ];
      for (const attempt of attempts) {
        const task = await attempt();
        if (task === undefined) continue;
        const { width, height, ...made } = { width: 0, height: 0, ...(await decoder.decode({ ...task, wanted: { ...task.wanted, longSide, grey: true } })) };
        if (made.ok && made.type === "grey") return { width, height, data: made.bytes };
      }
      return { reason: "no-picture" };
    },
    [Symbol.asyncDispose]: () => decoder[Symbol.asyncDispose](),
  };
};
