// Whether the chain of events is whole, asked beside other work, and the proof of a photo's history for somebody outside.
import path from "node:path";
import { writeFile } from "node:fs/promises";
import { Refusal } from "#contract/refusals.ts";
import type { Chain } from "#contract/methods/desk.ts";
import type { JournalEvent, PhotoId, Sha256 } from "#contract/values.ts";
import type { Call, DeskContext } from "../context.ts";
import { display } from "../disk-path.ts";
import { placePrivately } from "./backup.ts";
import { eventHash, firstPrevious, type Journal } from "../journal/journal.ts";

interface Verified { readonly number: number; readonly hash: Sha256 }
/** Up to where this process has found the chain whole; what comes after is checked the next time. */
const verified = new WeakMap<Journal, Verified>();

const others = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });
const fault = (event: JournalEvent, before: Verified): string | undefined => {
  const { hash, ...rest } = event;
  if (event.number !== before.number + 1) return `event ${before.number + 1} is missing`;
  if (eventHash(rest) !== hash) return `event ${event.number} was altered: its hash does not fit its content`;
  return event.previous === before.hash ? undefined : `event ${event.number} does not follow the event before it`;
};

/** The first break in the chain; undefined where it is whole. The desk answers others meanwhile. */
const firstBreak = async (journal: Journal, call: Call): Promise<{ row: number; problem: string } | undefined> => {
  let at = verified.get(journal) ?? { number: 0, hash: firstPrevious };
  let checked = 0;
  for (const event of journal.events(at.number)) {
    const problem = fault(event, at);
    if (problem !== undefined) return { row: event.number, problem };
    at = { number: event.number, hash: event.hash };
    checked += 1;
    if (checked % 500 === 0) { call.signal.throwIfAborted(); await others(); }
  }
  verified.set(journal, at);
  return undefined;
};

/** The chain's state in the view of one photo: its own events anew each time, all others once in the life of this desk. */
export const chain = async (context: Pick<DeskContext, "journal">, photo: PhotoId | undefined, call: Call): Promise<Chain> => {
  const { journal } = context;
  const own = photo === undefined ? [] : journal.ofPhoto(photo);
  const altered = own.find(({ hash, ...rest }) => eventHash(rest) !== hash);
  const broken = altered === undefined ? await firstBreak(journal, call) : { row: altered.number, problem: `event ${altered.number} was altered: its hash does not fit its content` };
  const cut = broken === undefined ? journal.headFindings()[0] : undefined;
  const found = broken ?? cut;
  return { whole: found === undefined, events: photo === undefined ? journal.head().number : own.length, head: journal.head(), ...(found === undefined ? {} : { broken: { ...(found.row === undefined ? {} : { row: found.row }), problem: found.problem } }) };
};

/**
 * Writes the photo's events, whole, with what each hash is made of, so that anybody can compute them again without Proofdesk: a JSON file that takes nobody's place.
 * Refused `file-exists`, `cannot-write-file`, `unknown-photo`.
 */
export const proof = async (context: DeskContext, params: { readonly photo: PhotoId; readonly file: string }, call: Call): Promise<{ file: string; events: number; others: number }> => {
  const record = context.index.get(params.photo);
  if (record === undefined) throw new Refusal("unknown-photo", { photo: params.photo });
  const events = context.journal.ofPhoto(params.photo);
  // An event cannot be cut without breaking its hash: what was done to others in the same step is in it.
  const others = new Set(events.flatMap((event) => event.photos)).size - 1;
  const state = await chain(context, params.photo, call);
  const text = `${JSON.stringify({
    what: "Proof of a photo's history, made by Proofdesk",
    how: "hash = SHA-256, in hexadecimal, of the canonical JSON (RFC 8785) of the list [number, time, editor, kind, photos, payload, previous]; previous is the hash of the event with the number before, 64 zeros for the first",
    photo: params.photo, others, path: display(record.path), made: new Date(context.now()).toISOString(), by: call.editor, chain: state, events,
  }, undefined, 2)}\n`;
  await placePrivately(context, params.file, async (part) => { await writeFile(part, text, { flag: "w", mode: 0o600 }); });
  return { file: path.resolve(params.file), events: events.length, others };
};
