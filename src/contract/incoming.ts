// A notice of somebody else's that came in with the pictures: an agency corrects or kills what the desk may have. It waits for an editor; nothing happens by itself.
import { z } from "zod";
import { editor, fields, fieldValue, instant, photoId, placeOfFile, state } from "./values.ts";

export const incomingId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

/** What it asks for. A refile and an addition change words, as a correction does; an elimination takes a picture away for no legal cause. */
export const incomingKind = z.enum(["kill", "withhold", "elimination", "refile", "correction", "addition"]);

/** How a photo of the desk was found for it, the surest first. `itself`: the very photo that says so; `linked`: an editor said it. */
export const incomingHow = z.enum(["linked", "itself", "job", "picture", "title", "name", "byline"]);
export type IncomingHow = z.infer<typeof incomingHow>;

/** A field that reads otherwise in the notice. `named`: the notice is about it; others merely differ. */
export const incomingChange = z.object({ field: z.string(), before: fieldValue.optional(), after: fieldValue, named: z.boolean() });
export type IncomingChange = z.infer<typeof incomingChange>;

export const incomingMatch = z.object({
  photo: photoId,
  ...placeOfFile,
  name: z.string(),
  state,
  delivered: z.boolean(),
  how: z.array(incomingHow).min(1),
  /** Old and new of each field; empty for a notice that brings no words. */
  changes: z.array(incomingChange),
});
export type IncomingMatch = z.infer<typeof incomingMatch>;

export const incomingState = z.enum(["open", "applied", "dismissed"]);
export type IncomingState = z.infer<typeof incomingState>;

/** As the event that brought it has it. */
export const arrivedNotice = z.object({
  id: incomingId,
  kind: incomingKind,
  /** The words by which it was recognised, as they stand there. */
  words: z.string(),
  /** What it goes on to say, the first sentence of it. */
  lead: z.string().optional(),
  /** The picture that says so; absent where it is a file of text. */
  photo: photoId.optional(),
  /** Where it lay when it came. */
  ...placeOfFile,
  /** Of a file of text: its beginning. */
  text: z.string().optional(),
  /** What it says field by field. */
  fields,
});
export type ArrivedNotice = z.infer<typeof arrivedNotice>;

export const incoming = arrivedNotice.omit({ fields: true }).extend({
  /** Journal number of its arrival. */
  event: z.number().int(),
  time: instant,
  state: incomingState,
  /** The surest first. */
  matches: z.array(incomingMatch),
  /** Oldest first: what editors said to it. */
  steps: z.array(z.object({ time: instant, editor, what: z.enum(["linked", "applied", "dismissed"]), photo: photoId.optional(), reason: z.string().optional() })),
});
export type Incoming = z.infer<typeof incoming>;
