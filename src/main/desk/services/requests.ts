// Calls that were sent again because their answer was lost: what they did is in the journal under the name of the call, and nothing is done twice.
import { z } from "zod";
import { type JournalEvent, type Outcome, photoId, type PhotoId } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import { noticesOf } from "./notices-of.ts";
import { outcomeOf, tally } from "./outcome.ts";

const keptMs = 24 * 3_600_000;

/** Notes, in the event's own transaction, that this call made it. */
export const noteRequest = (context: DeskContext, request: string, event: JournalEvent): void => {
  context.journal.db.prepare(`INSERT INTO request (id, result, time) VALUES (?, json_array(?), ?)
    ON CONFLICT(id) DO UPDATE SET result = json_insert(result, '$[#]', ?)`).run(request, event.number, event.time, event.number);
};

/** The events that this call has made already, oldest first. */
export const madeBy = (context: DeskContext, request: string | undefined): readonly JournalEvent[] => {
  if (request === undefined) return [];
  const numbers = context.journal.db.prepare<[string], string>("SELECT result FROM request WHERE id = ?").pluck().get(request);
  return numbers === undefined ? [] : (JSON.parse(numbers) as number[]).flatMap((number) => context.journal.byNumber(number) ?? []);
};

/** Nobody sends a call again after a day. */
export const forgetRequests = (context: DeskContext): void => {
  context.journal.db.prepare("DELETE FROM request WHERE time < ?").run(new Date(context.now() - keptMs).toISOString());
};

/** The methods that would do something more the second time, whatever they are sent for. */
const onceOnly: ReadonlySet<string> = new Set(["edit.make", "edit.makeMany", "edit.undo", "edit.redo", "edit.settle", "file.rotate", "file.rename", "file.move", "file.copy", "approval.submit", "approval.return", "approval.approve", "approval.reject", "approval.reopen", "approval.waive", "hold.set", "hold.release", "permission.set", "shield.set", "correction.open", "kill.make", "photo.forget"]);

const onePhoto = z.object({ photo: photoId });
/** The photos that a call is about: one list for all, or one edit for each. */
const named = z.union([z.object({ photos: z.array(photoId) }).transform((one) => one.photos), z.object({ edits: z.array(onePhoto) }).transform((one) => one.edits.map((edit) => edit.photo))]);
const photosIn = (params: unknown): readonly PhotoId[] | undefined => named.safeParse(params).data;

/** What became of the notices that an event made. */
const toldOf = (context: DeskContext, event: JournalEvent): { sent: number; open: number; removed: number } => {
  const told = { sent: 0, open: 0, removed: 0 };
  for (const { state } of noticesOf(context, event)) told[state === "open" || state === "removed" ? state : "sent"] += 1;
  return told;
};

/** The answer of a call that was done before its answer was lost; undefined where it is to be done. Photos that it did not reach say so. */
export const answeredBefore = (context: DeskContext, method: string, params: unknown, request: string | undefined): unknown => {
  const [event] = onceOnly.has(method) ? madeBy(context, request) : [];
  if (event === undefined) return undefined;
  const done = new Set(event.photos);
  if (method === "edit.settle") return outcomeOf(context, event.photos[0] as PhotoId);
  const asked = photosIn(params) ?? event.photos;
  const outcomes = [...new Set(asked)].map((id): Outcome => outcomeOf(context, id, done.has(id) ? undefined : "cancelled"));
  const batch = tally(outcomes, event.number);
  if (method === "kill.make") return { ...batch, notices: toldOf(context, event) };
  if (method !== "edit.undo" && method !== "edit.redo") return batch;
  const fields = (event.payload["fields"] ?? []) as readonly Readonly<Record<string, unknown>>[];
  return { ...batch, what: { kind: String(event.payload["what"]), fields: [...new Set(fields.flatMap((one) => Object.keys(one)))], photos: event.photos.length } };
};
