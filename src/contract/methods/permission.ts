// Permission records of eyewitness pictures. A photo without one is as it was; with one, nothing leaves outside of what it allows.
import { z } from "zod";
import { method } from "../method.ts";
import { newPermission, permission, permissionProof } from "../permission.ts";
import { photoId } from "../values.ts";
import { batchResult } from "./edit.ts";

export const permissionMethods = {
  /** The record of each photo that has one. */
  show: method("permission.show", { params: z.strictObject({ photos: z.array(photoId).max(10_000) }), result: z.array(z.object({ photo: photoId, permission })) }),
  /** Name and hash of the file that shows the yes: it is only read, and stays where it is. Refused `file-unreadable`. */
  proof: method("permission.proof", { params: z.strictObject({ file: z.string().min(1) }), result: permissionProof }),
  /** Takes the place of the record that was there; the journal keeps it. `null` takes it away. */
  set: method("permission.set", { params: z.strictObject({ photos: z.array(photoId).min(1), permission: newPermission.nullable() }), result: batchResult }),
};
