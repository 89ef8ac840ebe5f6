// `index`: the desk reads a folder, beside two raw ExifTool processes that read the same named tags of half of it each. The photos have embedded thumbnails; nothing is decoded.
import { spawn } from "node:child_process";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { deskFlags } from "#client/desk-flags.ts";
import { ending, fromText } from "#desk/disk-path.ts";
import { isPictureName } from "#desk/formats/catalogue.ts";
import { depthOf, listArgs } from "#desk/read/list-args.ts";
import type { Bench } from "./bench.ts";
import { library, workFolder } from "./library.ts";
import { rawExifTool } from "./raw-exiftool.ts";
import { type Figure, figureOf, runRounds, seconds, shown } from "./rounds.ts";

const pictures = async (folder: string): Promise<readonly string[]> => (await readdir(folder, { recursive: true })).filter((name) => isPictureName(path.basename(name))).map((name) => path.join(folder, name));

interface Indexed { readonly photos: number; readonly seconds: number; readonly peakMegabytes: number }

let desks = 0;
/** A new desk in its own process, with the flags every desk is started with, reads the folder; from the call to its answer. */
const indexOnce = async (folder: string, files: number): Promise<Indexed> => {
  const deskFolder = path.join(workFolder, `desk-${desks += 1}`);
  const child = spawn(process.execPath, [...deskFlags, fileURLToPath(new URL("./index-once.ts", import.meta.url)), deskFolder, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const out: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  await new Promise<void>((resolve, reject) => { child.on("error", reject); child.on("close", () => resolve()); });
  await rm(deskFolder, { recursive: true, force: true });
  const told = JSON.parse(Buffer.concat(out).toString("utf8")) as Indexed;
  if (told.photos !== files) throw new Error(`the desk indexed ${told.photos} of ${files} files`);
  return told;
};

/** One process reads all of these; like the desk, deeper where a format hides its tags. */
const readRaw = async (files: readonly string[]): Promise<void> => {
  const groups = [...Map.groupBy(files, (file) => depthOf(ending(fromText(file))))];
  const out = await rawExifTool(groups.flatMap(([depth, group]) => [...listArgs, depth, ...group, "-execute"]));
  const read = out.split('"SourceFile":').length - 1;
  if (read !== files.length) throw new Error(`raw ExifTool read ${read} of ${files.length} files`);
};

/** Peak memory in MB, alternately of a small and of a large library. */
const measureMemory = async (): Promise<{ small: readonly number[]; large: readonly number[] }> => {
  const [small, large] = [await library(1000, false), await library(10_000, false)];
  const peaks: { small: number[]; large: number[] } = { small: [], large: [] };
  for (let round = 0; round < 3; round += 1) {
    peaks.small.push((await indexOnce(small, 1000)).peakMegabytes);
    peaks.large.push((await indexOnce(large, 10_000)).peakMegabytes);
  }
  return peaks;
};

export const indexBench: Bench = {
  name: "index",
  about: "files a second, beside two raw ExifTool processes; memory at 1,000 and at 10,000 files",
  async run({ photos, rounds }) {
    const folder = photos ?? (await library(1000, false));
    const files = await pictures(folder);
    const half = files.length >> 1;
    const compared = await runRounds(rounds, {
      ours: async () => (await indexOnce(folder, files.length)).seconds,
      peer: () => seconds(() => Promise.all([files.slice(0, half), files.slice(half)].map((part) => readRaw(part)))),
    });
    const memory = await measureMemory();
    const grows: Figure = figureOf(memory.large.map((value, at) => value / (memory.small[at] ?? Number.NaN)));
    await rm(workFolder, { recursive: true, force: true });
    return {
      name: "index", compared: `the desk indexing ${files.length} files beside two raw ExifTool processes reading the same named tags of halves, ${rounds} rounds; memory of the desk's process, ExifTool's apart`, goal: "time at most 1.4 × the pair's; memory at 10,000 files at most 1.3 × that at 1,000",
      rows: [
        ["desk, files a second", shown(figureOf([compared.ours.median, compared.ours.least, compared.ours.most].map((one) => files.length / one)), 0)],
        ["raw pair, files a second", shown(figureOf([compared.peer.median, compared.peer.least, compared.peer.most].map((one) => files.length / one)), 0)],
        ["desk's time ÷ raw pair's", shown(compared.ratio)],
        ["peak memory at 1,000 files, MB", shown(figureOf(memory.small), 0)], ["peak memory at 10,000 files, MB", shown(figureOf(memory.large), 0)], ["memory at 10,000 ÷ at 1,000", shown(grows)],
      ],
    };
  },
};
