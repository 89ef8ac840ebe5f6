// A recipient tried before anything goes to it: reached, signed in, its folder looked for. Leaves nothing there and nothing in the journal but a server's key that nobody knew yet.
import type { Trial } from "#contract/recipient.ts";
import type { Call, DeskContext } from "../context.ts";
import { recipientNamed } from "../services/recipients.ts";
import { ChannelFailure, type OpenChannel } from "./channels/channel.ts";
import { openTarget, type Secrets } from "./open-target.ts";
import { toRecipient } from "./target.ts";

/** Throws `unknown-recipient`, `recipient-removed`; what is wrong with the recipient is an answer. */
export const testRecipient = async (context: DeskContext, { id, secrets }: { readonly id: string; readonly secrets?: Secrets }, call: Pick<Call, "signal">): Promise<Trial> => {
  const target = toRecipient(recipientNamed(context, id));
  let channel: OpenChannel | undefined;
  try {
    channel = openTarget(context, target, secrets);
    return { ok: true, ...(await channel.test(call.signal)) };
  } catch (cause) {
    if (!(cause instanceof ChannelFailure)) throw cause;
    return { ok: false, reason: cause.code, ...(cause.why === "" ? {} : { detail: cause.why }) };
  } finally {
    await channel?.close().catch(() => undefined);
  }
};
