// When nothing else is to be done: hashes and the state on arrival of every photo, so that an approval or a first write need not read it first
// (SPEC.md section 3). Gives way to reading folders and to writes, and starts nothing that it could not stop within a batch.
import { setTimeout as pause } from "node:timers/promises";
import type { PhotoId } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import { takeBaselines } from "./baseline.ts";
import { isReading } from "./one-at-a-time.ts";

export interface Background { [Symbol.asyncDispose](): Promise<void> }

const together = 20;
const betweenMs = 40;
const idleMs = 1_500;

export const openBackground = (context: DeskContext): Background => {
  const stop = new AbortController();
  const without = context.index.db.prepare<[], PhotoId>("SELECT id FROM photo WHERE baseline IS NULL AND present = 1 AND file = 'here' AND reading IS NOT NULL").pluck();
  const writing = context.journal.db.prepare<[], number>("SELECT count(*) FROM job WHERE state IN ('waiting','writing')").pluck();
  /** Cannot be read whole; tried again after the next start. */
  const hopeless = new Set<PhotoId>();

  const batch = async (): Promise<boolean> => {
    if (isReading(context) || (writing.get() ?? 0) > 0) return false;
    const ids: PhotoId[] = [];
    for (const id of without.iterate()) {
      if (!hopeless.has(id)) ids.push(id);
      if (ids.length === together) break;
    }
    if (ids.length === 0) return false;
    await takeBaselines(context, ids.flatMap((id) => context.index.get(id) ?? []));
    for (const id of ids) if (context.index.get(id)?.baseline === undefined) hopeless.add(id);
    return true;
  };

  const work = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      const more = await batch().catch(() => false);
      await pause(more ? betweenMs : idleMs, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
    }
  };
  const working = work();
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await working;
    },
  };
};
