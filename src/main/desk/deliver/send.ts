// Proven copies to recipients: each by its own channel, profile and name; what goes wrong with one of them stops none of the others.
import type { DeliverLine } from "#contract/methods/delivery.ts";
import { Refusal } from "#contract/refusals.ts";
import type { PhotoId } from "#contract/values.ts";
import { badToken } from "#core/name-template.ts";
import type { Call, DeskContext } from "../context.ts";
import { recipientNamed } from "../services/recipients.ts";
import { deliverTo } from "./deliver-to.ts";
import type { DeliverTools } from "./delivery.ts";
import type { Secrets } from "./open-target.ts";
import { toRecipient } from "./target.ts";

export interface SendOrder {
  readonly photos: readonly PhotoId[];
  readonly recipients: readonly string[];
  readonly secrets?: Secrets;
  readonly name?: string | undefined;
}
interface RecipientDone { readonly recipient: string; readonly ok: number; readonly failed: number; readonly lines: DeliverLine[] }
export interface SendDone { readonly ok: number; readonly failed: number; readonly ledger: number[]; readonly recipients: RecipientDone[] }
/** One recipient after the other. What is wrong with the order refuses it whole, before anything is done. */
export const sendTo = async (context: DeskContext, tools: Omit<DeliverTools, "secrets">, given: SendOrder, call: Call): Promise<SendDone> => {
  const recipients = [...new Set(given.recipients)].map((id) => recipientNamed(context, id));
  const token = given.name === undefined ? undefined : badToken(given.name);
  if (token !== undefined) throw new Refusal("bad-template", { token });
  const photos = [...new Set(given.photos)];
  const total = recipients.length * photos.length;
  const out: RecipientDone[] = [];
  const ledger: number[] = [];
  let count = 0;
  for (const recipient of recipients) {
    const to = { target: toRecipient(recipient), profile: recipient.profile, name: given.name ?? recipient.nameTemplate };
    const { ok, failed, lines, ledger: numbers } = await deliverTo(context, { ...tools, secrets: given.secrets }, to, photos, call, (line) => {
      count += 1;
      call.progress({ recipient: recipient.id, line });
      call.progress({ progress: { done: count, total } });
    });
    ledger.push(...numbers);
    out.push({ recipient: recipient.id, ok, failed, lines });
  }
  return { ok: out.reduce((sum, one) => sum + one.ok, 0), failed: out.reduce((sum, one) => sum + one.failed, 0), ledger, recipients: out };
};
