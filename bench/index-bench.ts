// `index`: the desk reads a folder, beside two raw ExifTool processes that read the same named tags of half of it each. Thumbnails on, decoding off.
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { isPictureName } from "#desk/formats/catalogue.ts";
import { listArgs } from "#desk/read/list-args.ts";
import { startDesk } from "#desk/start.ts";
import { deskFlags } from "#client/desk-flags.ts";
import type { Bench } from "./bench.ts";
import { library, workFolder } from "./library.ts";
import { rawExifTool } from "./raw-exiftool.ts";
import { type Figure, figureOf, runRounds, seconds, shown } from "./rounds.ts";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const pictures = async (folder: string): Promise<readonly string[]> => (await readdir(folder, { recursive: true })).filter((name) => isPictureName(path.basename(name))).map((name) => path.join(folder, name));

let desks = 0;
/** Seconds from the call to its answer, on a new data folder. */
const indexOnce = async (folder: string): Promise<number> => {
  const deskFolder = path.join(workFolder, `desk-${desks += 1}`);
  await using desk = await startDesk({ folder: deskFolder, caller: "cli" });
  const took = await seconds(() => desk.call("root.index", { paths: [folder] }));
  return took;
};

/** Peak memory of a process that indexes the folder, in MB: the system's own figure. */
const peakMegabytes = (folder: string): Promise<number> => new Promise((resolve, reject) => {
  const deskFolder = path.join(workFolder, `desk-${desks += 1}`);
  const child = spawn(process.execPath, [...deskFlags, fileURLToPath(new URL("./index-once.ts", import.meta.url)), deskFolder, folder], { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.on("data", (chunk: Buffer) => { out += chunk.toString("utf8"); });
  child.on("error", reject);
  child.on("close", () => { const peak = Number(/peak (\d+)/u.exec(out)?.[1]); if (Number.isFinite(peak)) resolve(peak / 1024); else reject(new Error("the process told no peak")); });
});

export const indexBench: Bench = {
  name: "index",
  async run({ photos, rounds }) {
    const folder = photos ?? (await library(1000, false));
    const files = await pictures(folder);
    const half = files.length >> 1;
    const compared = await runRounds(rounds, {
      ours: () => indexOnce(folder),
      peer: () => seconds(() => Promise.all([files.slice(0, half), files.slice(half)].map((part) => rawExifTool([...listArgs, "-fast2", ...part])))),
    });
    const memory: { small: number[]; large: number[] } = { small: [], large: [] };
    const [small, large] = [await library(1000, false), await library(10_000, false)];
    for (let round = 0; round < 3; round += 1) {
      memory.small.push(await peakMegabytes(small));
      memory.large.push(await peakMegabytes(large));
    }
    const grows: Figure = figureOf(memory.large.map((value, at) => value / (memory.small[at] ?? Number.NaN)));
    await rm(workFolder, { recursive: true, force: true });
    return {
      name: "index", compared: `the desk indexing ${files.length} files beside two raw ExifTool processes reading the same named tags of halves, ${rounds} rounds`, goal: "time at most 1.4 × the pair's; memory at 10,000 files at most 1.3 × that at 1,000",
      rows: [
        ["desk, files a second", shown(figureOf([compared.ours.median, compared.ours.least, compared.ours.most].map((one) => files.length / one)), 0)],
        ["raw pair, files a second", shown(figureOf([compared.peer.median, compared.peer.least, compared.peer.most].map((one) => files.length / one)), 0)],
        ["desk's time ÷ raw pair's", shown(compared.ratio)],
        ["peak memory at 1,000 files, MB", shown(figureOf(memory.small), 0)], ["peak memory at 10,000 files, MB", shown(figureOf(memory.large), 0)], ["memory at 10,000 ÷ at 1,000", shown(grows)],
      ],
    };
  },
};
