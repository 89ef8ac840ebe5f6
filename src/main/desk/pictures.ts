// Pictures for the window, upright, by photo and size: the row says which file, the previews say how.
import type { Contract } from "#contract/methods.ts";
import type { ParsedOf, ResultOf } from "#contract/method.ts";
import path from "node:path";
import type { DeskContext } from "./context.ts";
import { openPreviews } from "./preview/previews.ts";

type Params = ParsedOf<Contract["photo"]["picture"]>;
type Picture = ResultOf<Contract["photo"]["picture"]>;

/** Previews kept at most, in bytes. */
const limitBytes = 2 * 1024 ** 3;

export const openPictures = (context: DeskContext): { picture(params: Params, signal: AbortSignal): Promise<Picture>; close(): Promise<void> } => {
  const previews = openPreviews({ folder: path.join(context.folder, "previews"), limitBytes, pool: context.pool });
  return {
    async picture({ photo, size }, signal) {
      const record = context.index.get(photo);
      if (record === undefined || record.file === "missing" || record.signature === "") return null;
      const source = {
        path: record.path, key: `${record.id}:${record.signature}`, fileType: record.reading?.fileType ?? "", orientation: record.reading?.orientation ?? 1,
        ...(record.reading?.width === undefined ? {} : { width: record.reading.width }), ...(record.reading?.height === undefined ? {} : { height: record.reading.height }),
      };
      const made = await (size === "cell" ? previews.cell(source, signal) : previews.screen(source, signal));
      return made !== null && "bytes" in made ? { type: made.type, bytes: made.bytes } : null;
    },
    close: async () => { await previews[Symbol.asyncDispose](); },
  };
};
