// Events into the rows of notices that came in: arrived, linked to a photo, answered.
import type { ArrivedNotice } from "#contract/incoming.ts";
import type { JournalEvent, PhotoId } from "#contract/values.ts";
import type { IncomingRows } from "../index-db/incoming.ts";

/** `incoming` is the notice in `notice.arrived`, its id in the others. */
interface Payload { readonly incoming?: (ArrivedNotice & { readonly key: string }) | string; readonly photo?: PhotoId; readonly state?: "applied" | "dismissed"; readonly reason?: string }

const kinds: ReadonlySet<string> = new Set(["notice.arrived", "notice.linked", "notice.answered"]);

export const foldIncoming = (rows: IncomingRows, event: JournalEvent): void => {
  if (!kinds.has(event.kind)) return;
  const { incoming, photo, state, reason } = event.payload as Payload;
  if (typeof incoming === "object") { rows.put({ ...incoming, event: event.number, time: event.time, state: "open", steps: [] }); return; }
  const known = incoming === undefined ? undefined : rows.get(incoming);
  if (known === undefined) return;
  const step = { time: event.time, editor: event.editor, what: state ?? ("linked" as const), ...(photo === undefined ? {} : { photo }), ...(reason === undefined ? {} : { reason }) };
  rows.put({ ...known, ...(state === undefined ? {} : { state }), ...(photo === undefined ? {} : { linked: photo }), steps: [...known.steps, step] });
};
