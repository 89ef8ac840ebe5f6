// The rules of the house style, run before approval, on request and while typing.
import { z } from "zod";
import { method } from "../method.ts";
import { fieldValue, photoId, placeOfFile, problem } from "../values.ts";

export const checkLine = problem.extend({ photo: photoId, ...placeOfFile });
export const checkMethods = {
  /** Looks at the bytes on disk. Streams each problem; waived ones carry `waived`. */
  run: method("check.run", {
    params: z.strictObject({ photos: z.array(photoId).min(1), style: z.string().optional() }),
    progress: z.union([checkLine, z.object({ failed: z.object({ photo: photoId, ...placeOfFile, reason: z.string() }) })]),
    result: z.object({ photos: z.number().int(), blocked: z.number().int(), warned: z.number().int() }),
  }),
  /** The problems a photo would have with these values; nothing is kept. */
  draft: method("check.draft", {
    params: z.strictObject({ photo: photoId, values: z.record(z.string(), fieldValue.nullable()) }),
    result: z.array(problem),
    callers: ["window"],
  }),
  /** For the approval bar: which of these would pass by what the index knows. The act itself looks at the files. */
  readiness: method("check.readiness", {
    params: z.strictObject({ photos: z.array(photoId) }),
    result: z.object({
      ready: z.array(photoId),
      blocked: z.array(z.object({ photo: photoId, reason: z.string(), problems: z.array(problem) })),
      approved: z.array(photoId),
      warnings: z.number().int(),
      /** Checks that the house style runs on each photo. */
      checks: z.number().int(),
    }),
    callers: ["window"],
  }),
};
