// A profile: what a delivered copy keeps of a photo, what it must not have, how it is named. Shipped ones lie in `resources/profiles`.
import { z } from "zod";

/** ExifTool's `Group1:Tag`, `Group1:all` too. */
const tagName = z.string().regex(/^[A-Za-z0-9_-]+:[A-Za-z0-9_-]+$/);
const reason = z.string().min(1).max(400);

/** What becomes of the picture itself. */
const picture = z.discriminatedUnion("form", [
  /** Its coded bytes stay; a format that cannot be emptied so is refused. */
  z.strictObject({ form: z.literal("as-is") }),
  /** A JPEG. One that fits already keeps its coded bytes; everything else is coded anew, upright: other formats, larger ones, other colours, raws from their developed JPEG or the preview in them. */
  z.strictObject({
    form: z.literal("jpeg"),
    /** Of the longer side, in pixels; nothing is enlarged. */
    maxEdge: z.number().int().min(256).max(65_000).optional(),
    /** JPEG quality where it is coded anew, of 100. */
    quality: z.number().int().min(50).max(100),
    /** Only where it is made smaller. */
    sharpen: z.enum(["none", "low", "standard"]),
    colour: z.enum(["original", "srgb"]),
    /** Coded anew even where it fits: nothing of the camera's own coding goes out. */
    anew: z.boolean(),
  }),
  /** The photo's own files, byte for byte, with all that they tell. For the house's own archive; nothing is removed and nothing is promised. */
  z.strictObject({ form: z.literal("whole") }),
]);
export type PictureRule = z.infer<typeof picture>;

/** Files that go beside a copy where the channel is a folder, here or on a server. */
export const besideKinds = ["text", "xmp", "ninjs"] as const;
export type BesideKind = (typeof besideKinds)[number];

export const profile = z.strictObject({
  format: z.literal("proofdesk.profile/1"),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: z.string().min(1).max(80),
  description: z.string().max(1000),
  picture: picture.default({ form: "as-is" }),
  /** `dateCreated` is cut to this. */
  coarseDate: z.enum(["day", "month", "year"]).optional(),
  beside: z.array(z.enum(besideKinds)).default([]),
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
