// The mark of a picture that is about to leave, so that a stray copy of it can be known again. A picture that cannot be decoded leaves without one: a delivery never waits for its mark to succeed.
import { Buffer } from "node:buffer";
import { markOf } from "#core/picture-mark.ts";
import { type DeskContext, deskEditor } from "../context.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { recordEvent } from "../services/record-event.ts";

/** Takes the mark of the photo's picture where the journal has none of these bytes yet. The answer records it, right before the first copy leaves. */
export const takeMark = async (context: DeskContext, record: PhotoRecord): Promise<() => void> => {
  const { picture } = record.hashes;
  if (picture === undefined || context.index.marks.has(record.id, picture)) return () => undefined;
  const grey = await context.greys.get(record.path, record.reading?.orientation);
  if ("reason" in grey) return () => undefined;
  const mark = markOf(grey) ?? new Uint8Array();
  return () => {
    // Another delivery of the photo may have been quicker.
    if (context.index.marks.has(record.id, picture)) return;
    recordEvent(context, { editor: deskEditor, kind: "photo.marked", photos: [record.id], payload: { marks: [Buffer.from(mark).toString("base64")], pictures: [picture] } });
  };
};
