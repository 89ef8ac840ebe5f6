// Photos dragged out of the window: proven copies in a folder of the desk's own, handed to the system's drag by main. The intent is in the journal
// before main begins the drag, the outcome after main has told it; copies that only wait are in no journal, and are taken back where nobody took them.
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Profile } from "#contract/profile.ts";
import { Refusal } from "#contract/refusals.ts";
import type { PhotoId } from "#contract/values.ts";
import type { Call, DeskContext } from "../context.ts";
import { fromText } from "../disk-path.ts";
import { ulid } from "../ulid.ts";
import type { WriteQueue } from "../write/queue.ts";
import { beginLeaving, type Done, entered, mayLeave, type Order, planOf, proveOne } from "./delivery.ts";
import type { OpenChannel } from "./channels/channel.ts";
import { openFolder } from "./channels/folder/open-folder.ts";
import { dropDelivery } from "./enter-delivery.ts";
import { toDrag } from "./target.ts";

/** Programs may read what was dropped on them hours later. */
const keptMs = 24 * 3_600_000;

interface Waiting { readonly order: Order; readonly folder: string; readonly channel: OpenChannel; readonly photos: readonly PhotoId[]; readonly done: readonly Done[]; readonly refused: readonly Refused[] }
interface Refused { photo: PhotoId; reason: string; detail?: string }
interface Prepared { drag: string; files: string[]; refused: Refused[] }

/** `waiting`: prepared, nobody has them. `leaving`: main was told to begin, and has not said yet what became of it. */
interface Drags { readonly waiting: Map<string, Waiting>; readonly leaving: Map<string, Waiting> }
const drags = new WeakMap<DeskContext, Drags>();
const dragsOf = (context: DeskContext): Drags => {
  const found = drags.get(context) ?? { waiting: new Map<string, Waiting>(), leaving: new Map<string, Waiting>() };
  drags.set(context, found);
  return found;
};

const rootOf = (context: DeskContext): string => path.join(context.folder, "drag-out");

/** Copies of drags of another day. */
const sweep = async (context: DeskContext): Promise<void> => {
  const root = rootOf(context);
  const { waiting, leaving } = dragsOf(context);
  const open = new Set([...waiting.values(), ...leaving.values()].map((one) => one.folder));
  for (const name of await readdir(root).catch(() => [])) {
    const folder = path.join(root, name);
    const age = context.now() - Number((await stat(folder).catch(() => undefined))?.mtimeMs ?? context.now());
    if (age > keptMs && !open.has(folder)) await rm(folder, { recursive: true, force: true });
  }
};

const filesOf = (done: readonly Done[]): string[] => done.map((one) => one.made.sent.place);

/** Whether the journal still says what the copies were made of; for a last look, when nothing more is waited for. */
const stillFits = (context: DeskContext, done: readonly Done[]): boolean => done.every(({ record }) => {
  const now = context.index.get(record.id);
  return now?.state === "approved" && now.approval?.void === undefined && now.contentHash === record.contentHash;
});

/** The copies that wait, with their photos as they lie on the disk now, and those that may not leave any more: the index alone is not believed. */
const lookAgain = async (context: DeskContext, { order, done }: Waiting): Promise<{ readonly done: readonly Done[]; readonly refused: Refused[] }> => {
  const now: Done[] = [];
  const refused: Refused[] = [];
  for (const one of done) {
    const { id, contentHash } = one.record;
    const record = await mayLeave(context, id, order.target);
    if (typeof record === "string") refused.push({ photo: id, reason: record });
    // Approved anew with other content: the copy is of the old one.
    else if (record.contentHash !== contentHash) refused.push({ photo: id, reason: "content-changed" });
    else if ((await context.bytes.hash(fromText(one.made.sent.place)).catch(() => "")) !== one.made.copy.sha256) refused.push({ photo: id, reason: "copy-failed" });
    else now.push({ ...one, record });
  }
  if (refused.length === 0 && !stillFits(context, now)) return { done: [], refused: now.map(({ record }) => ({ photo: record.id, reason: "content-changed" })) };
  return { done: now, refused };
};

const takeBack = async (context: DeskContext, { folder, done }: Waiting, call: Pick<Call, "editor">): Promise<void> => {
  for (const one of done) if (one.begun > 0) dropDelivery(context, call.editor, one.record.id, one.begun);
  await rm(folder, { recursive: true, force: true });
};

/** Proven copies of those that may leave; the others say why not. The same photos asked for again get the copies that wait. */
export const prepareDrag = async (context: DeskContext, tools: { queue: WriteQueue; profiles: ReadonlyMap<string, Profile> }, given: readonly PhotoId[], call: Call): Promise<Prepared> => {
  const photos = [...new Set(given)];
  const { waiting } = dragsOf(context);
  for (const [drag, one] of waiting) {
    waiting.delete(drag);
    if (one.photos.join() === photos.join() && one.refused.length === 0 && (await lookAgain(context, one)).refused.length === 0) {
      waiting.set(drag, one);
      return { drag, files: filesOf(one.done), refused: [] };
    }
    await takeBack(context, one, call);
  }
  await sweep(context);
  const drag = ulid();
  const folder = path.join(rootOf(context), drag);
  const order: Order = { target: toDrag(folder), profile: "safe", waits: true };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const plan = planOf(tools.profiles, order);
  const channel = openFolder({ folder });
  await tools.queue.settled(photos, AbortSignal.any([call.signal, AbortSignal.timeout(60_000)]));
  const done: Done[] = [];
  const refused: Refused[] = [];
  for (const [at, id] of photos.entries()) {
    const one = call.signal.aborted ? { reason: "cancelled" } : await proveOne(context, { ...plan, channel, sequence: at + 1 }, id, call);
    if ("line" in one) done.push(one);
    else refused.push({ photo: id, reason: one.reason ?? "copy-failed", ...("detail" in one && one.detail !== undefined ? { detail: one.detail } : {}) });
  }
  const here: Waiting = { order, folder, channel, photos, done, refused };
  if (done.length === 0) await takeBack(context, here, call);
  else waiting.set(drag, here);
  return { drag, files: filesOf(done), refused };
};

/** Main is about to begin: every photo is looked at once more, and one that may not leave keeps them all here. From here on the copies may be out. */
export const beginDrag = async (context: DeskContext, { drag }: { drag: string }, call: Call): Promise<{ refused: Refused[] }> => {
  const { waiting, leaving } = dragsOf(context);
  const one = waiting.get(drag);
  if (one === undefined) throw new Refusal("usage", { why: "this drag was not prepared" });
  waiting.delete(drag);
  const { done, refused } = await lookAgain(context, one);
  if (refused.length > 0) { await takeBack(context, one, call); return { refused }; }
  const begun: Done[] = [];
  try {
    for (const each of done) each.recordMark();
    for (const each of done) begun.push({ ...each, begun: beginLeaving(context, one.order, each.record, each.proven, call) });
  } catch (cause) {
    await takeBack(context, { ...one, done: begun }, call);
    throw cause;
  }
  leaving.set(drag, { ...one, done: begun });
  return { refused: [] };
};

/** What main says became of the drag. A drag that nobody knows, of a desk that ended meanwhile, was settled at its start; one that never began left nothing. */
export const finishDrag = async (context: DeskContext, { drag, left }: { drag: string; left: boolean }, call: Call): Promise<{ copies: number }> => {
  const { waiting, leaving } = dragsOf(context);
  const one = leaving.get(drag) ?? (left ? undefined : waiting.get(drag));
  if (one === undefined) return { copies: 0 };
  leaving.delete(drag);
  waiting.delete(drag);
  if (!left) { await takeBack(context, one, call); return { copies: 0 }; }
  const ledger: number[] = [];
  for (const done of one.done) await entered(context, one.order, one.channel, done, { ...call, request: undefined }, ledger);
  return { copies: ledger.length };
};

/** When the desk ends in good order: copies that wait go. What main was told to begin with stays, and is settled at the next start. */
export const endDrags = async (context: DeskContext): Promise<void> => {
  const { waiting } = dragsOf(context);
  for (const one of waiting.values()) await rm(one.folder, { recursive: true, force: true }).catch(() => undefined);
  waiting.clear();
};

/** At the start: copies that a desk left waiting when it was killed go. Those that the journal knows may still be read by whoever got them. */
export const forgetDrags = async (context: DeskContext): Promise<void> => {
  const root = rootOf(context);
  const names = await readdir(root).catch(() => []);
  if (names.length === 0) return;
  const known = new Set(context.journal.db.prepare<[], string>("SELECT json_extract(payload, '$.recipient') FROM event WHERE kind = 'delivery.begun' AND json_extract(payload, '$.ledger') IS NOT NULL").pluck().all());
  for (const name of names) if (!known.has(path.join(root, name))) await rm(path.join(root, name), { recursive: true, force: true }).catch(() => undefined);
};
