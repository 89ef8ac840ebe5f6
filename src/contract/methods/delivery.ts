// Handing copies over, and what was handed over.
import { z } from "zod";
import { method } from "../method.ts";
import { recipientId, secrets } from "../recipient.ts";
import { told } from "../shield.ts";
import { traced } from "../trace.ts";
import { deliveryRow, fieldValue, photoId, placeOfFile, sha256 } from "../values.ts";

/** Where a copy's picture came from, and whether its coded bytes are the arrived ones. */
export const pictureOfCopy = z.object({
  origin: z.enum(["photo", "developed-jpeg", "embedded-preview"]),
  /** Of the developed JPEG. */
  name: z.string().optional(),
  coded: z.enum(["kept", "anew"]),
  width: z.number().int(),
  height: z.number().int(),
  /** Why it was coded anew although it fitted: what could not be taken out of the file. */
  because: z.string().optional(),
});
export type PictureOfCopy = z.infer<typeof pictureOfCopy>;

export const deliverLine = z.object({
  photo: photoId,
  ...placeOfFile,
  ok: z.boolean(),
  copy: z.string().optional(),
  sha256: sha256.optional(),
  /** Tags of the arrived file that the copy does not have, as `Group1:Tag`. */
  removed: z.array(z.string()).optional(),
  /** Values the search left out and why, in words. */
  exempt: z.array(z.string()).optional(),
  /** Absent where the profile keeps the photo's own picture whatever it is. */
  picture: pictureOfCopy.optional(),
  /** Names of the files that went beside the copy. */
  beside: z.array(z.string()).optional(),
  /** What the file held on arrival was forgotten: only what it holds now was searched for. */
  unsearched: z.literal(true).optional(),
  reason: z.string().optional(),
  /** What stood in the way, in words or as a code of `reasons.ts`: the part that cannot be removed, the tag that was found, what the disk said. */
  detail: z.string().optional(),
});
export type DeliverLine = z.infer<typeof deliverLine>;

/** A field of the photo in a copy: as it is, another value, or not at all and why. */
export const rehearsedField = z.object({ field: z.string(), what: z.enum(["kept", "changed", "removed"]), before: fieldValue, after: fieldValue.optional(), why: z.string().optional() });
export type RehearsedField = z.infer<typeof rehearsedField>;

/** What would leave of one photo, with real values; of one that may not leave, why. */
export const rehearsedLine = z.object({
  photo: photoId,
  ...placeOfFile,
  ok: z.boolean(),
  fileName: z.string().optional(),
  /** Where the copy was put to look at. */
  copy: z.string().optional(),
  picture: pictureOfCopy.optional(),
  /** Tags of the photo that the copy does not have, and what they say. */
  tags: z.array(z.object({ tag: z.string(), value: z.string() })).optional(),
  fields: z.array(rehearsedField).optional(),
  /** What could still be learnt from the copy. */
  told: z.array(told).optional(),
  notes: z.array(z.string()).optional(),
  shielded: z.boolean().optional(),
  reason: z.string().optional(),
  detail: z.string().optional(),
});
export type RehearsedLine = z.infer<typeof rehearsedLine>;

/** A photo that may not leave, and why. */
const notLeaving = z.object({ photo: photoId, reason: z.string(), detail: z.string().optional() });

export const deliveryMethods = {
  /** Proven copies into a folder. `to` is absolute; it is made. Without `name` the profile's template names the copies. What is wrong with the order refuses it whole, also where it has no photo. */
  deliver: method("delivery.deliver", {
    params: z.strictObject({ photos: z.array(photoId), to: z.string().min(1), profile: z.string().default("safe"), name: z.string().max(1000).optional() }),
    progress: z.union([deliverLine, z.object({ progress: z.object({ done: z.number().int(), total: z.number().int() }) })]),
    result: z.object({ ok: z.number().int(), failed: z.number().int(), ledger: z.array(z.number().int()), lines: z.array(deliverLine) }),
  }),
  /**
   * Proven copies to recipients, each by its own channel and profile; `name` takes the place of their templates. One recipient's failure stops none of the others; stopping
   * ends after the copy under way, and takes back what a recipient has of a half-sent set, where its channel can. `secrets`: passwords and tokens by recipient, used for this call and kept nowhere. Refused whole `unknown-recipient`, `recipient-removed`, `bad-template`.
   */
  send: method("delivery.send", {
    params: z.strictObject({ photos: z.array(photoId), recipients: z.array(recipientId).min(1).max(1000), secrets, name: z.string().max(1000).optional() }),
    progress: z.union([z.object({ recipient: recipientId, line: deliverLine }), z.object({ progress: z.object({ done: z.number().int(), total: z.number().int() }) })]),
    result: z.object({ ok: z.number().int(), failed: z.number().int(), ledger: z.array(z.number().int()), recipients: z.array(z.object({ recipient: recipientId, ok: z.number().int(), failed: z.number().int(), lines: z.array(deliverLine) })) }),
  }),
  /**
   * What would leave: copies are made and proven as for a delivery by the profile, or by the recipient's, and shown with real values. With `to` they are put into that folder to look at; nothing is
   * entered, sent or counted as delivered.
   */
  rehearse: method("delivery.rehearse", {
    params: z.strictObject({ photos: z.array(photoId).max(10_000), profile: z.string().optional(), recipient: recipientId.optional(), to: z.string().min(1).optional(), name: z.string().max(1000).optional() }),
    progress: rehearsedLine,
    result: z.object({ lines: z.array(rehearsedLine) }),
  }),
  /** Safe copies in a folder of the desk's own, to be dragged out of the window; they wait there. Main alone asks: the page never learns their paths. */
  prepareDrag: method("delivery.prepareDrag", {
    params: z.strictObject({ photos: z.array(photoId).min(1).max(500) }),
    result: z.object({ drag: z.string(), files: z.array(z.string()), refused: z.array(notLeaving) }),
    callers: ["shell"],
  }),
  /** Main is about to begin that drag: the photos are looked at once more, the intent is in the journal. One that may not leave any more keeps all of them here. */
  beginDrag: method("delivery.beginDrag", { params: z.strictObject({ drag: z.string() }), result: z.object({ refused: z.array(notLeaving) }), callers: ["shell"] }),
  /** What became of it: `left` enters the copies in the ledger under “dragged out”; otherwise they are taken back. */
  finishDrag: method("delivery.finishDrag", { params: z.strictObject({ drag: z.string(), left: z.boolean() }), result: z.object({ copies: z.number().int() }), callers: ["shell"] }),
  /** Folders that got copies before, and those of recipients: what main lets a page deliver to again. */
  folders: method("delivery.folders", { params: z.strictObject({}), result: z.array(z.string()), callers: ["shell"] }),
  /** Whose picture this file is, wherever it lies: by the bytes of delivered copies, by the picture, by the name. Nothing is changed. */
  trace: method("delivery.trace", { params: z.strictObject({ path: z.string().min(1).or(z.strictObject({ bytes: z.base64() })) }), result: traced }),
  ledger: method("delivery.ledger", { params: z.strictObject({ photo: photoId.optional() }), result: z.array(deliveryRow) }),
};
