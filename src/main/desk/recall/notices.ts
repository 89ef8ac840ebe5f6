// Notices: what each holder of a picture must be told, how that went, and what they answered. A notice is open until somebody was told.
import { createHash } from "node:crypto";
import path from "node:path";
import type { Notice, NoticeState } from "#contract/notice.ts";
import type { ChannelId } from "#contract/recipient.ts";
import { Refusal } from "#contract/refusals.ts";
import type { PhotoId } from "#contract/values.ts";
import type { Call, DeskContext } from "../context.ts";
import { type Advisory, ChannelFailure, type OpenChannel } from "../deliver/channels/channel.ts";
import { openChannel } from "../deliver/channels/channels.ts";
import { openTarget, type Secrets } from "../deliver/open-target.ts";
import { sentCopyOf, takeBack as takeBackCopy } from "../deliver/take-back.ts";
import { targetOf } from "../deliver/target.ts";
import { diskReason } from "../disk.ts";
import type { DeliveryPlace, NoticeRecord } from "../index-db/ledger.ts";
import { setOf } from "../services/fold.ts";
import { pathParts } from "../services/path-parts.ts";
import { deliveryRowOf } from "../services/photo.ts";
import { recordEvent } from "../services/record-event.ts";
import { killPicture } from "./kill-picture.ts";


const whole = (context: DeskContext, notice: NoticeRecord): Notice => ({ ...notice, ...pathParts(context.index.get(notice.photo)?.path) });

export const notices = (context: DeskContext, { photo, open }: { readonly photo?: PhotoId | undefined; readonly open: boolean }): Notice[] =>
  context.index.ledger.notices({ photo, ...(open ? { state: "open" } : {}) }).map((one) => whole(context, one));

interface Told { readonly notice: string; readonly state: NoticeState; readonly how: string; /** Files of the desk's own that went besides: they are no photos where a recipient's folder is indexed, too. */ readonly pictures?: readonly string[]; readonly withdrawn?: readonly (DeliveryPlace & { readonly evidence: string })[] }

/** What became of one notice, into the journal. The last open notice of a correction closes it. */
const record = (context: DeskContext, notice: NoticeRecord, { withdrawn = [], pictures = [], ...told }: Told, call: Call): void => {
  const photo = context.index.get(notice.photo);
  const others = context.index.ledger.notices({ photo: notice.photo, state: "open" }).filter((one) => one.id !== notice.id && one.kind === "correction");
  const closes = notice.kind === "correction" && told.state !== "open" && others.length === 0 && photo?.correctionOpen === true && photo.state === "approved";
  recordEvent(context, {
    editor: call.editor, kind: "notice.told", photos: [notice.photo],
    payload: { told: [told], ...(pictures.length === 0 ? {} : { pictures }), ...(withdrawn.length === 0 ? {} : { withdrawn }), ...(closes ? { set: [setOf({ ...photo, correctionOpen: false })] } : {}) },
  });
};

const failureWords = (cause: unknown): string => (cause instanceof ChannelFailure ? `${cause.code}${cause.why === "" ? "" : `: ${cause.why}`}` : diskReason(cause));

/** Copies taken back through the channel, each only if it still is ours. */
const takeBack = async (context: DeskContext, channel: OpenChannel, notice: NoticeRecord, signal: AbortSignal): Promise<{ readonly withdrawn: (DeliveryPlace & { evidence: string })[]; readonly left: number; readonly said: string[] }> => {
  const told = new Set(notice.copies.map((copy) => `${copy.number} ${copy.fileName}`));
  const withdrawn: (DeliveryPlace & { evidence: string })[] = [];
  const said: string[] = [];
  let left = 0;
  for (const key of context.index.ledger.deliveries(notice.photo)) {
    const [row] = key.withdrawn === undefined && told.has(`${key.number} ${key.fileName}`) ? deliveryRowOf(context, key) : [];
    if (row === undefined) continue;
    try {
      const done = await takeBackCopy(channel, sentCopyOf(row), signal);
      if (done !== undefined) said.push(done.evidence);
      if (done?.state === "removed") withdrawn.push({ number: key.number, at: key.at, evidence: done.evidence });
      else left += 1;
    } catch (cause) {
      left += 1;
      said.push(failureWords(cause));
    }
  }
  return { withdrawn, left, said };
};

/** Channels that put files beside files; the others say it in their own way. */
const carriesFiles: ReadonlySet<ChannelId> = new Set(["folder", "sftp", "ftp"]);

const advisoryOf = async (context: DeskContext, notice: NoticeRecord, channel: OpenChannel): Promise<Advisory> => {
  const version = context.index.get(notice.photo)?.version ?? 1;
  const picture = notice.kind === "kill" && carriesFiles.has(channel.id) ? await killPicture(context, notice) : undefined;
  return {
    kind: notice.kind, subject: notice.subject, text: notice.text, fileNames: notice.copies.map((one) => one.fileName),
    // A kill is one version more of the same item.
    item: { id: notice.photo, version: notice.kind === "kill" ? version + 1 : version }, ...(picture === undefined ? {} : { picture }),
  };
};

/** Where the channel itself carries no words: a draft to the recipient's contact, in the desk's own folder, for the system's mail program. undefined without an address: the call list has it. */
const draftFor = (context: DeskContext, email: string | undefined, advisory: Advisory, signal: AbortSignal): Promise<string> | undefined =>
  email === undefined ? undefined : openChannel({ channel: "mail", to: [email], folder: path.join(context.folder, "outbox") }).tell?.(advisory, signal);

/** Tries the recipient's channel for one notice: a kill takes its copies back where that goes, then the words are told. What cannot be reached stays open, with the reason. */
export const tellOne = async (context: DeskContext, notice: NoticeRecord, secrets: Secrets, call: Call): Promise<NoticeState> => {
  const target = targetOf(context, notice);
  if (target === undefined) return "open";
  let channel: OpenChannel | undefined;
  let told: Told;
  try {
    channel = openTarget(context, target, secrets);
    const back = notice.kind === "kill" && channel.withdraw !== undefined ? await takeBack(context, channel, notice, call.signal) : { withdrawn: [], left: notice.copies.length, said: [] };
    const advisory = await advisoryOf(context, notice, channel);
    const how = await (channel.tell?.(advisory, call.signal) ?? draftFor(context, target.contact?.email ?? notice.contact?.email, advisory, call.signal))
      ?.catch((cause: unknown) => { back.said.push(failureWords(cause)); });
    const state = back.left === 0 ? "removed" : typeof how === "string" ? "sent" : "open";
    told = { notice: notice.id, state, how: [...new Set([...back.said, ...(typeof how === "string" ? [how] : [])])].join("; ") || "the channel carries no words", ...(advisory.picture === undefined || typeof how !== "string" ? {} : { pictures: [createHash("sha256").update(advisory.picture).digest("hex")] }), ...(back.withdrawn.length === 0 ? {} : { withdrawn: back.withdrawn }) };
  } catch (cause) {
    told = { notice: notice.id, state: "open", how: failureWords(cause) };
  } finally {
    await channel?.close().catch(() => undefined);
  }
  record(context, notice, told, call);
  return told.state;
};

/** What an editor knows: told by telephone, acknowledged, removed, refused. */
export const answerNotice = (context: DeskContext, { notice: id, state, how }: { readonly notice: string; readonly state: Exclude<NoticeState, "open">; readonly how: string }, call: Call): Notice => {
  const notice = context.index.ledger.notice(id);
  if (notice === undefined) throw new Refusal("unknown-notice");
  record(context, notice, { notice: id, state, how }, call);
  return whole(context, context.index.ledger.notice(id) ?? notice);
};
