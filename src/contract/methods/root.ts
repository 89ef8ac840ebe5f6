// Folders that the desk indexes.
import { z } from "zod";
import { method } from "../method.ts";
import { placeOfFile } from "../values.ts";

export const rootRow = z.object({ ...placeOfFile, photos: z.number().int(), state: z.enum(["here", "offline"]), unfinished: z.boolean(), /** Only looked through: it leaves the desk when another is browsed, or at the next start. */ browsed: z.boolean() });
export type RootRow = z.infer<typeof rootRow>;

/** A folder below a root: its photos at any depth, and whether there are folders with photos below it. */
export const folderRow = z.object({ path: z.string(), photos: z.number().int(), folders: z.boolean() });
export type FolderRow = z.infer<typeof folderRow>;

export const indexProgress = z.union([
  z.object({ progress: z.object({ done: z.number().int(), total: z.number().int(), rate: z.number() }) }),
  z.object({ unreadable: z.object({ ...placeOfFile, reason: z.string() }) }),
]);
export type IndexProgress = z.infer<typeof indexProgress>;

export const indexDone = z.object({
  photos: z.number().int(),
  files: z.number().int(),
  ignored: z.number().int(),
  unreadable: z.number().int(),
  seconds: z.number(),
  /** Roots that could not be read, with the reason; the others are done. */
  failedRoots: z.array(z.object({ ...placeOfFile, reason: z.string() })),
  cancelled: z.boolean(),
});

/** An absolute path; by its bytes (base64) where it is not UTF-8. */
const nameOfFolder = z.union([z.string().min(1), z.strictObject({ bytes: z.string().min(1) })]);

export const rootMethods = {
  /** Adds the folders as roots and reads what changed in them. Cancelling keeps what was read. */
  index: method("root.index", { params: z.strictObject({ paths: z.array(nameOfFolder).min(1) }), result: indexDone, progress: indexProgress }),
  /** Reads a folder to look through it, without keeping it on the desk. */
  browse: method("root.browse", { params: z.strictObject({ path: z.string().min(1) }), result: indexDone, progress: indexProgress, callers: ["window"] }),
  /** A browsed folder becomes one of the desk's. */
  keep: method("root.keep", { params: z.strictObject({ path: z.string().min(1) }), result: z.object({ photos: z.number().int() }), callers: ["window"] }),
  list: method("root.list", { params: z.strictObject({}), result: z.array(rootRow) }),
  /** The folders with photos directly below this one. */
  folders: method("root.folders", { params: z.strictObject({ path: z.string().min(1) }), result: z.array(folderRow), callers: ["window"] }),
  /** The photos leave the grid, the journal keeps their history. */
  remove: method("root.remove", { params: z.strictObject({ path: nameOfFolder }), result: z.object({ photos: z.number().int() }) }),
};
