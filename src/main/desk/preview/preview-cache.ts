// Pictures once made, kept on disk under what they were made from. Everything here can be thrown away; a full disk only means that nothing is kept.
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Preview } from "./previews.ts";

export interface PreviewCache {
  get(key: string): Promise<Preview | undefined>;
  /** Never rejects; what cannot be kept is made again next time. */
  put(key: string, preview: Preview): Promise<void>;
  /** Takes away everything kept under keys that begin with this name and a colon. Rejects where something stays. */
  wipe(owner: string): Promise<void>;
}

const typeOf: Readonly<Record<string, Preview["type"]>> = { jpg: "image/jpeg", webp: "image/webp" };
const endingOf = (type: Preview["type"]): string => (type === "image/webp" ? "webp" : "jpg");

/** After clearing, room for a while. */
const keptShare = 0.8;
/** A picture that was used is marked as such at most once a day. */
const freshMs = 86_400_000;

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
/** Whose it is stands in the name, unreadable: so all of one photo's can be found, whatever states of its file they were made of. */
const ownerName = (owner: string): string => hashOf(owner).slice(0, 22);

export const openPreviewCache = (folder: string, limitBytes: number): PreviewCache => {
  let total: Promise<number> | undefined;
  let clearing: Promise<void> | undefined;

  const place = (key: string): string => {
    const owner = ownerName(key.slice(0, Math.max(0, key.indexOf(":"))));
    return path.join(folder, owner.slice(0, 2), `${owner.slice(2)}-${hashOf(key).slice(0, 32)}`);
  };

  const files = async (): Promise<{ file: string; bytes: number; used: number }[]> => {
    const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const found = await Promise.all(names.filter((entry) => entry.isFile()).map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const seen = await stat(file).catch(() => undefined);
      return seen === undefined ? [] : [{ file, bytes: seen.size, used: seen.mtimeMs }];
    }));
    return found.flat();
  };

  /** The longest unused go first. */
  const clear = async (): Promise<void> => {
    const all = (await files()).sort((a, b) => a.used - b.used);
    let left = all.reduce((sum, one) => sum + one.bytes, 0);
    for (const one of all) {
      if (left <= limitBytes * keptShare) break;
      await rm(one.file, { force: true });
      left -= one.bytes;
    }
    total = Promise.resolve(left);
  };

  return {
    async wipe(owner) {
      const name = ownerName(owner);
      // Names without a dash are from before owners stood in them: whose they are nobody can tell, and nothing reads them any more.
      const gone = (await files()).filter(({ file }) => { const base = path.basename(file); return !base.includes("-") || (path.basename(path.dirname(file)) === name.slice(0, 2) && base.startsWith(`${name.slice(2)}-`)); });
      for (const { file } of gone) await rm(file, { force: true });
      total = undefined;
    },
    async get(key) {
      for (const [ending, type] of Object.entries(typeOf)) {
        const file = `${place(key)}.${ending}`;
        const bytes = await readFile(file).catch(() => undefined);
        if (bytes === undefined || bytes.length === 0) continue;
        const seen = await stat(file).catch(() => undefined);
        if (seen !== undefined && Date.now() - seen.mtimeMs > freshMs) await utimes(file, new Date(), new Date()).catch(() => undefined);
        return { type, bytes };
      }
      return undefined;
    },
    async put(key, preview) {
      const file = `${place(key)}.${endingOf(preview.type)}`;
      const making = `${file}.${randomUUID().slice(0, 8)}`;
      try {
        await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
        await writeFile(making, preview.bytes, { mode: 0o600 });
        await rename(making, file);
        total ??= files().then((all) => all.reduce((sum, one) => sum + one.bytes, 0));
        total = Promise.resolve((await total) + preview.bytes.length);
        if ((await total) > limitBytes) clearing ??= clear().finally(() => { clearing = undefined; });
      } catch {
        await rm(making, { force: true }).catch(() => undefined);
      }
    },
  };
};
