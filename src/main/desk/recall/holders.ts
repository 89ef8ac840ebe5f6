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
  /** What it has and was not taken back, oldest first. */
  readonly rows: readonly DeliveryRow[];
}

/** Whoever got it, whatever they are called now. */
const keyOf = (row: Pick<DeliveryRow, "recipientId" | "channel" | "recipient">): string => row.recipientId ?? `${row.channel} ${row.recipient}`;

/** Whether the holder got this version too, and it was not taken back. */
export const hasVersion = (context: DeskContext, holder: Holder, version: number): boolean => {
  const [row] = holder.rows;
  return row !== undefined && ledger(context, holder.photo).some((one) => one.version === version && one.withdrawn === undefined && keyOf(one) === keyOf(row));
};

/** Everybody who has a version before `beforeVersion` (every version without it). */
export const holdersOf = (context: DeskContext, photo: PhotoId, beforeVersion = Number.POSITIVE_INFINITY): readonly Holder[] => {
  const groups = Map.groupBy(ledger(context, photo).filter((row) => row.withdrawn === undefined && row.version < beforeVersion), keyOf);
  return [...groups.values()].flatMap((rows): Holder[] => {
    const newest = rows.at(-1);
    if (newest === undefined) return [];
    const target = targetOf(context, newest);
    return [{ photo, recipient: target?.name ?? newest.recipient, ...(newest.recipientId === undefined ? {} : { recipientId: newest.recipientId }), channel: newest.channel, target, rows }];
  });
};

/** The holder as a notice names it. */
export const toWhom = (holder: Holder): ToWhom => ({
  recipient: holder.recipient, ...(holder.recipientId === undefined ? {} : { recipientId: holder.recipientId }), channel: holder.channel,
  ...(holder.target?.contact === undefined ? {} : { contact: holder.target.contact }), copies: copiesOf(holder),
});

/** The copies as notices and plans name them. */
export const copiesOf = ({ rows }: Holder): { number: number; fileName: string; time: string; version: number }[] => rows.map(({ number, fileName, time, version }) => ({ number, fileName, time, version }));
