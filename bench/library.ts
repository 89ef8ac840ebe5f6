// Photos for the benches: the caller's folder, or pictures made by script, with camera data, thumbnails, XMP and IIM as a night's take has them.
import { copyFile, cp, mkdir, readdir, rm } from "node:fs/promises";
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { makePhotos, type PhotoSpec } from "#testing/photo-maker.ts";

const run = promisify(execFile);
const kept = new Map<string, string>();

export const workFolder = path.join(tmpdir(), `proofdesk-bench-${process.pid}`);

const spec = (number: number, size: { width: number; height: number; noise: number }): PhotoSpec => ({
  name: `seed-${number}.jpg`, seed: number, ...size, quality: 90, thumbnail: true, orientation: (number % 8) + 1,
  exif: { make: number % 3 === 0 ? "Apple" : "NIKON CORPORATION", model: number % 3 === 0 ? "iPhone 14" : "NIKON Z 9", captureTime: "2026:11:22 16:42:07", offset: "+01:00", serial: `30${number}4711`, artist: "Mira Okonjo", copyright: "Ostrel Bay News" },
});

/** `count` JPEGs in a new folder, from 24 different ones; `heavy`: 2 to 8 MB each; `name`: another folder of the same. */
export const library = async (count: number, heavy: boolean, name = `${heavy ? "heavy" : "light"}-${count}`): Promise<string> => {
  const seeds = path.join(workFolder, heavy ? "heavy" : "light");
  if (!kept.has(seeds)) {
    const sizes = Array.from({ length: heavy ? 12 : 24 }, (_one, at) => spec(at, heavy ? { width: 3000 + 240 * at, height: 2000 + 160 * at, noise: 40 } : { width: 640, height: 480, noise: 30 }));
    await makePhotos(seeds, sizes);
    kept.set(seeds, seeds);
  }
  const names = await readdir(seeds);
  const folder = path.join(workFolder, `library-${name}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (let at = 0; at < count; at += 1) await copyFile(path.join(seeds, names[at % names.length] ?? ""), path.join(folder, `photo-${String(at).padStart(5, "0")}.jpg`));
  return folder;
};

/** A copy of a folder, so that no bench writes into the editor's own. */
export const copyOf = async (folder: string): Promise<string> => {
  const copy = path.join(workFolder, `copy-${path.basename(folder)}`);
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true });
  // Or the first side that syncs a file would pay for the copying.
  if (process.platform !== "win32") await run("sync");
  return copy;
};
