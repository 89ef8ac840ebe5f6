// The system's trash: main asks the desk for the paths, hands them to the system one by one, and reports; the desk has journaled the intent before.
// Where the system takes nothing, nothing is deleted.
import type { ResultOf } from "#contract/method.ts";
import type { Contract } from "#contract/methods.ts";
import type { BatchResult } from "#contract/methods/edit.ts";
import type { PhotoId } from "#contract/values.ts";

type File = Contract["file"];
export interface TrashParts {
  readonly begin: (photos: readonly PhotoId[]) => Promise<ResultOf<File["beginTrash"]>>;
  readonly end: (report: { readonly begun: number; readonly failed: { photo: PhotoId; reason: string }[] }) => Promise<BatchResult>;
  /** Electron's own. */
  readonly trashItem: (path: string) => Promise<void>;
}

const mostReasonLetters = 300;
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, mostReasonLetters);

/** What became of each photo, the desk's own refusals first. */
export const putInTrash = async ({ begin, end, trashItem }: TrashParts, photos: readonly PhotoId[]): Promise<BatchResult> => {
  const { begun, items, refused } = await begin(photos);
  const failed: { photo: PhotoId; reason: string }[] = [];
  for (const { photo, files } of items) {
    // The picture first: where it stays, its sidecar stays with it.
    try {
      for (const { path } of files) await trashItem(path);
    } catch (error) {
      failed.push({ photo, reason: reasonOf(error) });
    }
  }
  const done: BatchResult = begun === null ? { outcomes: [], done: { ok: 0, failed: 0, event: null } } : await end({ begun, failed });
  return { outcomes: [...done.outcomes, ...refused], done: { ...done.done, failed: done.done.failed + refused.length } };
};
