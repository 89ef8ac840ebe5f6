// Two readings of the same folder at once would welcome a photo twice: the later one waits for the earlier.
import type { DeskContext } from "../context.ts";
import type { DiskPath } from "../disk-path.ts";

interface Reading { readonly roots: readonly DiskPath[]; readonly done: Promise<unknown>; readonly stop: AbortController }
const running = new WeakMap<DeskContext, Set<Reading>>();

export const isInside = (path: DiskPath, root: DiskPath): boolean => path === root || path.startsWith(root === "/" ? "/" : `${root}/`);
const overlap = (a: readonly DiskPath[], b: readonly DiskPath[]): boolean => a.some((one) => b.some((other) => isInside(one, other) || isInside(other, one)));

/** Whether any folder is being read now. */
export const isReading = (context: DeskContext): boolean => (running.get(context)?.size ?? 0) > 0;

/** Ends the readings of this folder that are under way or wait. What they read until then is kept. */
export const stopReading = (context: DeskContext, root: DiskPath): void => {
  for (const one of running.get(context) ?? []) if (one.roots.includes(root)) one.stop.abort();
};

/** Runs `work` at once; readings of these folders that are asked for meanwhile wait until it is done. */
export const beforeReadings = async <T>(context: DeskContext, roots: readonly DiskPath[], work: () => Promise<T>): Promise<T> => {
  const all = running.get(context) ?? new Set<Reading>();
  running.set(context, all);
  const result = work();
  const mine: Reading = { roots, done: result.catch(() => undefined), stop: new AbortController() };
  all.add(mine);
  try {
    return await result;
  } finally {
    all.delete(mine);
  }
};

/** Runs `work` when no other reading of these folders, of one inside them or around them is under way. Its signal ends with the caller's, or with `stopReading`. */
export const oneAtATime = async <T>(context: DeskContext, roots: readonly DiskPath[], signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const all = running.get(context) ?? new Set<Reading>();
  running.set(context, all);
  const before = [...all].filter((other) => overlap(roots, other.roots)).map((other) => other.done);
  const stop = new AbortController();
  const result = Promise.allSettled(before).then(() => work(AbortSignal.any([signal, stop.signal])));
  const mine: Reading = { roots, done: result.catch(() => undefined), stop };
  all.add(mine);
  try {
    return await result;
  } finally {
    all.delete(mine);
  }
};
