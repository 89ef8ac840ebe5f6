// Commits of several writes under way as one: each costs a sync of the disk, during which nothing else of the desk moves.
// A promise resolves only when its own change is synced, so nobody goes on with what a power cut could take back.
import type { JournalEvent } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import { derive } from "../services/derive.ts";
import { foldEvent } from "../services/fold.ts";

export interface Commits {
  /** Runs `body` in a transaction of the journal, perhaps with others'. Rejects with what `body` threw; the others' are not harmed. */
  commit(body: () => void): Promise<void>;
  /** The same for an event: folded into the index as soon as it is synced, before anything else can follow it. `beside` runs just before. */
  record(body: () => { readonly event: JournalEvent; readonly beside: () => void }): Promise<void>;
}

interface Waiting { readonly body: () => (() => void) | undefined; readonly resolve: () => void; readonly reject: (cause: unknown) => void }

export const openCommits = (context: DeskContext): Commits => {
  let waiting: Waiting[] = [];
  const together = (group: readonly Waiting[]): void => {
    const after = context.journal.write(() => group.map((one) => one.body()));
    // The journal has them: what goes wrong from here on undoes nothing, and the next start folds what was not folded.
    for (const [at, one] of group.entries()) {
      try {
        after[at]?.();
        one.resolve();
      } catch (cause) {
        one.reject(cause);
      }
    }
  };
  const flush = (): void => {
    const group = waiting;
    waiting = [];
    try {
      together(group);
    } catch (cause) {
      // One of them cannot be kept, and nothing of the group was: each alone shows which.
      if (group.length === 1) group[0]?.reject(cause);
      else for (const one of group) try { together([one]); } catch (own) { one.reject(own); }
    }
  };
  // While a commit syncs, others become ready; all of them are in the queue when the event loop gets here.
  const add = (body: Waiting["body"]): Promise<void> => new Promise((resolve, reject) => {
    waiting.push({ body, resolve, reject });
    if (waiting.length === 1) setImmediate(flush);
  });
  const fold = (event: JournalEvent, beside: () => void): void => {
    context.index.write(() => {
      beside();
      context.index.setFolded(event.number);
      for (const id of foldEvent(context.index, event)) {
        const record = context.index.get(id);
        if (record !== undefined) context.index.put(derive(context, record));
      }
    });
    context.changed(event.photos);
  };
  return {
    commit: (body) => add(() => { body(); return undefined; }),
    record: (body) => add(() => { const { event, beside } = body(); return () => { fold(event, beside); }; }),
  };
};
