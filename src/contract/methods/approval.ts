// The table of states: submit, return, approve, reject, reopen, waive. One or hundreds.
import { z } from "zod";
import { method } from "../method.ts";
import { outcome, photoId } from "../values.ts";
import { batchResult } from "./edit.ts";

const photos = z.array(photoId).min(1);
const streamed = { result: batchResult, progress: z.union([outcome, z.object({ progress: z.object({ done: z.number().int(), total: z.number().int() }) })]) };

export const approvalMethods = {
  submit: method("approval.submit", { params: z.strictObject({ photos }), ...streamed }),
  return: method("approval.return", { params: z.strictObject({ photos, note: z.string().max(10_000) }), ...streamed }),
  /** Waits for the photos' writes, hashes the bytes, checks, approves those that pass; the others say why not. */
  approve: method("approval.approve", { params: z.strictObject({ photos, note: z.string().max(10_000).optional() }), ...streamed }),
  reject: method("approval.reject", { params: z.strictObject({ photos }), ...streamed }),
  reopen: method("approval.reopen", { params: z.strictObject({ photos }), ...streamed }),
  waive: method("approval.waive", { params: z.strictObject({ photos, rule: z.string(), reason: z.string().max(10_000) }), ...streamed }),
};
