// Events into marks of pictures (index-db/marks.ts).
import type { JournalEvent } from "#contract/values.ts";
import type { Marks } from "../index-db/marks.ts";

/** `marks`: base64, empty where the picture has too little texture for one. `pictures`: SHA-256 of the picture files. Both in the order of the event's photos. */
interface Payload { readonly marks?: readonly string[]; readonly pictures?: readonly string[] }

export const foldMarks = (marks: Marks, event: JournalEvent): void => {
  if (event.kind !== "photo.marked") return;
  const payload = event.payload as Payload;
  for (const [at, photo] of event.photos.entries()) {
    const [mark, picture] = [payload.marks?.[at], payload.pictures?.[at]];
    if (mark !== undefined && picture !== undefined) marks.put({ photo, picture, mark: Buffer.from(mark, "base64") });
  }
};
