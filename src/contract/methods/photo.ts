// Looking at photos: lists, rows, details, counts, pictures.
import { z } from "zod";
import { method } from "../method.ts";
import { photoDetail, photoId, photoRow, state } from "../values.ts";
import { batchResult } from "./edit.ts";

export const stateFilter = z.union([state, z.enum(["delivered", "blocked", "unfinished", "void"])]);
/** `hand`: a story's own order; elsewhere that of arrival. */
export const sort = z.enum(["name", "capture", "arrival", "state", "hand"]);
export const photoQuery = z.strictObject({
  /** Any of these; empty or absent is all. */
  states: z.array(stateFilter).optional(),
  /** The search language of the search field. */
  where: z.string().max(4096).optional(),
  root: z.string().optional(),
  /** Photos of this story. */
  collection: z.string().max(64).optional(),
  /** Any of these as a photo's byline, to the letter. */
  bylines: z.array(z.string().max(2000)).max(200).optional(),
  sort: sort.optional(),
  /** Under headings, each group in the order of `sort`; a story's own order knows none. */
  group: z.enum(["day", "folder"]).optional(),
});
export type PhotoQuery = z.infer<typeof photoQuery>;

export const counts = z.object({
  all: z.number().int(),
  states: z.record(stateFilter, z.number().int()),
  writes: z.number().int(),
  writesFailed: z.number().int(),
});
export type Counts = z.infer<typeof counts>;

/** `cell`: as small as a cell by default, often the file's own thumbnail; `large`: for large cells; `screen`: for a whole screen; `full`: every pixel of the file, as far as it can be decoded in bounded memory. */
export const pictureSize = z.enum(["cell", "large", "screen", "full"]);
export type PictureSize = z.infer<typeof pictureSize>;

export const photoMethods = {
  /** All ids that fit, in order: the grid's spine. Rows come by `rows` as they scroll into view. */
  ids: method("photo.ids", { params: photoQuery, result: z.object({ ids: z.array(photoId), /** In the order of the ids: a day `2026-11-22` (empty where unknown) or a folder, and how many photos follow. */ groups: z.array(z.object({ key: z.string(), photos: z.number().int() })).optional() }) }),
  /** How many fit. */
  count: method("photo.count", { params: photoQuery, result: z.object({ photos: z.number().int() }) }),
  /** The bylines of the photos on the desk with their counts, most frequent first. */
  bylines: method("photo.bylines", { params: z.strictObject({ most: z.number().int().min(1).max(200) }), result: z.array(z.object({ name: z.string(), photos: z.number().int() })) }),
  /** Rows in the order asked for; unknown ids are left out. At most 500 at a time. */
  rows: method("photo.rows", { params: z.strictObject({ photos: z.array(photoId).max(500) }), result: z.array(photoRow) }),
  show: method("photo.show", { params: z.strictObject({ photos: z.array(photoId).max(500) }), result: z.array(photoDetail) }),
  counts: method("photo.counts", { params: z.strictObject({ where: z.string().max(4096).optional(), root: z.string().optional() }), result: counts }),
  /** Which photo a path or id names: the id, or null where the desk knows none. Paths are absolute. */
  find: method("photo.find", {
    params: z.strictObject({ names: z.array(z.union([z.string(), z.strictObject({ bytes: z.string() })])) }),
    result: z.array(photoId.nullable()),
  }),
  /** What the files gave away on arrival, and the pictures made of them, for good; later deliveries can no longer be searched for it, and say so. The events and their chain stay. */
  forget: method("photo.forget", { params: z.strictObject({ photos: z.array(photoId).min(1).max(10_000) }), result: batchResult }),
  /** Picture bytes for the window: base64 is never used, the bytes travel as the frame's binary part. */
  picture: method("photo.picture", {
    params: z.strictObject({ photo: photoId, size: pictureSize }),
    result: z.object({ type: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }).nullable(),
    callers: ["window"],
  }),
};
