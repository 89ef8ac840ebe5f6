// The line that says what became of one photo in a command on many.
import type { Outcome, PhotoId } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import { pathParts } from "./path-parts.ts";

/** `reason`: a refusal's code, or what the write said. */
export const outcomeOf = (context: DeskContext, photo: PhotoId, reason?: string, notes: readonly string[] = []): Outcome => {
  const record = context.index.get(photo);
  return {
    photo, ...pathParts(record?.path), ok: reason === undefined, state: record?.state ?? "new", write: record?.write ?? "none",
    ...(reason === undefined ? {} : { reason }), ...(notes.length > 0 ? { notes: [...notes] } : {}),
  };
};

export const tally = (outcomes: readonly Outcome[], event: number | null): { outcomes: Outcome[]; done: { ok: number; failed: number; event: number | null } } => {
  const ok = outcomes.filter((one) => one.ok).length;
  return { outcomes: [...outcomes], done: { ok, failed: outcomes.length - ok, event } };
};
