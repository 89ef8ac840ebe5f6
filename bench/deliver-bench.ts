// `deliver`: safe copies made, proven by two readers, searched, placed and entered in the ledger, beside one raw ExifTool process that makes the same emptied and refilled copies unproven.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { writeTags } from "#core/fields/write-tags.ts";
import { loadTable, resourcesFolder } from "#desk/resources.ts";
import { type Desk, startDesk } from "#desk/start.ts";
import type { Bench } from "./bench.ts";
import { copyOf, library, workFolder } from "./library.ts";
import { rawExifTool } from "./raw-exiftool.ts";
import { figureOf, runRounds, seconds, shown } from "./rounds.ts";

const values = { headline: "Storm closes the ferry", description: "Rowing boats lie drawn up on the shingle at Marrow Landing.", creatorNames: ["Mira Okonjo"], creditLine: "Ostrel Bay News", copyrightNotice: "© Ostrel Bay News", dateCreated: "2026-11-22", cityName: "Marrow Landing", countryName: "Ostrel", keywords: ["ferry", "storm"], altTextAccessibility: "Boats on a beach" };
let runs = 0;

/** A desk whose photos are all captioned and approved. */
const approvedDesk = async (folder: string): Promise<{ readonly desk: Desk; readonly ids: readonly string[] }> => {
  const desk = await startDesk({ folder: path.join(workFolder, "desk-deliver"), caller: "cli" });
  await desk.call("root.index", { paths: [folder] });
  const { ids } = (await desk.call("photo.ids", {})) as { ids: string[] };
  await desk.call("edit.make", { photos: ids, changes: Object.entries(values).map(([field, value]) => ({ field, mode: "replace", value })) });
  const { done } = (await desk.call("approval.approve", { photos: ids })) as { done: { ok: number; failed: number } };
  if (done.ok !== ids.length) throw new Error(`${done.failed} of ${ids.length} photos could not be approved`);
  return { desk, ids };
};

const ours = async ({ desk, ids }: { readonly desk: Desk; readonly ids: readonly string[] }): Promise<number> => {
  const to = path.join(workFolder, `out-${runs += 1}`);
  let failed = 0;
  const took = await seconds(async () => { failed = ((await desk.call("delivery.deliver", { photos: ids, to })) as { failed: number }).failed; });
  if (failed > 0 || (await readdir(to)).length !== ids.length) throw new Error(`${failed} copies were not delivered`);
  await rm(to, { recursive: true });
  return took;
};

const peer = async (folder: string): Promise<number> => {
  const to = path.join(workFolder, `raw-${runs += 1}`);
  await mkdir(to);
  const json = path.join(workFolder, "peer.json");
  await writeFile(json, JSON.stringify([{ SourceFile: "*", ...writeTags(loadTable(resourcesFolder()), values, { iim: true, exifMirrors: [] }).values }]));
  const files = (await readdir(folder)).map((name) => path.join(folder, name));
  let said = "";
  const took = await seconds(async () => {
    said = await rawExifTool(["-all=", `-j=${json}`, "-IPTC:CodedCharacterSet=UTF8", "-IPTCDigest=new", "-tagsfromfile", "@", "-icc_profile", "-ExifIFD:ColorSpace", "-IFD0:Orientation", "-o", `${to}/`, ...files]);
  });
  if ((await readdir(to)).length !== files.length) throw new Error(`raw ExifTool says: ${said}`);
  await rm(to, { recursive: true });
  return took;
};

export const deliverBench: Bench = {
  name: "deliver",
  about: "safe copies made, proven and delivered a second, beside one raw ExifTool process making the same copies unproven",
  async run({ photos, rounds }) {
    const folder = await copyOf(photos ?? (await library(200, true)));
    const count = (await readdir(folder)).length;
    const approved = await approvedDesk(folder);
    try {
      const compared = await runRounds(rounds, { ours: () => ours(approved), peer: () => peer(folder) });
      const rate = (figure: typeof compared.ours) => shown(figureOf([figure.median, figure.least, figure.most].map((one) => count / one)), 1);
      return {
        name: "deliver", compared: `${count} approved JPEGs of 2 to 8 MB into a folder with the profile safe: copied, emptied, refilled, read by two readers, searched, placed, entered in the ledger; beside one raw ExifTool process making the same emptied and refilled copies in one command, ${rounds} rounds`, goal: "at least 0.4 × the raw rate",
        rows: [["desk, copies a second", rate(compared.ours)], ["raw ExifTool, copies a second", rate(compared.peer)], ["desk's rate ÷ raw rate", shown({ median: 1 / compared.ratio.median, least: 1 / compared.ratio.most, most: 1 / compared.ratio.least })]],
      };
    } finally {
      await approved.desk[Symbol.asyncDispose]();
      await rm(workFolder, { recursive: true, force: true });
    }
  },
};
