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

/** What stands in each folder, read once a question. */
export interface Folders { names(folder: DiskPath): Promise<ReadonlySet<string>> }
export const openFolders = (): Folders => {
  const read = new Map<DiskPath, Promise<ReadonlySet<string>>>();
  return {
    names(folder) {
      const known = read.get(folder) ?? namesIn(folder).then((names) => new Set(names.filter((name) => !isTemporaryName(name))));
      read.set(folder, known);
      return known;
    },
  };
};

const tailOf = (name: string, of: string): string => name.slice(of.length);

/** The files of these records, all of one folder and stem. `whole`: no other picture of that stem stays behind, so that what else bears the name goes along. */
const filesOf = (folder: DiskPath, of: string, records: readonly PhotoRecord[], names: ReadonlySet<string>): readonly GroupFile[] => {
  const files: GroupFile[] = [];
  const stems = stemsOf(names);
  for (const record of records) {
    files.push({ role: "picture", path: record.path, tail: tailOf(baseName(record.path), of), record });
    const sidecar = sidecarAmong(record.path, names, stems);
    if (sidecar !== undefined) files.push({ role: "sidecar", path: sidecar, tail: tailOf(baseName(sidecar), of) });
  }
  const taken = new Set(files.map((file) => baseName(file.path)));
  const stays = [...names].some((name) => isPictureName(name) && stem(name) === of && !taken.has(name));
  if (!stays) for (const name of names) if (!taken.has(name) && stem(name) === of && companionEndings.has(ending(name))) files.push({ role: "companion", path: join(folder, name), tail: tailOf(name, of) });
  return files;
};

/** The photos in groups, in their order. `twins`: pictures of the same name that were not chosen come along. */
export const groupsOf = async (context: DeskContext, records: readonly PhotoRecord[], folders: Folders, twins: boolean): Promise<readonly Group[]> => {
  const groups = Map.groupBy(records, (record) => `${dirName(record.path)}\0${stem(baseName(record.path))}`);
  return Promise.all([...groups.values()].map(async (chosen): Promise<Group> => {
    const first = chosen[0] as PhotoRecord;
    const [folder, of] = [dirName(first.path), stem(baseName(first.path))];
    const names = await folders.names(folder).catch((): ReadonlySet<string> => new Set());
    const ids = new Set(chosen.map((record) => record.id));
    const others = !twins ? [] : [...names].filter((name) => isPictureName(name) && stem(name) === of).flatMap((name) => {
      const record = context.index.byPath(join(folder, name));
      return record?.present === true && !ids.has(record.id) ? [record] : [];
    });
    const all = [...chosen, ...others];
    return { folder, stem: of, records: all, files: filesOf(folder, of, all, names) };
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
