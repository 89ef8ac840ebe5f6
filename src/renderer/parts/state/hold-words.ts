// What keeps a photo here, as it stands now, and its words.
import type { Hold, PhotoRow } from "#contract/values.ts";
import { instantTime } from "#words/format.ts";
import { holdText } from "#words/window/recall.ts";

/** The hold that stands; an embargo that passed since the row was fetched is none. */
export const holdOf = ({ hold }: Pick<PhotoRow, "hold">): Hold | undefined => (hold?.kind === "embargo" && hold.until !== undefined && Date.parse(hold.until) <= Date.now() ? undefined : hold);

export const holdWords = (hold: Hold): string => {
  if (hold.kind === "embargo") return hold.until === undefined ? holdText.held(hold.reason) : holdText.embargo(instantTime(hold.until, new Date()));
  if (hold.kind === "safety") return hold.clearedBy === undefined ? holdText.held(hold.reason) : holdText.safety(hold.clearedBy);
  return hold.kind === "kill" ? holdText.kill(hold.by.initials) : holdText.permission;
};
