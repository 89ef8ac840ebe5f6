// Whose picture a stray file is: what the desk knows of its bytes, its picture and its name.
import { z } from "zod";
import { deliveryRow, photoId, placeOfFile, sha256, state } from "./values.ts";

export const traceHit = z.object({
  photo: photoId,
  ...placeOfFile,
  /** `hash`: the very bytes of a delivered copy or of the photo's own file. `picture`: it looks the same, or is a part of it. `name`: only the name fits, a hint. */
  how: z.enum(["hash", "picture", "name"]),
  /** 1 by hash, 0 by name, else how well the pictures fit. */
  score: z.number().min(0).max(1),
  state,
  killed: z.boolean(),
  correctionOpen: z.boolean(),
  /** Everybody who has the photo, oldest first. */
  deliveries: z.array(deliveryRow),
  /** Numbers of the deliveries whose very copy the file is. */
  exact: z.array(z.number().int()),
  /** Which version the file is; absent where that cannot be told. */
  version: z.number().int().optional(),
  /** The newest that was delivered. */
  latestVersion: z.number().int(),
});
export type TraceHit = z.infer<typeof traceHit>;

export const traced = z.object({
  file: z.object({
    ...placeOfFile,
    /** Absent where the file cannot be read. */
    sha256: sha256.optional(),
    /** Its picture was compared with those that were delivered. */
    compared: z.boolean(),
    /** Why it was not, as a code of `reasons.ts` or in words. */
    reason: z.string().optional(),
  }),
  /** The surest first: by hash, by picture, by name. */
  found: z.array(traceHit),
});
export type Traced = z.infer<typeof traced>;
