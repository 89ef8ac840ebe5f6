// A profile: what a delivered copy keeps of a photo, what it must not have, how it is named. Shipped ones lie in `resources/profiles`.
import { z } from "zod";

/** ExifTool's `Group1:Tag`, `Group1:all` too. */
const tagName = z.string().regex(/^[A-Za-z0-9_-]+:[A-Za-z0-9_-]+$/);
const reason = z.string().min(1).max(400);

export const profile = z.strictObject({
  format: z.literal("proofdesk.profile/1"),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: z.string().min(1).max(80),
  description: z.string().max(1000),
  /** Used where a delivery names none. */
  nameTemplate: z.string().min(1).max(1000),
  keep: z.strictObject({
    /** Registry ids. Their approved values are written into the emptied copy; everything else is gone. */
    fields: z.array(z.string()),
    /** Copied from the photo as they are: colour and orientation. */
    tags: z.array(tagName),
  }),
  remove: z.strictObject({
    /** Registry ids with the reason why a copy does not have them. Each field is either kept or removed: none is forgotten. */
    fields: z.record(z.string(), reason),
    /** Members of structures whose other members are kept, by structure of the registry. */
    members: z.record(z.string(), z.array(z.string())),
    /** In words, for the editor: what else goes with the rebuild. */
    besides: z.array(z.string()),
  }),
  /** Formats, by the desk's format id, that cannot be made safe, with the reason. Raws and formats without a second reader always are. */
  refuse: z.record(z.string(), reason),
});
export type Profile = z.infer<typeof profile>;
