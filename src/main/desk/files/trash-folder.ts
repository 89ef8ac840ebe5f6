// The trash of Linux desktops (freedesktop.org trash specification 1.0): where a file went, and how to get it out again. Other systems' trashes tell nobody.
import { readdir, readFile, stat } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { type DiskPath, fromText, toFs } from "../disk-path.ts";

/** The thrown-away file and the note that says where it was. */
export interface InTrash { readonly file: DiskPath; readonly info: DiskPath }

/** The top of the volume that the path lies on. */
const topOf = async (file: string): Promise<string> => {
  const deviceOf = (at: string): Promise<number | undefined> => stat(at).then((one) => one.dev, () => undefined);
  let at = path.dirname(file);
  for (;;) {
    const up = path.dirname(at);
    if (up === at || (await deviceOf(up)) !== (await deviceOf(at))) return at;
    at = up;
  }
};

interface Trash { readonly folder: string; /** What paths in its notes count from. */ readonly top: string }
const trashes = async (file: string): Promise<readonly Trash[]> => {
  const home = { folder: path.join(process.env["XDG_DATA_HOME"] ?? path.join(homedir(), ".local", "share"), "Trash"), top: "/" };
  const [top, user] = [await topOf(file), process.getuid?.() ?? 0];
  return [home, { folder: path.join(top, ".Trash", String(user)), top }, { folder: path.join(top, `.Trash-${user}`), top }];
};

/** The path in a note, its bytes written as in an address. */
const pathIn = (note: string): string | undefined => {
  const written = /^Path=(.*)$/mu.exec(note)?.[1];
  try {
    return written === undefined ? undefined : decodeURIComponent(written);
  } catch {
    return undefined;
  }
};

interface Note { readonly at: number; readonly found: InTrash }
/** The notes of one trash by the path that each tells of, the newest first. */
const notesOf = async ({ folder, top }: Trash, sinceMs: number): Promise<ReadonlyMap<string, readonly Note[]>> => {
  const notes = new Map<string, Note[]>();
  for (const name of await readdir(path.join(folder, "info")).catch(() => [])) {
    if (!name.endsWith(".trashinfo")) continue;
    const info = path.join(folder, "info", name);
    const at = await stat(info).then((one) => one.mtimeMs, () => 0);
    if (at < sinceMs) continue;
    const was = pathIn(await readFile(info, "utf8").catch(() => ""));
    if (was === undefined) continue;
    const from = path.resolve(top, was);
    const others = notes.get(from) ?? [];
    others.push({ at, found: { file: fromText(path.join(folder, "files", name.slice(0, -".trashinfo".length))), info: fromText(info) } });
    notes.set(from, others);
  }
  for (const list of notes.values()) list.sort((a, b) => b.at - a.at);
  return notes;
};

/** The trashes as they are now; each is read once, however many files are asked for. */
export interface TrashNotes { /** The newest file in the trash that was at this path; undefined where none is known. */ find(from: DiskPath): Promise<InTrash | undefined> }
/** `sinceMs`: what was put there before does not count. */
export const openTrashNotes = (sinceMs: number): TrashNotes => {
  const read = new Map<string, Promise<ReadonlyMap<string, readonly Note[]>>>();
  const trashesOf = new Map<string, Promise<readonly Trash[]>>();
  const notes = (trash: Trash): Promise<ReadonlyMap<string, readonly Note[]>> => {
    const known = read.get(trash.folder) ?? notesOf(trash, sinceMs);
    read.set(trash.folder, known);
    return known;
  };
  return {
    async find(from) {
      if (process.platform !== "linux") return undefined;
      const folder = path.dirname(from);
      const places = trashesOf.get(folder) ?? trashes(from);
      trashesOf.set(folder, places);
      const all = (await Promise.all((await places).map(async (trash) => (await notes(trash)).get(from) ?? []))).flat().toSorted((a, b) => b.at - a.at);
      for (const { found } of all) if (await stat(toFs(found.file)).then(() => true, () => false)) return found;
      return undefined;
    },
  };
};
