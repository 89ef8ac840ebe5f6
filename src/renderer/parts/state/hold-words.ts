// A hold in words: what keeps the photo here, and until when.
import type { Hold } from "#contract/values.ts";
import { instantTime } from "#words/format.ts";
import { holdText } from "#words/window/recall.ts";

export const holdWords = (hold: Hold): string => {
  if (hold.kind === "embargo") return hold.until === undefined ? holdText.held(hold.reason) : holdText.embargo(instantTime(hold.until, new Date()));
  if (hold.kind === "safety") return hold.clearedBy === undefined ? holdText.held(hold.reason) : holdText.safety(hold.clearedBy);
  return hold.kind === "kill" ? holdText.kill(hold.by.initials) : holdText.permission;
};
