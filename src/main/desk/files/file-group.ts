// Which files bear a photo's name, and which names of a folder are free for it. A name counts without its ending, for a sidecar goes by that too.
import type { DeskContext } from "../context.ts";
import { baseName, dirName, type DiskPath, ending, join, stem } from "../disk-path.ts";
import { isPictureName } from "../formats/catalogue.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { namesIn, sidecarAmong, stemsOf } from "../read/sidecar.ts";
import { isTemporaryName } from "../temporary-name.ts";

/** What cameras and phones put beside a picture under its name: voice memos, the film of a Live Photo, edits of a phone, small pictures of films. */
const companionEndings: ReadonlySet<string> = new Set(["wav", "mp3", "m4a", "mov", "mp4", "aae", "thm", "lrv", "xmp"]);

/** The name that counts: `a.jpg`, `A.JPG.xmp` and `a.wav` are all `a`. One that differs only in case is the same on many disks. */
export const nameKey = (name: string): string => {
  const inner = /\.xmp$/iu.test(name) && isPictureName(name.slice(0, -4)) ? name.slice(0, -4) : name;
  return stem(inner).normalize("NFC").toLowerCase();
};

export interface GroupFile { readonly role: "picture" | "sidecar" | "companion"; readonly path: DiskPath; /** What stands behind the stem: `.JPG`, `.JPG.xmp`. */ readonly tail: string; readonly record?: PhotoRecord }
/** Photos of one folder and stem, the chosen first, with all files that go with them. */
export interface Group { readonly folder: DiskPath; readonly stem: string; readonly records: readonly PhotoRecord[]; readonly files: readonly GroupFile[] }

/** What stands in a folder: its names, how many pictures share each stem, and what bears each stem. */
export interface FolderLook { readonly names: ReadonlySet<string>; readonly stems: ReadonlyMap<string, number>; readonly byStem: ReadonlyMap<string, readonly string[]> }
/** Folders read once a question. */
export interface Folders { look(folder: DiskPath): Promise<FolderLook> }
export const openFolders = (): Folders => {
  const read = new Map<DiskPath, Promise<FolderLook>>();
  const lookAt = async (folder: DiskPath): Promise<FolderLook> => {
    const names = (await namesIn(folder)).filter((name) => !isTemporaryName(name));
    return { names: new Set(names), stems: stemsOf(names), byStem: Map.groupBy(names, stem) };
  };
  return {
    look(folder) {
      const known = read.get(folder) ?? lookAt(folder);
      read.set(folder, known);
      return known;
    },
  };
};
const nothing: FolderLook = { names: new Set(), stems: new Map(), byStem: new Map() };

const tailOf = (name: string, of: string): string => name.slice(of.length);

/** The files of these records, all of one folder and stem. `whole`: no other picture of that stem stays behind, so that what else bears the name goes along. */
const filesOf = (folder: DiskPath, of: string, records: readonly PhotoRecord[], { names, stems, byStem }: FolderLook): readonly GroupFile[] => {
  const files: GroupFile[] = [];
  for (const record of records) {
    files.push({ role: "picture", path: record.path, tail: tailOf(baseName(record.path), of), record });
    const sidecar = sidecarAmong(record.path, names, stems);
    if (sidecar !== undefined) files.push({ role: "sidecar", path: sidecar, tail: tailOf(baseName(sidecar), of) });
  }
  const taken = new Set(files.map((file) => baseName(file.path)));
  const sisters = byStem.get(of) ?? [];
  const stays = sisters.some((name) => isPictureName(name) && !taken.has(name));
  if (!stays) for (const name of sisters) if (!taken.has(name) && companionEndings.has(ending(name))) files.push({ role: "companion", path: join(folder, name), tail: tailOf(name, of) });
  return files;
};

/** The photos in groups, in their order. `twins`: pictures of the same name that were not chosen come along. */
export const groupsOf = async (context: DeskContext, records: readonly PhotoRecord[], folders: Folders, twins: boolean): Promise<readonly Group[]> => {
  const groups = Map.groupBy(records, (record) => `${dirName(record.path)}\0${stem(baseName(record.path))}`);
  return Promise.all([...groups.values()].map(async (chosen): Promise<Group> => {
    const first = chosen[0] as PhotoRecord;
    const [folder, of] = [dirName(first.path), stem(baseName(first.path))];
    const look = await folders.look(folder).catch(() => nothing);
    const ids = new Set(chosen.map((record) => record.id));
    const others = !twins ? [] : (look.byStem.get(of) ?? []).filter(isPictureName).flatMap((name) => {
      const record = context.index.byPath(join(folder, name));
      return record?.present === true && !ids.has(record.id) ? [record] : [];
    });
    const all = [...chosen, ...others];
    return { folder, stem: of, records: all, files: filesOf(folder, of, all, look) };
  }));
};

/** Names taken in a folder, counted as things come and go, so that a plan sees the folder as it will be. */
export interface Names { isTaken(key: string): boolean; leave(name: string): void; come(name: string): void }
export const namesTaken = (names: ReadonlySet<string>): Names => {
  const counts = new Map<string, number>();
  const add = (name: string, by: number): void => { const key = nameKey(name); counts.set(key, (counts.get(key) ?? 0) + by); };
  for (const name of names) add(name, 1);
  return { isTaken: (key) => (counts.get(key) ?? 0) > 0, leave: (name) => add(name, -1), come: (name) => add(name, 1) };
};
