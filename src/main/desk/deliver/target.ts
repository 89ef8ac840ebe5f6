// Who copies go to: a recipient of the desk, a folder that an order names, or wherever the editor drops them.
import type { RecipientUse } from "#contract/permission.ts";
import type { Contact, ChannelSettings, Recipient } from "#contract/recipient.ts";
import type { DeliveryRow } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import { draggedOut } from "../services/photo.ts";

export interface Target {
  /** As the ledger names it: the recipient's name, or the folder's path. */
  readonly name: string;
  readonly id?: string;
  readonly settings: ChannelSettings;
  readonly contact?: Contact | undefined;
  /** What it does with pictures, as far as the desk knows. */
  readonly use?: RecipientUse | undefined;
}

export const toRecipient = ({ id, name, settings, contact, use }: Recipient): Target => ({ id, name, settings, contact, use });
export const toFolder = (folder: string): Target => ({ name: folder, settings: { channel: "folder", folder } });
/** Copies that wait in a folder of the desk's own to be dragged out. */
export const toDrag = (folder: string): Target => ({ name: draggedOut, settings: { channel: "folder", folder } });

/** Whoever has this copy, as they are reached now; undefined where nobody knows (dragged out). A recipient that was removed is still reached. */
export const targetOf = (context: DeskContext, row: Pick<DeliveryRow, "recipient" | "recipientId" | "channel">): Target | undefined => {
  const recipient = row.recipientId === undefined ? undefined : context.index.ledger.recipient(row.recipientId);
  if (recipient !== undefined) return toRecipient(recipient);
  return row.channel === "folder" ? toFolder(row.recipient) : undefined;
};
