// Two readings of the same folder at once would welcome a photo twice: the later one waits for the earlier.
import type { DeskContext } from "../context.ts";
import type { DiskPath } from "../disk-path.ts";

interface Reading { readonly roots: readonly DiskPath[]; readonly done: Promise<unknown> }
const running = new WeakMap<DeskContext, Set<Reading>>();

export const isInside = (path: DiskPath, root: DiskPath): boolean => path === root || path.startsWith(root === "/" ? "/" : `${root}/`);
const overlap = (a: readonly DiskPath[], b: readonly DiskPath[]): boolean => a.some((one) => b.some((other) => isInside(one, other) || isInside(other, one)));

/** Whether any folder is being read now. */
export const isReading = (context: DeskContext): boolean => (running.get(context)?.size ?? 0) > 0;

/** Runs `work` when no other reading of these folders, of one inside them or around them is under way. */
export const oneAtATime = async <T>(context: DeskContext, roots: readonly DiskPath[], work: () => Promise<T>): Promise<T> => {
  const all = running.get(context) ?? new Set<Reading>();
  running.set(context, all);
  const before = [...all].filter((other) => overlap(roots, other.roots)).map((other) => other.done);
  const result = Promise.allSettled(before).then(work);
  const mine: Reading = { roots, done: result.catch(() => undefined) };
  all.add(mine);
  try {
    return await result;
  } finally {
    all.delete(mine);
  }
};
