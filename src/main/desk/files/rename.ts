// New names from a template: the plan first, which is what the editor sees before, then the plan carried out.
import type { BatchResult } from "#contract/methods/edit.ts";
import type { NameLine } from "#contract/methods/file.ts";
import { Refusal } from "#contract/refusals.ts";
import type { Fields, Outcome, PhotoId } from "#contract/values.ts";
import { badToken, fileNameAt, nameFrom } from "#core/name-template.ts";
import type { Call, DeskContext } from "../context.ts";
import { baseName, type DiskPath, display, join } from "../disk-path.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { outcomeOf, tally } from "../services/outcome.ts";
import type { WriteQueue } from "../write/queue.ts";
import { type Folders, type Group, groupsOf, nameKey, type Names, namesTaken, openFolders } from "./file-group.ts";
import type { Unit } from "./file-step.ts";
import { photosOf, relocate, withoutWrites } from "./relocate.ts";

export interface Naming { readonly photos: readonly PhotoId[]; readonly template: string; readonly start: number }
interface Named { readonly group: Group; readonly wanted: string; readonly stem: string; readonly notes: NameLine["notes"] }
interface Plan { readonly named: readonly Named[]; readonly refused: ReadonlyMap<PhotoId, string> }

const mostAttempts = 10_000;

/** Why this photo's file cannot be taken anywhere; undefined where it can. */
export const whyStays = (record: PhotoRecord | undefined): string | undefined => {
  if (record?.present !== true) return "unknown-photo";
  return record.file === "missing" ? "file-missing" : record.file === "offline" ? "file-offline" : undefined;
};

/** Device time where the editor gave no date: a name is for finding the picture again. */
const fieldsOf = (record: PhotoRecord): Fields => {
  const taken = record.reading?.provenance.captureTime ?? record.look?.captureTime;
  return record.fields["dateCreated"] !== undefined || taken === undefined ? record.fields : { ...record.fields, dateCreated: taken };
};

/** The longest tail of the group, with room for a sidecar of the longest kind: no name may be refused later because its sidecar's is too long. */
const longest = (group: Group): string => group.files.map((file) => (file.role === "picture" ? `${file.tail}.xmp` : file.tail)).reduce((a, b) => (Buffer.byteLength(b) > Buffer.byteLength(a) ? b : a), "");
/** The stem at this attempt, cut so that every file of the group fits. */
export const stemAt = (stem: string, group: Group, attempt: number): string => {
  const tail = longest(group).replace(/^\./u, "");
  const name = fileNameAt(stem, tail, attempt);
  return tail === "" ? name : name.slice(0, name.length - tail.length - 1);
};

/** Whether the group may have this stem in the folder: no file there has it, and no photo that is only away. */
export const isFree = (context: DeskContext, folder: DiskPath, stem: string, group: Group, names: Names): boolean =>
  !names.isTaken(keyOf(stem)) && group.files.every((file) => {
    const other = file.role === "picture" ? context.index.byPath(join(folder, stem + file.tail)) : undefined;
    return other === undefined || !other.present || other.id === file.record?.id || other.file === "here";
  });

/** Names one group: the wanted stem, or the first free one after it. `from`: the attempt that the last one of this name took. */
export const freeStem = (context: DeskContext, folder: DiskPath, wanted: string, group: Group, names: Names, from = 1): { readonly stem: string; readonly attempt: number } => {
  for (let attempt = from; attempt < from + mostAttempts; attempt += 1) {
    const stem = stemAt(wanted, group, attempt);
    if (isFree(context, folder, stem, group, names)) return { stem, attempt };
  }
  throw new Refusal("file-exists", { path: display(join(folder, wanted)) });
};

const wantedOf = (order: Naming, group: Group, at: number): string => {
  const [record] = group.records;
  if (record === undefined) throw new Error("a group without a photo");
  const name = nameFrom(order.template, { fileName: display(baseName(record.path) as DiskPath), fields: fieldsOf(record), seq: order.start + at, version: 1 });
  if (!name.ok) throw new Refusal("bad-template", { token: name.token });
  return name.stem;
};

interface Wish { readonly group: Group; readonly wanted: string }
/** How a stem counts among the names of a folder. */
const keyOf = (stem: string): string => nameKey(`${stem}.x`);

/** Names the wishes of one folder. Who can have the wanted name goes first, in whatever order: names that others of the batch give up become free. */
const nameFolder = (context: DeskContext, folder: DiskPath, wishes: readonly Wish[], names: Names): readonly Named[] => {
  const named: Named[] = [];
  const attempts = new Map<string, number>();
  const waiting = new Map<string, Wish[]>();
  const given = new Set<Wish>();
  const give = (one: Wish): void => {
    const { group, wanted } = one;
    given.add(one);
    for (const file of group.files) names.leave(baseName(file.path));
    const first = stemAt(wanted, group, 1);
    const key = keyOf(first);
    const { stem, attempt } = first === group.stem ? { stem: first, attempt: 1 } : freeStem(context, folder, wanted, group, names, attempts.get(key) ?? 1);
    if (first !== group.stem) attempts.set(key, attempt);
    for (const file of group.files) names.come(stem + file.tail);
    named.push({ group, wanted, stem, notes: stem === group.stem ? ["same"] : [...(attempt > 1 ? ["numbered" as const] : []), ...(first === wanted ? [] : ["cut" as const])] });
  };
  /** Gives this one its name, then whoever waited for the name that became free by it, and so on. */
  const giveOn = (first: Wish): void => {
    for (let next: Wish | undefined = first; next !== undefined; ) {
      give(next);
      const key: string = keyOf(next.group.stem);
      next = names.isTaken(key) ? undefined : waiting.get(key)?.find((one) => !given.has(one));
    }
  };
  for (const one of wishes) {
    const stem = stemAt(one.wanted, one.group, 1);
    const key = keyOf(stem);
    if (key === keyOf(one.group.stem) || isFree(context, folder, stem, one.group, names)) giveOn(one);
    else {
      const others = waiting.get(key);
      if (others === undefined) waiting.set(key, [one]);
      else others.push(one);
    }
  }
  for (const one of wishes) if (!given.has(one)) giveOn(one);
  return named;
};

const nameAll = async (context: DeskContext, wishes: readonly Wish[], folders: Folders): Promise<readonly Named[]> => {
  const named: Named[] = [];
  for (const [folder, list] of Map.groupBy(wishes, (one) => one.group.folder)) named.push(...nameFolder(context, folder, list, namesTaken((await folders.look(folder)).names)));
  return named;
};

const planOf = async (context: DeskContext, order: Naming): Promise<Plan> => {
  const token = badToken(order.template);
  if (token !== undefined) throw new Refusal("bad-template", { token });
  const refused = new Map<PhotoId, string>();
  const records: PhotoRecord[] = [];
  for (const id of new Set(order.photos)) {
    const record = context.index.get(id);
    const why = whyStays(record);
    if (why !== undefined || record === undefined) refused.set(id, why ?? "unknown-photo");
    else records.push(record);
  }
  const folders = openFolders();
  const groups = await groupsOf(context, records, folders, true);
  const empty = order.template.trim() === "" ? "{name}" : order.template;
  return { named: await nameAll(context, groups.map((group, at) => ({ group, wanted: wantedOf({ ...order, template: empty }, group, at) })), folders), refused };
};

/** The names as they would be, in the order of the photos, those that come along behind the one they come with. */
export const foreseeNames = async (context: DeskContext, order: Naming): Promise<NameLine[]> => {
  const { named, refused } = await planOf(context, order);
  const chosen = new Set(order.photos);
  const place = new Map(order.photos.map((id, at) => [id, at]));
  const nameOf = (id: PhotoId): string => display((context.index.get(id)?.name ?? "") as DiskPath);
  const lines = named.flatMap(({ group, stem, notes }) => group.files.flatMap((file): NameLine[] =>
    file.record === undefined ? [] : [{ photo: file.record.id, from: display(baseName(file.path) as DiskPath), to: display((stem + file.tail) as DiskPath), along: !chosen.has(file.record.id), notes: [...notes] }]));
  // What comes along stands behind the one it comes with.
  const groupOf = new Map(named.flatMap(({ group }) => group.records.map((record) => [record.id, group.records] as const)));
  const at = (line: NameLine): number => place.get(line.photo) ?? Math.min(...(groupOf.get(line.photo) ?? []).map((record) => place.get(record.id) ?? Infinity)) + 0.5;
  return [...lines, ...[...refused].map(([photo, reason]): NameLine => ({ photo, from: nameOf(photo), to: nameOf(photo), along: false, notes: [], reason }))]
    .map((line) => ({ line, at: at(line) })).sort((a, b) => a.at - b.at).map(({ line }) => line);
};

const unitOf = ({ group, stem }: Named): Unit => ({
  members: group.files.flatMap((file) => (file.record === undefined ? [] : [{ photo: file.record.id, to: join(group.folder, stem + file.tail), left: false }])),
  steps: group.files.map((file) => ({ role: file.role, from: file.path, to: join(group.folder, stem + file.tail) })),
});

/** Renames. Photos that already have their name are done; those whose files are away say so. */
export const rename = async (context: DeskContext, queue: WriteQueue, order: Naming, call: Call): Promise<BatchResult> => {
  const photos = [...new Set(order.photos)];
  const before = await planOf(context, order);
  const all = before.named.flatMap((one) => one.group.records.map((record) => record.id));
  return withoutWrites(context, queue, all, call.signal, async (pending) => {
    // Writes may have made sidecars meanwhile: the plan is made on what lies there now.
    const { named, refused } = await planOf(context, order);
    const units = named.filter((one) => !one.notes.includes("same") && !one.group.records.some((record) => pending.has(record.id))).map(unitOf);
    const { outcomes, event } = await relocate(context, { what: "rename", units, told: { kind: "file.renamed", more: {} } }, call);
    const done = new Map<PhotoId, Outcome>(outcomes.map((one) => [one.photo, one]));
    const along = photosOf(units).filter((id) => !photos.includes(id));
    return tally([...photos, ...along].map((id) => done.get(id) ?? outcomeOf(context, id, refused.get(id) ?? (pending.has(id) ? "write-pending" : undefined))), event);
  });
};
