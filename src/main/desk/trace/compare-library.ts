// One mark against all that the desk keeps, in slices, so that nobody waits for it.
import { setImmediate as others } from "node:timers/promises";
import { samePicture, strayComparer } from "#core/picture-mark.ts";
import type { PhotoId } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";

const pageSize = 200;
/** The desk's thread serves everybody else at least so often. */
const sliceMs = 12;

/** Photos whose picture the mark shows, with their best scores. `bothWays`: also those whose picture is a part of the mark's. */
export const compareLibrary = async (context: DeskContext, mark: Uint8Array, signal: AbortSignal, bothWays = false): Promise<ReadonlyMap<PhotoId, number>> => {
  const found = new Map<PhotoId, number>();
  const compare = strayComparer(mark);
  let sliceBegan = performance.now();
  for (let page = context.index.marks.page(undefined, pageSize); page.length > 0; page = context.index.marks.page(page.at(-1), pageSize)) {
    for (const [at, other] of page.entries()) {
      if (performance.now() - sliceBegan > sliceMs) {
        await others();
        signal.throwIfAborted();
        sliceBegan = performance.now();
      }
      // A caption that was mended gives the same picture other bytes and the same mark.
      const before = page[at - 1];
      if (other.mark.length === 0 || (before?.photo === other.photo && Buffer.from(other.mark).equals(before.mark))) continue;
      const there = compare(other.mark);
      const score = there >= samePicture || !bothWays ? there : Math.max(there, strayComparer(other.mark)(mark));
      if (score >= samePicture) found.set(other.photo, Math.max(score, found.get(other.photo) ?? 0));
    }
  }
  return found;
};
