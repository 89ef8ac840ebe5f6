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

/** The newest file in the trash that was at this path, put there not before `sinceMs`; undefined where none is known. */
export const findInTrash = async (from: DiskPath, sinceMs: number): Promise<InTrash | undefined> => {
  if (process.platform !== "linux") return undefined;
  let newest: { readonly at: number; readonly found: InTrash } | undefined;
  for (const { folder, top } of await trashes(from)) {
    for (const name of await readdir(path.join(folder, "info")).catch(() => [])) {
      if (!name.endsWith(".trashinfo")) continue;
      const info = path.join(folder, "info", name);
      const at = await stat(info).then((one) => one.mtimeMs, () => 0);
      if (at < sinceMs || (newest !== undefined && newest.at >= at)) continue;
      const was = pathIn(await readFile(info, "utf8").catch(() => ""));
      if (was === undefined || path.resolve(top, was) !== from) continue;
      const file = fromText(path.join(folder, "files", name.slice(0, -".trashinfo".length)));
      if (await stat(toFs(file)).then(() => true, () => false)) newest = { at, found: { file, info: fromText(info) } };
    }
  }
  return newest?.found;
};
