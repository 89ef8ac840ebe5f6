// A change that Proofdesk did not make, as an event: an approval is void from here on, and the editor hears of it.
import type { FieldValue } from "#contract/values.ts";
import { sameValue } from "#core/fields/text.ts";
import { afterOutsideChange } from "#core/states.ts";
import { type DeskContext, deskEditor } from "../context.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import type { JobFields } from "../services/derive.ts";
import { setOf } from "../services/fold.ts";
import { recordEvent } from "../services/record-event.ts";
import type { Hashed } from "./look.ts";
import { takeNotice } from "./notice-arrivals.ts";

/** Ids of fields whose values differ. */
const changedFields = (before: Readonly<Record<string, FieldValue>>, after: Readonly<Record<string, FieldValue>>): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((id) => !sameValue(before[id], after[id])).sort();

/** Both texts of each field, so that what the other program overwrote is never lost. */
const textsOf = (ids: readonly string[], before: Readonly<Record<string, FieldValue>>, after: Readonly<Record<string, FieldValue>>): JobFields =>
  Object.fromEntries(ids.map((id) => [id, { ...(before[id] === undefined ? {} : { before: before[id] }), ...(after[id] === undefined ? {} : { after: after[id] }) }]));

/** `record`: the row as it is now, its reading taken from the changed files; `before`: the fields as they were read last time. */
export const recordOutsideChange = (context: DeskContext, record: PhotoRecord, hashed: Hashed, before: Readonly<Record<string, FieldValue>>): PhotoRecord => {
  const changed = changedFields(before, record.reading?.fields ?? {});
  const voids = record.state === "approved" && record.approval?.void === undefined;
  recordEvent(context, {
    editor: deskEditor, kind: "photo.changed", photos: [record.id],
    payload: { contents: [hashed], changed: [changed], ...(changed.length === 0 ? {} : { texts: [textsOf(changed, before, record.reading?.fields ?? {})] }), set: [setOf(afterOutsideChange(record, changed.length === 0 ? ["content"] : changed))] },
  });
  if (voids) context.tell("desk.message", { level: "error", code: "approval-voided", values: { name: record.name, photos: 1 }, photos: [record.id] });
  takeNotice(context, record, before);
  return context.index.get(record.id) ?? record;
};
