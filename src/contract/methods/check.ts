// The rules of the house style, run before approval, on request and while typing.
import { z } from "zod";
import { method } from "../method.ts";
import { fieldValue, photoId, placeOfFile, problem } from "../values.ts";
import { photoQuery } from "./photo.ts";

export const checkLine = problem.extend({ photo: photoId, ...placeOfFile });
/** A problem with its photo; `message` is words of a check, or a reason's code where the desk itself found it (`write.failed`, `write.conflict`, `file.unreadable`). */
export const surveyLine = problem.extend({ photo: photoId, name: z.string() });
export type SurveyLine = z.infer<typeof surveyLine>;
export const surveyKind = z.enum(["blocks", "warns", "waived"]);
export const survey = z.object({
  /** Photos with any line. */
  photos: z.number().int(),
  /** Lines that fit `kind` and `rules`; `lines` holds the first 10,000 of them. */
  total: z.number().int(),
  groups: z.array(z.object({ rule: z.string(), kind: surveyKind, lines: z.number().int(), fixable: z.number().int() })),
  lines: z.array(surveyLine),
});
export type Survey = z.infer<typeof survey>;

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
  /** What stands in the way of the photos that fit, by what the index knows: counts by rule, and lines. Without `kind`: all that stand, waived ones not. */
  survey: method("check.survey", {
    params: z.strictObject({ query: photoQuery, kind: surveyKind.optional(), rules: z.array(z.string()).optional() }),
    result: survey,
    callers: ["window"],
  }),
};
