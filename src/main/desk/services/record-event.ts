// Journal first, index second, screen third: the one way an event comes about.
import type { JournalEvent } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import type { NewEvent } from "../journal/journal.ts";
import { diskReason } from "../disk.ts";
import { derive } from "./derive.ts";
import { foldEvent, quiet } from "./fold.ts";
import { noteRequest } from "./requests.ts";

/** Folds what the journal has and the index has not: after an index that could not be written, a full disk for instance. */
export const catchUpIndex = (context: DeskContext): void => {
  const from = context.index.folded();
  if (from >= context.journal.head().number) return;
  context.index.write(() => {
    for (const event of context.journal.events(from)) {
      context.index.setFolded(event.number);
      for (const id of foldEvent(context.index, event)) {
        const record = context.index.get(id);
        if (record !== undefined) context.index.put(derive(context, record));
      }
    }
  });
};

/** Appends the event (and what `also` writes beside it, in the same synced transaction), then folds it into the index. */
export const recordEvent = (context: DeskContext, event: NewEvent & { /** The call that makes it, where it has a name. */ readonly request?: string | undefined }, also?: (event: JournalEvent) => void): JournalEvent => {
  catchUpIndex(context);
  const made = context.journal.write(() => {
    const appended = context.journal.append(event);
    also?.(appended);
    if (event.request !== undefined) noteRequest(context, event.request, appended);
    return appended;
  });
  try {
    catchUpIndex(context);
  } catch (cause) {
    // The event is kept, and the journal is the truth: the index follows at the next call or the next start.
    context.tell("desk.message", { level: "error", code: diskReason(cause) === "disk-full" ? "disk.full" : "index.behind", values: {}, photos: [...made.photos] });
  }
  // What shows in no row: a thousand of these in the background are nobody's news.
  if (!quiet.has(made.kind)) context.changed(made.photos, made.kind === "photo.arrived" || made.kind === "root.removed");
  return made;
};
