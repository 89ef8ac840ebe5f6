// Photos dragged out of the window: proven copies in a folder of the desk's own, handed to the system's drag by main. The intent is in the journal
// before a copy has its name, the outcome after main has told it; a copy that nobody took is taken back.
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Profile } from "#contract/profile.ts";
import type { PhotoId } from "#contract/values.ts";
import type { Call, DeskContext } from "../context.ts";
import { display } from "../disk-path.ts";
import { ulid } from "../ulid.ts";
import type { WriteQueue } from "../write/queue.ts";
import { type Done, entered, type Order, planOf, proveOne } from "./delivery.ts";
import { dropDelivery } from "./enter-delivery.ts";

/** The recipient as the ledger names it: whoever the editor dropped the copies on. */
export const draggedOut = "dragged out";
/** Programs may read what was dropped on them hours later. */
const keptMs = 24 * 3_600_000;

interface Waiting { readonly order: Order; readonly photos: readonly PhotoId[]; readonly done: readonly Done[]; readonly refused: Prepared["refused"] }
interface Prepared { drag: string; files: string[]; refused: { photo: PhotoId; reason: string; detail?: string }[] }

const waiting = new WeakMap<DeskContext, Map<string, Waiting>>();
const waitingOf = (context: DeskContext): Map<string, Waiting> => {
  const found = waiting.get(context) ?? new Map<string, Waiting>();
  waiting.set(context, found);
  return found;
};

const rootOf = (context: DeskContext): string => path.join(context.folder, "drag-out");

/** Copies of drags of another day. */
const sweep = async (context: DeskContext): Promise<void> => {
  const root = rootOf(context);
  const open = new Set([...waitingOf(context).values()].map((one) => one.order.to));
  for (const name of await readdir(root).catch(() => [])) {
    const folder = path.join(root, name);
    const age = context.now() - Number((await stat(folder).catch(() => undefined))?.mtimeMs ?? context.now());
    if (age > keptMs && !open.has(folder)) await rm(folder, { recursive: true, force: true });
  }
};

const filesOf = (done: readonly Done[]): string[] => done.map((one) => display(one.made.copy));

/** Whether the copies that wait are still those of the approved bytes. */
const stillFits = (context: DeskContext, { done }: Waiting): boolean => done.every(({ record }) => {
  const now = context.index.get(record.id);
  return now?.state === "approved" && now.approval?.void === undefined && now.contentHash === record.contentHash;
});

const takeBack = async (context: DeskContext, { order, done }: Waiting, call: Call): Promise<void> => {
  for (const one of done) dropDelivery(context, call.editor, one.record.id, one.begun);
  await rm(order.to, { recursive: true, force: true });
};

/** Proven copies of those that may leave; the others say why not. The same photos asked for again get the copies that wait. */
export const prepareDrag = async (context: DeskContext, tools: { queue: WriteQueue; profiles: ReadonlyMap<string, Profile> }, given: readonly PhotoId[], call: Call): Promise<Prepared> => {
  const photos = [...new Set(given)];
  const open = waitingOf(context);
  for (const [drag, one] of open) {
    if (one.photos.join() === photos.join() && one.refused.length === 0 && stillFits(context, one)) return { drag, files: filesOf(one.done), refused: [] };
    open.delete(drag);
    await takeBack(context, one, call);
  }
  await sweep(context);
  const drag = ulid();
  const order: Order = { photos, to: path.join(rootOf(context), drag), profile: "safe", recipient: draggedOut };
  await mkdir(order.to, { recursive: true, mode: 0o700 });
  const plan = planOf(tools.profiles, order);
  await tools.queue.settled(photos, AbortSignal.any([call.signal, AbortSignal.timeout(60_000)]));
  const done: Done[] = [];
  const refused: Prepared["refused"] = [];
  for (const [at, id] of photos.entries()) {
    const one = call.signal.aborted ? { reason: "cancelled" } : await proveOne(context, { ...plan, order, sequence: at + 1 }, id, call);
    if ("line" in one) done.push(one);
    else refused.push({ photo: id, reason: one.reason ?? "copy-failed", ...("detail" in one && one.detail !== undefined ? { detail: one.detail } : {}) });
  }
  const here: Waiting = { order, photos, done, refused };
  if (done.length === 0) await takeBack(context, here, call);
  else open.set(drag, here);
  return { drag, files: filesOf(done), refused };
};

/** What main says became of the drag. A drag that nobody knows, of a desk that ended meanwhile, was settled at its start. */
export const finishDrag = async (context: DeskContext, { drag, left }: { drag: string; left: boolean }, call: Call): Promise<{ copies: number }> => {
  const open = waitingOf(context);
  const one = open.get(drag);
  if (one === undefined) return { copies: 0 };
  open.delete(drag);
  if (!left) { await takeBack(context, one, call); return { copies: 0 }; }
  const ledger: number[] = [];
  for (const done of one.done) await entered(context, one.order, done, { ...call, request: undefined }, ledger);
  return { copies: ledger.length };
};
