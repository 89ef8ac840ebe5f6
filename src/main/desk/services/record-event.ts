// Journal first, index second, screen third: the one way an event comes about.
import type { JournalEvent } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import type { NewEvent } from "../journal/journal.ts";
import { derive } from "./derive.ts";
import { foldEvent } from "./fold.ts";

/** Appends the event (and what `also` writes beside it, in the same synced transaction), then folds it into the index. */
export const recordEvent = (context: DeskContext, event: NewEvent, also?: (event: JournalEvent) => void): JournalEvent => {
  const made = context.journal.write(() => {
    const appended = context.journal.append(event);
    also?.(appended);
    return appended;
  });
  context.index.write(() => {
    context.index.setFolded(made.number);
    for (const id of foldEvent(context.index, made)) {
      const record = context.index.get(id);
      if (record !== undefined) context.index.put(derive(context, record));
    }
  });
  context.changed(made.photos, made.kind === "photo.arrived" || made.kind === "root.removed");
  return made;
};
