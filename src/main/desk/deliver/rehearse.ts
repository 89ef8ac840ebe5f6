// What would leave: copies made and proven as for a delivery, shown or put into a folder to look at. Nothing is entered anywhere, no recipient is asked, no photo counts as delivered.
import path from "node:path";
import type { RehearsedField, RehearsedLine } from "#contract/methods/delivery.ts";
import type { Profile } from "#contract/profile.ts";
import { Refusal } from "#contract/refusals.ts";
import type { Fields, PhotoId } from "#contract/values.ts";
import { canonicalJson } from "#core/canonical-json.ts";
import type { Call, DeskContext } from "../context.ts";
import { isForgotten } from "../read/baseline.ts";
import { resolved } from "../disk.ts";
import { type DiskPath, fromText } from "../disk-path.ts";
import { isInside } from "../read/one-at-a-time.ts";
import { pathParts } from "../services/path-parts.ts";
import { deliveryFolders } from "../services/photo.ts";
import { recipientNamed } from "../services/recipients.ts";
import type { WriteQueue } from "../write/queue.ts";
import { type OpenChannel, readyOnce } from "./channels/channel.ts";
import { openFolder } from "./channels/folder/open-folder.ts";
import { copyOrder, forgottenNote, mayLeave, type Order, type Plan, planOf } from "./delivery.ts";
import { type Delivered, deliverPhoto } from "./deliver-photo.ts";
import { inTurn } from "./in-turn.ts";
import { valuesOf } from "./copy/dump-values.ts";
import { toFolder, toRecipient } from "./target.ts";
import { toldByCopy } from "./copy/told-by-copy.ts";

export interface RehearsalOrder {
  readonly photos: readonly PhotoId[];
  readonly profile?: string | undefined;
  /** Its profile, name template and use. */
  readonly recipient?: string | undefined;
  /** Where copies are put to look at; absent: nowhere. */
  readonly to?: string | undefined;
  readonly name?: string | undefined;
}

/** A channel that takes a copy and keeps nothing of it. */
const nowhere: OpenChannel = {
  id: "folder",
  ready: () => Promise.resolve(),
  test: () => Promise.resolve({ place: "" }),
  send: ({ nameAt }) => Promise.resolve({ fileName: nameAt(1), place: "", proof: { sure: true } }),
  close: () => Promise.resolve(),
};

const lanes = 3;

const orderOf = (context: DeskContext, { profile, recipient, to, name }: RehearsalOrder): Order => {
  if (recipient !== undefined) {
    const one = recipientNamed(context, recipient);
    return { target: toRecipient(one), profile: one.profile, name: name ?? one.nameTemplate };
  }
  return { target: toFolder(to ?? "/"), profile: profile ?? "safe", name };
};

/** A copy that is only tried must not lie where somebody takes it for a delivered one, and no ledger knows of it; nor among the desk's own photos. */
const mayTryInto = async (context: DeskContext, to: string): Promise<void> => {
  const folder = await resolved(fromText(to));
  const within = async (places: readonly DiskPath[]): Promise<boolean> => (await Promise.all(places.map(resolved))).some((place) => isInside(folder, place));
  if (await within(deliveryFolders(context).filter((place) => path.isAbsolute(place)).map(fromText))) throw new Refusal("cannot-write-folder", { path: to, why: "delivery-folder" });
  if (await within(context.index.roots().map((root) => root.path))) throw new Refusal("inside-root", { path: to });
};

const fieldsOf = (fields: Fields, kept: Fields, profile: Profile): RehearsedField[] => Object.entries(fields).map(([field, before]): RehearsedField => {
  const after = kept[field];
  if (after === undefined) return { field, what: "removed", before, why: profile.remove.fields[field] ?? "" };
  return canonicalJson(after) === canonicalJson(before) ? { field, what: "kept", before } : { field, what: "changed", before, after };
});

/** One line a photo, in the order asked for. Refused as a whole like a delivery: `unknown-profile`, `unknown-recipient`, `bad-template`, `cannot-write-folder` (also where deliveries go), `inside-root`. */
export const rehearse = async (context: DeskContext, tools: { readonly queue: WriteQueue; readonly profiles: ReadonlyMap<string, Profile> }, given: RehearsalOrder, call: Call): Promise<{ lines: RehearsedLine[] }> => {
  if (given.recipient !== undefined && given.profile !== undefined) throw new Refusal("usage", { why: "a recipient has a profile of its own" });
  const plan = planOf(tools.profiles, orderOf(context, given));
  if (given.to !== undefined) await mayTryInto(context, given.to);
  const photos = [...new Set(given.photos)];
  await tools.queue.settled(photos, AbortSignal.any([call.signal, AbortSignal.timeout(60_000)]));
  const channel = readyOnce(given.to === undefined ? nowhere : openFolder({ folder: given.to }), call.signal);
  const lines: RehearsedLine[] = [];
  await inTurn(photos, lanes, async (at, id, turn) => {
    const line = await one(context, { ...plan, channel, sequence: at + 1 }, id, call, turn, given.to !== undefined);
    lines[at] = line;
    call.progress(line);
  });
  return { lines };
};

const one = async (context: DeskContext, plan: Plan & { readonly channel: OpenChannel; readonly sequence: number }, id: PhotoId, call: Call, turn: Promise<void>, placed: boolean): Promise<RehearsedLine> => {
  const refused = (reason: string, detail = ""): RehearsedLine => ({ photo: id, ...pathParts(context.index.get(id)?.path), ok: false, reason, ...(detail === "" ? {} : { detail }) });
  if (call.signal.aborted) return refused("cancelled");
  const record = await mayLeave(context, id, plan.order.target, "by-caller");
  if (typeof record === "string") return refused(record);
  const order = copyOrder(context, plan, record);
  if (typeof order === "string") return refused(order);
  const done: Delivered = await deliverPhoto(order, { pool: context.pool, bytes: context.bytes, renditions: context.renditions, table: context.table, signal: call.signal, turn });
  if (!done.ok) return refused(done.refusal, done.reason);
  const { copy, sent } = done;
  return {
    photo: id, ...pathParts(record.path), ok: true, fileName: sent.fileName, ...(placed ? { copy: sent.place } : {}), ...(copy.picture === undefined ? {} : { picture: copy.picture }),
    tags: valuesOf(copy.arrived, copy.removed).map((tag) => ({ ...tag })), fields: fieldsOf(record.fields, copy.kept, order.profile), told: toldByCopy(copy, sent.fileName).map((told) => ({ ...told })),
    notes: [...copy.exempt.map((exempt) => `${exempt.tag}: ${exempt.why}`), ...copy.notes, ...done.notes, ...(isForgotten(context, id) ? [forgottenNote] : [])], shielded: record.shield !== undefined,
  };
};
