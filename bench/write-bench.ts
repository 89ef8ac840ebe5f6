// `write`: photos captioned, verified and swapped by a desk at rest (states on arrival taken by its background pass), beside one raw ExifTool process that writes the same tags in one command.
import { readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import Database from "better-sqlite3";
import { writeTags } from "#core/fields/write-tags.ts";
import { loadTable, resourcesFolder } from "#desk/resources.ts";
import { type Desk, startDesk } from "#desk/start.ts";
import type { Bench } from "./bench.ts";
import { copyOf, library, workFolder } from "./library.ts";
import { rawExifTool } from "./raw-exiftool.ts";
import { figureOf, runRounds, seconds, shown } from "./rounds.ts";

const values = { headline: "Storm closes the ferry", description: "폭풍으로 여객선 운항이 중단됐다.", creatorNames: ["Mira Okonjo"], creditLine: "Ostrel Bay News", cityName: "Marrow Landing", countryName: "Ostrel", keywords: ["ferry", "storm"] };
let runs = 0;

const textOf = (file: string): Promise<string> => rawExifTool(["-s3", "-XMP-photoshop:Headline", "-XMP-photoshop:Credit", file]);

/** Every photo is as asked: the desk says so of each, ExifTool of some. */
const check = async (desk: Desk, ids: readonly string[], folder: string): Promise<void> => {
  const rows = (await desk.call("photo.rows", { photos: ids })) as { write: string; name: string }[];
  const wrong = rows.filter((row) => row.write !== "saved");
  if (wrong.length > 0 || rows.length !== ids.length) throw new Error(`${wrong.length} of ${ids.length} photos are not saved`);
  for (const row of rows.filter((_row, at) => at % 97 === 0)) {
    if ((await textOf(path.join(folder, row.name))).trim() !== `${values.headline}\n${values.creditLine}`) throw new Error(`${row.name} lacks its text`);
  }
  if ((await readdir(folder)).some((name) => name.startsWith("."))) throw new Error("a temporary copy was left behind");
};

/** Resolves when the background pass has nothing left to take. */
const restingOf = async (deskFolder: string): Promise<void> => {
  const index = new Database(path.join(deskFolder, "index.db"), { readonly: true });
  const left = index.prepare<[], number>("SELECT count(*) FROM photo WHERE baseline IS NULL AND file = 'here'").pluck();
  while ((left.get() ?? 0) > 0) await new Promise((resolve) => setTimeout(resolve, 200));
  index.close();
};

/** The desk: indexed and warmed before the clock starts; it stops when the last file has its text. */
const ours = async (source: string): Promise<number> => {
  const folder = await copyOf(source);
  const deskFolder = path.join(workFolder, `desk-${runs += 1}`);
  await using desk = await startDesk({ folder: deskFolder, caller: "cli", listen: true });
  await desk.call("root.index", { paths: [folder] });
  const { ids } = (await desk.call("photo.ids", {})) as { ids: string[] };
  // Warmed: as a desk stands when an editor begins to caption. The background pass has taken the states on arrival, the writing processes run.
  await restingOf(deskFolder);
  await desk.call("edit.make", { photos: ids.slice(0, 4), changes: [{ field: "jobid", mode: "replace", value: "WARM" }] });
  await desk.drain();
  const took = await seconds(async () => {
    await desk.call("edit.make", { photos: ids, changes: Object.entries(values).map(([field, value]) => ({ field, mode: "replace", value })) });
    await desk.drain();
  });
  await check(desk, ids, folder);
  return took;
};

const peer = async (source: string): Promise<number> => {
  const folder = await copyOf(source);
  const json = path.join(workFolder, "peer.json");
  const table = loadTable(resourcesFolder());
  await writeFile(json, JSON.stringify([{ SourceFile: "*", ...writeTags(table, values, { iim: true, exifMirrors: [] }).values }]));
  const files = (await readdir(folder)).map((name) => path.join(folder, name));
  let said = "";
  const took = await seconds(async () => { said = await rawExifTool([`-j=${json}`, "-IPTC:CodedCharacterSet=UTF8", "-IPTCDigest=new", "-overwrite_original", ...files]); });
  if (!said.includes(`${files.length} image files updated`)) throw new Error(`raw ExifTool says: ${said}`);
  return took;
};

export const writeBench: Bench = {
  name: "write",
  about: "photos captioned, verified and swapped a second, beside one raw ExifTool process writing the same tags",
  async run({ photos, rounds }) {
    const source = photos ?? (await library(500, true));
    const count = (await readdir(source)).length;
    const compared = await runRounds(rounds, { ours: () => ours(source), peer: () => peer(source) }, false);
    await rm(workFolder, { recursive: true, force: true });
    const rate = (figure: typeof compared.ours) => shown(figureOf([figure.median, figure.least, figure.most].map((one) => count / one)), 1);
    return {
      name: "write", compared: `${count} JPEGs of 2 to 8 MB captioned, verified and swapped by a desk at rest (states on arrival taken by its background pass), beside one raw ExifTool process writing the same tags in one command, ${rounds} rounds`, goal: "at least 0.4 × the raw rate",
      rows: [["desk, photos a second", rate(compared.ours)], ["raw ExifTool, photos a second", rate(compared.peer)], ["desk's rate ÷ raw rate", shown({ median: 1 / compared.ratio.median, least: 1 / compared.ratio.most, most: 1 / compared.ratio.least })]],
    };
  },
};
