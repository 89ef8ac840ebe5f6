// Proven copies to recipients: each by its own channel, profile and name; what goes wrong with one of them stops none of the others.
import type { DeliverLine } from "#contract/methods/delivery.ts";
import type { Recipient } from "#contract/recipient.ts";
import { Refusal, type RefusalCode } from "#contract/refusals.ts";
import type { PhotoId } from "#contract/values.ts";
import { badToken } from "#core/name-template.ts";
import { type Call, type DeskContext, deskEditor } from "../context.ts";
import { diskReason } from "../disk.ts";
import { putRecipient, recipientNamed } from "../services/recipients.ts";
import { ChannelFailure } from "./channels/channel.ts";
import { deliverAll, type DeliverDone, type DeliverTools, planOf, refusedLine } from "./delivery.ts";
import { toRecipient } from "./target.ts";

export interface SendOrder {
  readonly photos: readonly PhotoId[];
  readonly recipients: readonly string[];
  /** By recipient. Never in an event, a log, a setting or an answer. */
  readonly secrets?: Readonly<Record<string, string>> | undefined;
  readonly name?: string | undefined;
}
interface RecipientDone { readonly recipient: string; readonly ok: number; readonly failed: number; readonly lines: DeliverLine[] }
export interface SendDone { readonly ok: number; readonly failed: number; readonly ledger: number[]; readonly recipients: RecipientDone[] }
type Tools = Omit<DeliverTools, "secret" | "onHostKey">;

/** The server's key as of its first sign-in: from now on another one is refused. */
const keepHostKey = (context: DeskContext, tools: Tools, { id, removed: _removed, settings, ...shape }: Recipient, hostKey: string, call: Call): void => {
  if (settings.channel !== "sftp") return;
  putRecipient(context, tools.profiles, { id, recipient: { ...shape, settings: { ...settings, hostKey } } }, { ...call, editor: deskEditor, request: undefined });
};

const whyOf = (cause: unknown): { readonly code: RefusalCode; readonly why: string } => {
  if (cause instanceof ChannelFailure) return { code: cause.code, why: cause.why };
  if (cause instanceof Refusal) return { code: cause.code, why: "" };
  return { code: "copy-failed", why: diskReason(cause) };
};

/** Everything to one recipient. Where it cannot even begin, each photo that has no line yet says why. */
const toOne = async (context: DeskContext, tools: Tools, recipient: Recipient, order: SendOrder, call: Call, onLine: (line: DeliverLine) => void): Promise<DeliverDone> => {
  const lines: DeliverLine[] = [];
  const heard = (line: DeliverLine): void => { lines.push(line); onLine(line); };
  try {
    if (call.signal.aborted) throw new Refusal("cancelled");
    const plan = planOf(tools.profiles, { target: toRecipient(recipient), profile: recipient.profile, name: order.name ?? recipient.nameTemplate });
    const secret = order.secrets?.[recipient.id];
    const onHostKey = (fingerprint: string): void => { keepHostKey(context, tools, recipient, fingerprint, call); };
    return await deliverAll(context, { ...tools, onHostKey, ...(secret === undefined ? {} : { secret }) }, plan, order.photos, call, heard, () => undefined);
  } catch (cause) {
    const { code, why } = whyOf(cause);
    const told = new Set(lines.map((line) => line.photo));
    for (const id of order.photos) if (!told.has(id)) heard({ ...refusedLine(context, id, code), ...(why === "" ? {} : { detail: why }) });
    const ok = lines.filter((line) => line.ok).length;
    return { ok, failed: lines.length - ok, ledger: [], lines };
  }
};

/** One recipient after the other. What is wrong with the order refuses it whole, before anything is done. */
export const sendTo = async (context: DeskContext, tools: Tools, given: SendOrder, call: Call): Promise<SendDone> => {
  const recipients = [...new Set(given.recipients)].map((id) => recipientNamed(context, id));
  const token = given.name === undefined ? undefined : badToken(given.name);
  if (token !== undefined) throw new Refusal("bad-template", { token });
  const order = { ...given, photos: [...new Set(given.photos)] };
  const total = recipients.length * order.photos.length;
  const out: RecipientDone[] = [];
  const ledger: number[] = [];
  let count = 0;
  for (const recipient of recipients) {
    const { ok, failed, lines, ledger: numbers } = await toOne(context, tools, recipient, order, call, (line) => {
      count += 1;
      call.progress({ recipient: recipient.id, line });
      call.progress({ progress: { done: count, total } });
    });
    ledger.push(...numbers);
    out.push({ recipient: recipient.id, ok, failed, lines });
  }
  return { ok: out.reduce((sum, one) => sum + one.ok, 0), failed: out.reduce((sum, one) => sum + one.failed, 0), ledger, recipients: out };
};
