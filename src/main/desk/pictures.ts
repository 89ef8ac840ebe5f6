// Pictures for the window, upright, by photo and size: the row says which file, the previews say how.
import type { Contract } from "#contract/methods.ts";
import type { ParsedOf, ResultOf } from "#contract/method.ts";
import type { PhotoId } from "#contract/values.ts";
import path from "node:path";
import { shownOrientation } from "#core/orientation.ts";
import type { DeskContext } from "./context.ts";
import { openPreviews } from "./preview/previews.ts";

type Params = ParsedOf<Contract["photo"]["picture"]>;
type Picture = ResultOf<Contract["photo"]["picture"]>;

/** Previews kept at most, in bytes. */
const limitBytes = 2 * 1024 ** 3;

export interface Pictures {
  picture(params: Params, signal: AbortSignal): Promise<Picture>;
  /** What was made of the photo, from whichever state of its file. */
  wipe(photo: PhotoId): Promise<void>;
  close(): Promise<void>;
}

export const openPictures = (context: DeskContext): Pictures => {
  const previews = openPreviews({ folder: path.join(context.folder, "previews"), limitBytes, pool: context.pool });
  return {
    async picture({ photo, size }, signal) {
      const record = context.index.get(photo);
      if (record === undefined || record.file === "missing") return null;
      const { reading } = record;
      // Before ExifTool has read the file its picture is the one that the quick look saw.
      const signature = record.signature === "" ? record.look?.signature : record.signature;
      if (signature === undefined) return null;
      const shown = await previews.get({
        path: record.path, key: `${record.id}:${signature}`,
        ...(reading === undefined ? {} : { orientation: shownOrientation(reading) }),
        ...(reading?.width === undefined || reading.height === undefined ? {} : { width: reading.width, height: reading.height }),
      }, size, signal);
      return "bytes" in shown ? { type: shown.type, bytes: shown.bytes } : null;
    },
    wipe: (photo) => previews.wipe(photo),
    close: async () => { await previews[Symbol.asyncDispose](); },
  };
};
