// Hears of changes anywhere under a folder. macOS and Windows watch a whole tree themselves; Linux watches one folder at a time, and Node's
// own tree over it loses files that another one took the place of, which is how every careful program writes.
import { type FSWatcher, watch } from "node:fs";
import { lstat, opendir } from "node:fs/promises";
import { type DiskPath, fromBytes, join, toFs } from "../disk-path.ts";

export interface Tree { close(): void }

const whole = process.platform === "darwin" || process.platform === "win32";

/** `heard` gets the path of what changed, or the folder's where the system does not say. Folders that cannot be watched are passed over. */
export const watchTree = (root: DiskPath, heard: (path: DiskPath) => void): Tree => {
  const watchers = new Map<DiskPath, FSWatcher>();
  let closed = false;

  const drop = (folder: DiskPath): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };

  const add = (folder: DiskPath): boolean => {
    if (closed || watchers.has(folder)) return false;
    try {
      const watcher = watch(toFs(folder), { persistent: false, recursive: whole, encoding: "buffer" }, (event, name) => {
        if (name === null) { heard(folder); return; }
        const path = join(folder, fromBytes(name));
        heard(path);
        // A folder comes and goes by name, never by content; what is hidden is not read, nor is a copy that a write of the desk puts there for a moment.
        if (!whole && event === "rename" && name[0] !== 0x2e) void look(path);
      });
      watcher.on("error", () => drop(folder));
      watchers.set(folder, watcher);
      return true;
    } catch {
      // No more watches to be had, no right to read: what is in there is seen when the folder is read again.
      return false;
    }
  };

  /** A new folder is entered: its own files may have come before anybody watched it. One that went is let go. */
  const look = async (path: DiskPath): Promise<void> => {
    const found = await lstat(toFs(path)).catch(() => undefined);
    if (found === undefined) drop(path);
    else if (found.isDirectory()) await enter(path);
  };

  /** Watches the folder and those below; does nothing where the path is no folder. */
  const enter = async (folder: DiskPath): Promise<void> => {
    let entries;
    try {
      // `buffer` keeps names that are not UTF-8; the types of Node know only text here.
      entries = await opendir(toFs(folder) as string, { encoding: "buffer" as BufferEncoding });
    } catch (cause) {
      if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") drop(folder);
      return;
    }
    try {
      if (!add(folder)) { await entries.close(); return; }
      for await (const entry of entries) {
        const name = fromBytes(entry.name as unknown as Uint8Array);
        if (entry.isDirectory() && !name.startsWith(".")) await enter(join(folder, name));
      }
    } catch {
      // A share that went away, a disk that fails: what is in there is seen when the folder is read again.
    }
  };

  if (whole) add(root);
  else void enter(root);
  return {
    close() {
      closed = true;
      for (const folder of watchers.keys()) drop(folder);
    },
  };
};
