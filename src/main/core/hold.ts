// What a hold means: until when it keeps a photo here, and who may end it (WORKFLOW.md sections 2 and 8).
import type { Hold } from "#contract/values.ts";

/** Whether nothing of the photo may leave at this time (milliseconds). An embargo ends by the clock; a safety hold never does. */
export const isHeld = ({ hold }: { readonly hold?: Hold | undefined }, now: number): boolean =>
  hold !== undefined && !(hold.kind === "embargo" && hold.until !== undefined && now >= Date.parse(hold.until));

/** Whether this editor may end the hold. */
export const mayRelease = (hold: Hold, initials: string): boolean => hold.kind !== "safety" || hold.clearedBy === initials;
