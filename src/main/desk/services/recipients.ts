// Recipients: kept as events, so that the journal always says who they were when a copy went out.
import type { z } from "zod";
import type { Profile } from "#contract/profile.ts";
import type { newRecipient, Recipient } from "#contract/recipient.ts";
import { Refusal } from "#contract/refusals.ts";
import { badToken } from "#core/name-template.ts";
import { type Call, type DeskContext, deskEditor } from "../context.ts";
import { ulid } from "../ulid.ts";
import { recordEvent } from "./record-event.ts";

export const recipients = (context: DeskContext, { removed }: { readonly removed: boolean }): Recipient[] => context.index.ledger.recipients().filter((one) => removed || !one.removed);

/** The recipient, if it may get something. Throws `unknown-recipient`, `recipient-removed`. */
export const recipientNamed = (context: DeskContext, id: string): Recipient => {
  const found = context.index.ledger.recipient(id);
  if (found === undefined) throw new Refusal("unknown-recipient", { recipient: id });
  if (found.removed) throw new Refusal("recipient-removed", { recipient: found.name });
  return found;
};

const folded = (name: string): string => name.normalize("NFC").toLowerCase();

export const putRecipient = (context: DeskContext, profiles: ReadonlyMap<string, Profile>, { id, recipient }: { readonly id?: string | undefined; readonly recipient: z.infer<typeof newRecipient> }, call: Call): Recipient => {
  if (id !== undefined && context.index.ledger.recipient(id) === undefined) throw new Refusal("unknown-recipient", { recipient: id });
  if (!profiles.has(recipient.profile)) throw new Refusal("unknown-profile", { profile: recipient.profile });
  const token = recipient.nameTemplate === undefined ? undefined : badToken(recipient.nameTemplate);
  if (token !== undefined) throw new Refusal("bad-template", { token });
  const taken = context.index.ledger.recipients().find((one) => !one.removed && one.id !== id && folded(one.name) === folded(recipient.name));
  if (taken !== undefined) throw new Refusal("recipient-name-taken", { name: taken.name });
  const whole: Recipient = { ...recipient, id: id ?? ulid(), removed: false };
  recordEvent(context, { editor: call.editor, request: call.request, kind: "recipient.put", photos: [], payload: { recipient: whole } });
  return whole;
};

/** The server's key as of its first sign-in: from now on another one is refused. One that was removed stays removed. */
export const keepHostKey = (context: DeskContext, id: string, hostKey: string): void => {
  const found = context.index.ledger.recipient(id);
  if (found?.settings.channel !== "sftp") return;
  recordEvent(context, { editor: deskEditor, kind: "recipient.put", photos: [], payload: { recipient: { ...found, settings: { ...found.settings, hostKey } } } });
};

export const removeRecipient = (context: DeskContext, id: string, call: Call): { name: string; copies: number } => {
  const found = recipientNamed(context, id);
  recordEvent(context, { editor: call.editor, request: call.request, kind: "recipient.removed", photos: [], payload: { recipient: { ...found, removed: true } } });
  return { name: found.name, copies: context.index.ledger.countFor(id) };
};
