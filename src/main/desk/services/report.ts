// The report of a night from the journal's events, oldest first.
import type { Report } from "#contract/methods/report.ts";
import { Refusal } from "#contract/refusals.ts";
import type { JournalEvent, PhotoId } from "#contract/values.ts";
import { type DeskContext, deskEditor } from "../context.ts";
import { noticesOf } from "./notices-of.ts";
import type { DeliveryInEvent } from "./photo.ts";

type Editors = Report["editors"][number];
type Delivered = { channel: string; copies: number; photos: Set<PhotoId>; unsure: number };

/** What an event of this kind counts for its editor. */
const countedAs: Readonly<Record<string, Exclude<keyof Editors, "editor">>> = {
  "edit.made": "edited", "approval.submitted": "submitted", "approval.returned": "returned", "approval.given": "approved", "approval.rejected": "rejected", "problem.waived": "waived",
};

/** Names as they are, or the same number for the same name. */
const namer = (hidden: boolean, word: string): ((name: string) => string) => {
  const known = new Map<string, string>();
  return (name) => {
    if (!hidden) return name;
    const found = known.get(name) ?? `${word} ${known.size + 1}`;
    known.set(name, found);
    return found;
  };
};

/** Number of the last event before this time; events' times never run backwards, so halving finds it. */
const before = (context: DeskContext, time: string): number => {
  let [low, high] = [0, context.journal.head().number];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((context.journal.byNumber(middle)?.time ?? "") < time) low = middle;
    else high = middle - 1;
  }
  return low;
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");

export const makeReport = (context: DeskContext, { since, until, hideNames }: { readonly since: string; readonly until: string; readonly hideNames: boolean }): Report => {
  if (since >= until) throw new Refusal("bad-value", { field: "until", why: "it is not after the beginning" });
  const [person, recipient, file] = [namer(hideNames, "Editor"), namer(hideNames, "Recipient"), namer(hideNames, "Photo")];
  const photoOf = (photo: PhotoId): { photo: PhotoId; name: string } => ({ photo, name: file(context.index.get(photo)?.name ?? photo) });
  const editors = new Map<string, Editors>();
  const delivered = new Map<string, Delivered>();
  const found: Pick<Report, "waived" | "held" | "corrected" | "killed"> = { waived: [], held: [], corrected: [], killed: [] };
  let arrived = 0;
  /** How many notices an event made, and how many of them nobody was told by yet. */
  const notices = (event: JournalEvent, photo: PhotoId): { recipients: number; open: number } => {
    const made = noticesOf(context, event).filter((one) => one.photo === photo);
    return { recipients: made.length, open: made.filter((one) => one.state === "open").length };
  };
  for (const event of context.journal.events(before(context, since))) {
    if (event.time >= until) break;
    const { payload, time } = event;
    const counted = countedAs[event.kind];
    // What the desk does by itself is nobody's work.
    const editor = event.editor.initials === deskEditor.initials && event.editor.name === deskEditor.name ? event.editor.name : person(event.editor.name);
    if (counted !== undefined) {
      const row = editors.get(editor) ?? { editor, edited: 0, submitted: 0, returned: 0, approved: 0, rejected: 0, waived: 0 };
      editors.set(editor, { ...row, [counted]: row[counted] + event.photos.length });
    }
    switch (event.kind) {
      case "photo.arrived": arrived += event.photos.length; break;
      case "problem.waived": for (const photo of event.photos) found.waived.push({ ...photoOf(photo), time, rule: text(payload["rule"]), reason: text(payload["reason"]), editor }); break;
      case "hold.set": case "hold.released": case "kill.asked": {
        const hold = (payload["holds"] as readonly ({ kind: string; reason: string } | null)[] | undefined)?.[0];
        for (const photo of event.photos) found.held.push({ ...photoOf(photo), time, what: event.kind === "hold.released" ? "released" : "set", ...(hold === null || hold === undefined ? {} : { kind: hold.kind }), reason: hold?.reason ?? text(payload["reason"]), editor });
        break;
      }
      case "delivery.made": for (const [at, photo] of event.photos.entries()) {
        const one = (payload["deliveries"] as readonly DeliveryInEvent[] | undefined)?.[at];
        if (one === undefined) continue;
        const row = delivered.get(one.recipient) ?? { channel: one.channel ?? "folder", copies: 0, photos: new Set(), unsure: 0 };
        delivered.set(one.recipient, { ...row, copies: row.copies + 1, photos: row.photos.add(photo), unsure: row.unsure + (one.proof?.sure === false ? 1 : 0) });
      } break;
      case "correction.sent": for (const photo of event.photos) found.corrected.push({ ...photoOf(photo), time, wrong: text(payload["wrong"]), editor, ...notices(event, photo) }); break;
      case "kill.made": for (const photo of event.photos) found.killed.push({ ...photoOf(photo), time, reason: text(payload["reason"]), mandatory: payload["mandatory"] === true, editor, ...notices(event, photo) }); break;
    }
  }
  const blocked = context.index.db.prepare<[], { rule: string; photos: number }>(`SELECT json_extract(value, '$.rule') AS rule, count(DISTINCT photo.id) AS photos FROM photo, json_each(problem_list)
    WHERE present = 1 AND problems > 0 AND json_extract(value, '$.severity') = 'blocks' AND json_extract(value, '$.waived') IS NULL GROUP BY rule ORDER BY photos DESC, rule`).all();
  return {
    since, until, arrived, blocked, ...found, editors: [...editors.values()],
    delivered: [...delivered].map(([name, one]) => ({ recipient: recipient(name), channel: one.channel, copies: one.copies, photos: one.photos.size, unsure: one.unsure })),
  };
};
