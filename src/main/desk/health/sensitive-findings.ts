// What deliveries must look for lies beside the events, so that it can be forgotten; each row is held against the salted hash that its event has.
import { createHash } from "node:crypto";
import type { PhotoId } from "#contract/values.ts";
import type { Journal } from "../journal/journal.ts";

interface Row { readonly salt: string; readonly content: string }
export interface SensitiveFinding { readonly photo: PhotoId; readonly row: number; readonly problem: string }

const saltedHash = (row: Row): string => createHash("sha256").update(row.salt).update(row.content).digest("hex");

/** Rows that are not what their event says, rows that are gone, and rows that no event knows. */
export function* sensitiveFindings(journal: Pick<Journal, "db" | "events">): Generator<SensitiveFinding> {
  const rowOf = journal.db.prepare<[string, number], Row>("SELECT salt, content FROM sensitive WHERE photo = ? AND event = ?");
  const forgotten = new Set(journal.db.prepare<[], PhotoId>("SELECT DISTINCT photo FROM event JOIN event_photo USING (number) WHERE kind = 'photo.forgotten'").pluck().all());
  for (const event of journal.events()) {
    if (event.kind !== "photo.baselined") continue;
    const hashes = event.payload["sensitive"];
    for (const [at, photo] of event.photos.entries()) {
      const row = rowOf.get(photo, event.number);
      if (forgotten.has(photo)) {
        if (row !== undefined) yield { photo, row: event.number, problem: `what a delivery must look for, taken with event ${event.number}, was to be forgotten and is there` };
      } else if (row === undefined) yield { photo, row: event.number, problem: `what a delivery must look for, taken with event ${event.number}, is gone` };
      else if (!Array.isArray(hashes) || hashes[at] !== saltedHash(row)) yield { photo, row: event.number, problem: `what a delivery must look for was altered: it does not fit the hash in event ${event.number}` };
    }
  }
  const unknown = journal.db.prepare<[], { photo: PhotoId; event: number }>(`
    SELECT photo, sensitive.event AS event FROM sensitive LEFT JOIN event ON number = sensitive.event
    WHERE kind IS NOT 'photo.baselined' OR NOT EXISTS (SELECT 1 FROM json_each(event.photos) WHERE value = sensitive.photo) ORDER BY sensitive.event`).all();
  for (const { photo, event } of unknown) yield { photo, row: event, problem: `event ${event} knows nothing of what a delivery of this photo would look for` };
}
