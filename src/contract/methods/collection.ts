// Stories: named lists of photos in an order made by hand. A photo can be in several; being in one changes nothing of it.
import { z } from "zod";
import { method } from "../method.ts";
import { photoId } from "../values.ts";

export const collectionId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
const name = z.string().max(1000).transform((text) => text.normalize("NFC").replace(/\s+/gu, " ").trim()).refine((text) => text !== "" && [...text].length <= 200 && !text.includes("\0"), "1 to 200 characters");

/** `photos`: those on the desk now; others of the story come back with their folder. */
export const collectionRow = z.object({ id: collectionId, name: z.string(), photos: z.number().int() });
export type CollectionRow = z.infer<typeof collectionRow>;

/** `changed`: how many photos came, went or moved. `event` is null where nothing changed. */
export const collectionChanged = z.object({ collection: collectionRow, changed: z.number().int(), event: z.number().int().nullable() });

export const collectionMethods = {
  /** All stories, by name. */
  list: method("collection.list", { params: z.strictObject({}), result: z.array(collectionRow) }),
  /** A new story with these photos in this order. Refused `name-taken` where another has the name, whatever its case. */
  make: method("collection.make", { params: z.strictObject({ name, photos: z.array(photoId).max(100_000) }), result: collectionChanged }),
  rename: method("collection.rename", { params: z.strictObject({ collection: collectionId, name }), result: collectionChanged }),
  /** The story goes; its photos stay as they are. Undo brings it back with its order. */
  remove: method("collection.remove", { params: z.strictObject({ collection: collectionId }), result: z.object({ name: z.string(), event: z.number().int() }) }),
  /** `put`: adds at the end what is not in it yet; with `before`, what is in it moves there too, in the order given; `null` is the end. `take`: out of the story. */
  change: method("collection.change", {
    params: z.strictObject({ collection: collectionId, photos: z.array(photoId).min(1).max(100_000), how: z.enum(["put", "take"]), before: photoId.nullable().optional() }),
    result: collectionChanged,
  }),
};
