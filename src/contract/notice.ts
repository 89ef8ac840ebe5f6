// What a recipient must be told of a picture it has: a correction or a kill, and what became of telling.
import { z } from "zod";
import { contact } from "./recipient.ts";
import { editor, instant, photoId, placeOfFile } from "./values.ts";

export const noticeId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

/** Open: not told yet, or the channel failed. Sent: the channel took it. The others are an editor's word of what the recipient did, or the channel's own evidence (`removed`). */
export const noticeState = z.enum(["open", "sent", "acknowledged", "removed", "refused"]);
export type NoticeState = z.infer<typeof noticeState>;

/** Copies that a recipient has, under its own names. */
export const heldCopies = z.array(z.object({ number: z.number().int(), fileName: z.string(), time: instant, version: z.number().int() }));

export const notice = z.object({
  id: noticeId,
  kind: z.enum(["correction", "kill"]),
  photo: photoId,
  ...placeOfFile,
  /** Journal number of the correction or kill. */
  event: z.number().int(),
  time: instant,
  editor,
  recipient: z.string(),
  recipientId: z.string().optional(),
  channel: z.string(),
  contact: contact.optional(),
  copies: heldCopies,
  subject: z.string(),
  text: z.string(),
  state: noticeState,
  /** Oldest first: how it was tried, what was answered. */
  steps: z.array(z.object({ time: instant, editor, state: noticeState, how: z.string() })),
});
export type Notice = z.infer<typeof notice>;
