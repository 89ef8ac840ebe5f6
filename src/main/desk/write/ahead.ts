// What a first write needs beforehand, taken for some of the waiting photos in one ExifTool command and one commit while others are written.
// Only ever early: a photo that is missed here, or fails here, is looked at by its own write.
import type { PhotoId } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { takeBaselines } from "../read/baseline.ts";
import { lookAt } from "../read/look.ts";

const batchSize = 8;

export interface Ahead {
  /** Begins with some of these, in their order, unless a batch is under way. */
  begin(photos: readonly PhotoId[]): void;
  /** Resolves when no batch holds the photo any more. */
  done(photo: PhotoId): Promise<void>;
  settled(): Promise<void>;
}

export const openAhead = (context: DeskContext): Ahead => {
  // A whole row for each of the waiting photos would cost more than the batch saves.
  const lacks = context.index.db.prepare<[PhotoId], number>("SELECT baseline IS NULL AND file = 'here' FROM photo WHERE id = ?").pluck();
  let held: ReadonlySet<PhotoId> = new Set();
  let under: Promise<void> | undefined;
  const take = async (photos: readonly PhotoId[]): Promise<void> => {
    const looked: PhotoRecord[] = [];
    for (const id of photos) {
      const record = await lookAt(context, id);
      if (record?.file === "here") looked.push(record);
    }
    await takeBaselines(context, looked);
  };
  return {
    begin(photos) {
      if (under !== undefined) return;
      const without = photos.filter((id) => lacks.get(id) === 1).slice(0, batchSize);
      // Alone it is no sooner than its own write.
      if (without.length < 2) return;
      held = new Set(without);
      under = take(without).catch(() => undefined).finally(() => { held = new Set(); under = undefined; });
    },
    done: async (photo) => { if (held.has(photo)) await under; },
    settled: async () => { await under; },
  };
};
