// The call list: notices that were sent or are still open, and what recipients said.
import { z } from "zod";
import { method } from "../method.ts";
import { notice, noticeId, noticeState } from "../notice.ts";
import { secrets } from "../recipient.ts";
import { photoId } from "../values.ts";

export const noticeMethods = {
  /** Newest first. `open`: only those that nobody has been told by or answered yet. */
  list: method("notice.list", { params: z.strictObject({ photo: photoId.optional(), open: z.boolean().default(false) }), result: z.array(notice) }),
  /** Tries the recipient's channel again for those that are open. */
  send: method("notice.send", { params: z.strictObject({ notices: z.array(noticeId).min(1).max(10_000), secrets }), result: z.object({ sent: z.number().int(), open: z.number().int() }) }),
  /** What an editor knows of a recipient: told by telephone, answered, removed with evidence, refused. */
  answer: method("notice.answer", { params: z.strictObject({ notice: noticeId, state: noticeState.exclude(["open"]), how: z.string().trim().min(1).max(2000) }), result: notice }),
};
