// Photos to another folder, with their sidecars: moved, or copied. A taken name gets `_2`; nothing is ever overwritten.
import { stat } from "node:fs/promises";
import type { BatchResult } from "#contract/methods/edit.ts";
import { Refusal } from "#contract/refusals.ts";
import type { Outcome, PhotoId } from "#contract/values.ts";
import { isHeld } from "#core/hold.ts";
import type { Call, DeskContext } from "../context.ts";
import { diskReason, resolved } from "../disk.ts";
import { type DiskPath, display, fromText, join, toFs } from "../disk-path.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { isInside } from "../read/one-at-a-time.ts";
import { outcomeOf, tally } from "../services/outcome.ts";
import { temporaryFor } from "../temporary-name.ts";
import { ulid } from "../ulid.ts";
import type { WriteQueue } from "../write/queue.ts";
import { copyUnits } from "./copy.ts";
import { type Group, groupsOf, namesTaken, openFolders } from "./file-group.ts";
import type { Unit } from "./file-step.ts";
import { relocate, type Relocated, withoutWrites } from "./relocate.ts";
import { freeStem, whyStays } from "./rename.ts";

export interface Going { readonly photos: readonly PhotoId[]; readonly to: string }
type What = "move" | "copy";

/** Where deliveries went: only proven copies of approved photos belong there. */
const recipientsSql = "SELECT DISTINCT json_extract(value, '$.recipient') FROM event, json_each(payload, '$.deliveries') WHERE kind = 'delivery.made'";

/** The folders that deliveries went to, under each of their names. */
export const deliveryFolders = async (context: DeskContext): Promise<readonly DiskPath[]> =>
  (await Promise.all(context.journal.db.prepare<[], string>(recipientsSql).pluck().all().map(async (recipient) => [fromText(recipient), await resolved(fromText(recipient))]))).flat();

/** The folder, links resolved. Throws where it is none that can be written into. */
const folderOf = async (context: DeskContext, to: string): Promise<DiskPath> => {
  const folder = await resolved(fromText(to));
  if (!to.startsWith("/") && process.platform !== "win32") throw new Refusal("cannot-write-folder", { path: to, why: "path-not-absolute" });
  const found = await stat(toFs(folder)).catch((cause: unknown) => { throw new Refusal("cannot-write-folder", { path: to, why: diskReason(cause) === "file-missing" ? "folder-missing" : diskReason(cause) }); });
  if (!found.isDirectory()) throw new Refusal("cannot-write-folder", { path: to, why: "not-a-folder" });
  if ((await deliveryFolders(context)).some((recipient) => isInside(folder, recipient))) throw new Refusal("cannot-write-folder", { path: to, why: "delivery-folder" });
  return folder;
};

/** Whether files of this folder are the desk's photos. */
const isOnDesk = (context: DeskContext, folder: DiskPath): boolean => context.index.roots().some((root) => isInside(folder, root.path));

/** Why a photo stays: nothing of a killed or held one leaves the desk. */
export const whyNotTo = (context: DeskContext, record: PhotoRecord | undefined, leaves: boolean): string | undefined =>
  whyStays(record) ?? (!leaves || record === undefined ? undefined : record.state === "killed" ? "killed" : isHeld(record, context.now()) ? "held" : undefined);

export interface GoingPlan { readonly units: readonly Unit[]; readonly groups: readonly Group[]; readonly refused: ReadonlyMap<PhotoId, string>; readonly leaves: boolean }

/** What goes where. Photos that are in the folder already stay there and are done; a copy beside the original is a copy. */
export const planGoing = async (context: DeskContext, what: What, order: Going): Promise<GoingPlan> => {
  const folder = await folderOf(context, order.to);
  const leaves = !isOnDesk(context, folder);
  const refused = new Map<PhotoId, string>();
  const records: PhotoRecord[] = [];
  for (const id of new Set(order.photos)) {
    const record = context.index.get(id);
    const why = whyNotTo(context, record, leaves);
    if (why !== undefined || record === undefined) refused.set(id, why ?? "unknown-photo");
    else records.push(record);
  }
  const folders = openFolders();
  const names = namesTaken((await folders.look(folder)).names);
  const device = (await stat(toFs(folder))).dev;
  const units: Unit[] = [];
  const groups = await groupsOf(context, records, folders, false);
  for (const group of groups) {
    if (what === "move" && group.folder === folder) continue;
    const { stem } = freeStem(context, folder, group.stem, group, names);
    for (const file of group.files) names.come(stem + file.tail);
    const far = what === "copy" || (await stat(toFs(group.folder)).then((at) => at.dev, () => device)) !== device;
    const place = (tail: string): DiskPath => join(folder, stem + tail);
    units.push({
      members: group.files.flatMap((file) => (file.record === undefined ? [] : [{ photo: file.record.id, to: place(file.tail), left: what === "move" && leaves, ...(what === "copy" && !leaves ? { copy: ulid(context.now()) as PhotoId } : {}) }])),
      steps: group.files.map((file) => ({ role: file.role, from: file.path, to: place(file.tail), ...(far ? { part: temporaryFor(place(file.tail)) } : {}) })),
    });
  }
  return { units, groups, refused, leaves };
};

/** Moves or copies. Writes that wait are finished first: they go with the photo. */
export const go = async (context: DeskContext, queue: WriteQueue, what: What, order: Going, call: Call): Promise<BatchResult> => {
  const photos = [...new Set(order.photos)];
  await folderOf(context, order.to);
  return withoutWrites(context, queue, photos, call.signal, async (pending) => {
    const { units, refused } = await planGoing(context, what, { ...order, photos: photos.filter((id) => !pending.has(id)) });
    const { outcomes, event }: Relocated = what === "copy" ? await copyUnits(context, units, call) : await relocate(context, { what, units, told: { kind: "file.moved", more: { folder: display(fromText(order.to)) } } }, call);
    const done = new Map<PhotoId, Outcome>(outcomes.map((one) => [one.photo, one]));
    return tally(photos.map((id) => done.get(id) ?? outcomeOf(context, id, refused.get(id) ?? (pending.has(id) ? "write-pending" : undefined))), event);
  });
};
