// Shields of sources: whose copies are made coarser whatever a profile says.
import { z } from "zod";
import { method } from "../method.ts";
import { protectedWord, shield } from "../shield.ts";
import { photoId } from "../values.ts";
import { batchResult } from "./edit.ts";

export const shieldMethods = {
  /** The shield of each photo that has one. */
  show: method("shield.show", { params: z.strictObject({ photos: z.array(photoId).max(10_000) }), result: z.array(z.object({ photo: photoId, shield })) }),
  /** `words`: names and places that no word of a copy may say, besides those the desk knows; they take the place of the ones before. `null` takes the shield away. */
  set: method("shield.set", { params: z.strictObject({ photos: z.array(photoId).min(1), words: z.array(protectedWord).max(500).nullable() }), result: batchResult }),
};
