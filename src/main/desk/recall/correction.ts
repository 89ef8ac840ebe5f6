// Corrections: a delivered photo opened again; then, approved anew, sent with the notice to everybody who has a wrong version.
import type { BatchResult } from "#contract/methods/edit.ts";
import type { DeliverLine } from "#contract/methods/delivery.ts";
import type { Profile } from "#contract/profile.ts";
import { Refusal } from "#contract/refusals.ts";
import type { Fields, FieldValue, JournalEvent, Outcome, PhotoId } from "#contract/values.ts";
import { plainText, sameValue } from "#core/fields/text.ts";
import { correctionTexts } from "#core/notices/correction-texts.ts";
import { type NoticeLanguage as Language, languageOf } from "#core/notices/language.ts";
import { afterCorrect } from "#core/states.ts";
import type { Call, DeskContext } from "../context.ts";
import { deliverTo } from "../deliver/deliver-to.ts";
import { keptFromAll } from "../deliver/delivery.ts";
import type { Secrets } from "../deliver/open-target.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { setOf } from "../services/fold.ts";
import { outcomeOf, tally } from "../services/outcome.ts";
import { recordEvent } from "../services/record-event.ts";
import { wordedAs } from "../services/worded-as.ts";
import type { NewNotice } from "../services/kill-notice.ts";
import { ulid } from "../ulid.ts";
import type { WriteQueue } from "../write/queue.ts";
import { copiesOf, type Holder, holdersOf, toWhom } from "./holders.ts";
import { tellOne } from "./notices.ts";

/** What the journal says of the photo's corrections, oldest first: opened, sent, opened again. */
const stepsOf = (context: DeskContext, photo: PhotoId): readonly JournalEvent[] => context.journal.ofPhoto(photo).filter((event) => event.kind === "correction.opened" || event.kind === "correction.sent");

export const openCorrection = (context: DeskContext, { photos, wrong }: { readonly photos: readonly PhotoId[]; readonly wrong: string }, call: Call): BatchResult => {
  const yes: { record: PhotoRecord; after: ReturnType<typeof setOf> }[] = [];
  const refused: Outcome[] = [];
  for (const id of new Set(photos)) {
    const record = context.index.get(id);
    if (record === undefined || !record.present) { refused.push(outcomeOf(context, id, "unknown-photo")); continue; }
    const after = afterCorrect(record, stepsOf(context, id).at(-1)?.kind === "correction.sent");
    if (typeof after === "string") refused.push(outcomeOf(context, id, after));
    else yes.push({ record, after: setOf({ ...record, ...after }) });
  }
  if (yes.length === 0) return tally(refused, null);
  const event = recordEvent(context, {
    editor: call.editor, request: call.request, kind: "correction.opened", photos: yes.map((one) => one.record.id),
    payload: { wrong, before: yes.map((one) => setOf(one.record)), set: yes.map((one) => one.after), versions: yes.map((one) => one.record.version + 1) },
  });
  return tally([...yes.map((one) => outcomeOf(context, one.record.id)), ...refused], event.number);
};

interface Change { field: string; before?: FieldValue; after?: FieldValue }
/** Fields that are words of the editors and went out otherwise than they stand now; a copy of before the ledger kept words tells none. */
const changesOf = (then: Fields | undefined, now: Fields): Change[] => then === undefined ? [] : [...new Set([...Object.keys(then), ...Object.keys(now)])].sort().flatMap((field): Change[] => {
  const [before, after] = [then[field], now[field]];
  return sameValue(before, after) ? [] : [{ field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
});

interface Draft { readonly wrong: string; readonly changes: Change[]; readonly holders: readonly (Holder & { readonly changes: Change[] })[]; readonly language: Language; readonly subject: string; readonly agency: string; readonly reader: string }

/** Throws `unknown-photo`, `no-correction`. */
const draftOf = (context: DeskContext, tools: Pick<CorrectionTools, "profiles">, id: PhotoId): Draft => {
  const record = context.index.get(id);
  if (record === undefined) throw new Refusal("unknown-photo", { photo: id });
  const opened = stepsOf(context, id).findLast((event) => event.kind === "correction.opened");
  if (!record.correctionOpen || opened === undefined) throw new Refusal("no-correction");
  const wrong = typeof opened.payload["wrong"] === "string" ? opened.payload["wrong"] : "";
  const holders = holdersOf(context, id, record.version).map((holder) => {
    const newest = holder.rows.at(-1);
    const kept = new Set(tools.profiles.get(newest?.profile ?? "")?.keep.fields);
    return { ...holder, changes: changesOf(newest?.fields, Object.fromEntries(Object.entries(record.fields).filter(([field]) => kept.has(field)))) };
  });
  const changes = [...new Map(holders.flatMap((one) => one.changes).map((one) => [one.field, one])).values()];
  const language = languageOf(plainText(record.fields["description"]) || plainText(record.fields["headline"]));
  const [slug, byline, jobId] = ["title", "creatorNames", "jobid"].map((field) => plainText(record.fields[field]));
  const texts = correctionTexts({
    language, wrong, time: new Date(context.now()).toISOString(), fileNames: [...new Set(holders.flatMap((one) => one.rows.map((row) => row.fileName)))],
    changes: changes.map(({ field, before, after }) => ({ field, label: context.table.byId.get(field)?.name ?? field, ...(before === undefined ? {} : { before: plainText(before) }), ...(after === undefined ? {} : { after: plainText(after) }) })),
    ...(slug ? { slug } : {}), ...(byline ? { byline } : {}), ...(jobId ? { jobId } : {}),
  });
  return { wrong, changes, holders, language, ...texts };
};

export const planCorrection = (context: DeskContext, tools: Pick<CorrectionTools, "profiles">, photo: PhotoId): {
  wrong: string; changes: Change[]; recipients: { recipient: string; recipientId?: string; channel: string; copies: ReturnType<typeof copiesOf>; changes: Change[] }[];
  notice: { language: Language; subject: string; agency: string; reader: string }; alike: PhotoId[];
} => {
  const draft = draftOf(context, tools, photo);
  return {
    wrong: draft.wrong, changes: draft.changes, notice: { language: draft.language, subject: draft.subject, agency: draft.agency, reader: draft.reader },
    recipients: draft.holders.map((holder) => ({ recipient: holder.recipient, ...(holder.recipientId === undefined ? {} : { recipientId: holder.recipientId }), channel: holder.channel, copies: copiesOf(holder), changes: holder.changes })),
    alike: wordedAs(context, photo, draft.changes.flatMap(({ field, before, after }) => (before === undefined ? [] : [{ field, wrong: plainText(before), right: plainText(after) }]))),
  };
};

/** The corrected copy's name says its version, so that nobody takes it for the wrong one. */
const corrected = (template: string, version: number): string => (/\{version(?::\d+)?\}/u.test(template) ? template : `${template}_v${version}`);

interface Line { recipient: string; line: DeliverLine }
export interface CorrectionTools { readonly queue: WriteQueue; readonly profiles: ReadonlyMap<string, Profile> }

/** The corrected copy to one holder of a wrong version; undefined where nobody knows how to reach it. */
export const deliverCorrected = async (context: DeskContext, tools: CorrectionTools, holder: Holder, secrets: Secrets, call: Call): Promise<DeliverLine | undefined> => {
  const { target, photo } = holder;
  if (target === undefined) return undefined;
  const recipient = context.index.ledger.recipient(holder.recipientId ?? "");
  const profile = recipient?.profile ?? holder.rows.at(-1)?.profile ?? "safe";
  const template = recipient?.nameTemplate ?? tools.profiles.get(profile)?.nameTemplate ?? "{name}";
  const order = { target, profile, name: corrected(template, context.index.get(photo)?.version ?? 1) };
  const done = await deliverTo(context, { ...tools, secrets }, order, [photo], { ...call, request: undefined }, () => undefined);
  return done.lines[0];
};

/** Throws `unknown-photo`, `no-correction`, and why the photo may not leave. */
export const sendCorrection = async (context: DeskContext, tools: CorrectionTools, order: { readonly photo: PhotoId; readonly notice?: string | undefined; readonly secrets?: Secrets }, call: Call): Promise<{ lines: Line[]; notices: { sent: number; open: number } }> => {
  const draft = draftOf(context, tools, order.photo);
  const record = context.index.get(order.photo);
  const no = record === undefined ? "unknown-photo" : keptFromAll(context, record);
  if (record === undefined || no !== undefined) throw new Refusal(no ?? "unknown-photo");
  const lines: Line[] = [];
  const arrived = new Set<Holder>();
  for (const holder of draft.holders) {
    // Sent before, by a call whose end nobody heard.
    if (holder.isCorrected) { arrived.add(holder); continue; }
    const line = await deliverCorrected(context, tools, holder, order.secrets, call);
    if (line === undefined) continue;
    lines.push({ recipient: holder.recipient, line });
    call.progress({ recipient: holder.recipient, line });
    if (line.ok) arrived.add(holder);
  }
  // A kill or another edit came between: nobody is told of a correction that is none any more.
  const now = context.index.get(order.photo) ?? record;
  if (now.state !== "approved") throw new Refusal(now.state === "killed" ? "killed" : "not-approved");
  const text = order.notice ?? draft.agency;
  const made = draft.holders.map((holder) => ({ holder, notice: { id: ulid(), kind: "correction" as const, photo: order.photo, ...toWhom(holder), subject: draft.subject, text } satisfies NewNotice }));
  recordEvent(context, {
    editor: call.editor, request: call.request, kind: "correction.sent", photos: [order.photo],
    payload: { wrong: draft.wrong, reader: draft.reader, version: record.version, notices: made.map((one) => one.notice), set: [setOf({ ...now, correctionOpen: made.length > 0 })] },
  });
  const told = { sent: 0, open: 0 };
  for (const { holder, notice: { id } } of made) {
    const notice = context.index.ledger.notice(id);
    // Told without the corrected copy, nobody could mend anything: it stays open.
    const state = notice === undefined || !arrived.has(holder) ? "open" : await tellOne(context, notice, order.secrets, call);
    told[state === "open" ? "open" : "sent"] += 1;
  }
  return { lines, notices: told };
};
