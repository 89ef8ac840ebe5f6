// When what was under way at the last end is settled: most of it before anybody is let in, copies behind the open door (each is proven byte for byte),
// and what lies on a volume that is away as soon as it is there again.
import { setTimeout as after } from "node:timers/promises";
import type { DeskContext } from "../context.ts";
import type { WriteQueue } from "../write/queue.ts";
import { withoutReadings } from "./relocate.ts";
import { isIntentAway, type OpenIntent, openIntents, settleIntent } from "./settle-files.ts";

export interface Settling {
  /** What is not told by then stays open for the next start. */
  stop(): void;
  /** Resolves when nothing is left to settle, or soon after the stop. */
  readonly done: Promise<void>;
}

/** Volumes come and go without an event of their own. */
const againMs = 4_000;

/**
 * Settles the intents of before. `behindTheDoor`: does not wait for copies, nor for volumes that are away; the photos of a copy that is looked at
 * are not written meanwhile, for it is compared with its original. Comes before the queue begins its writes.
 */
export const openSettling = async (context: DeskContext, queue: WriteQueue, behindTheDoor: boolean): Promise<Settling> => {
  const stop = new AbortController();
  // Only those: what begins from now on ends by itself.
  const open = openIntents(context);
  const away: OpenIntent[] = [];
  const settle = async (intent: OpenIntent): Promise<void> => {
    if (stop.signal.aborted) return;
    if (await isIntentAway(intent)) away.push(intent);
    else await settleIntent(context, intent, stop.signal);
  };
  for (const intent of open) if (intent.what !== "copy") await settle(intent).catch(() => undefined);
  const copies = open.filter((intent) => intent.what === "copy");
  if (!behindTheDoor) {
    for (const intent of copies) await settle(intent).catch(() => undefined);
    return { stop: () => undefined, done: Promise.resolve() };
  }
  /** While others work: the photos are not written, and their folders not read. */
  const settleHeld = async (intent: OpenIntent, release: () => void): Promise<void> => {
    try {
      await withoutReadings(context, intent.paths, () => settle(intent)).catch(() => undefined);
    } finally {
      release();
    }
  };
  const releases = await Promise.all(copies.map((intent) => queue.hold(intent.photos)));
  const work = async (): Promise<void> => {
    for (const [at, intent] of copies.entries()) await settleHeld(intent, releases[at] ?? (() => undefined));
    while (away.length > 0 && !stop.signal.aborted) {
      await after(againMs, undefined, { signal: stop.signal, ref: false });
      for (const intent of away.splice(0)) {
        if (await isIntentAway(intent)) away.push(intent);
        else await settleHeld(intent, await queue.hold(intent.photos));
      }
    }
  };
  return { stop: () => { stop.abort(); }, done: work().catch(() => undefined) };
};
