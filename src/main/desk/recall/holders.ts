// Who has copies of a photo: the ledger's rows gathered by whoever got them, whatever became of the recipient since.
import type { DeliveryRow, PhotoId } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import { targetOf, type Target } from "../deliver/target.ts";
import type { ToWhom } from "../services/kill-notice.ts";
import { ledger } from "../services/photo.ts";

export interface Holder {
  readonly photo: PhotoId;
  readonly recipient: string;
  readonly recipientId?: string;
  readonly channel: string;
  /** How it is reached now; undefined where nobody knows (dragged out). */
  readonly target: Target | undefined;
  /** What it has of the versions asked for and was not taken back, oldest first. */
  readonly rows: readonly DeliveryRow[];
  /** It has a later version besides. */
  readonly isCorrected: boolean;
}

/** Whoever got it, whatever they are called now. */
const keyOf = (row: Pick<DeliveryRow, "recipientId" | "channel" | "recipient">): string => row.recipientId ?? `${row.channel} ${row.recipient}`;

/** Everybody who has a version before `beforeVersion` (every version without it). */
export const holdersOf = (context: DeskContext, photo: PhotoId, beforeVersion = Number.POSITIVE_INFINITY): readonly Holder[] => {
  const groups = Map.groupBy(ledger(context, photo).filter((row) => row.withdrawn === undefined), keyOf);
  return [...groups.values()].flatMap((all): Holder[] => {
    const rows = all.filter((row) => row.version < beforeVersion);
    const newest = rows.at(-1);
    if (newest === undefined) return [];
    const target = targetOf(context, newest);
    return [{ photo, recipient: target?.name ?? newest.recipient, ...(newest.recipientId === undefined ? {} : { recipientId: newest.recipientId }), channel: newest.channel, target, rows, isCorrected: rows.length < all.length }];
  });
};

/** The holder as a notice names it. */
export const toWhom = (holder: Holder): ToWhom => ({
  recipient: holder.recipient, ...(holder.recipientId === undefined ? {} : { recipientId: holder.recipientId }), channel: holder.channel,
  ...(holder.target?.contact === undefined ? {} : { contact: holder.target.contact }), copies: copiesOf(holder),
});

/** The copies as notices and plans name them. */
export const copiesOf = ({ rows }: Holder): { number: number; fileName: string; time: string; version: number }[] => rows.map(({ number, fileName, time, version }) => ({ number, fileName, time, version }));
