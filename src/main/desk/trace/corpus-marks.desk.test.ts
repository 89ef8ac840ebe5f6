// Marks measured on the corpus of press and phone pictures, through the desk's own decoder: how many changed copies are known again, and whether any is taken for another picture. The figures are printed.
import { readdirSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import { compareMarks, markOf, samePicture, strayComparer } from "#core/picture-mark.ts";
import { corpusFolder, hasCorpus } from "#testing/desk-harness.ts";
import { fromText } from "../disk-path.ts";
import { openPool } from "../exiftool/pool.ts";
import { openGreyPictures } from "../preview/grey-pictures.ts";

const stepOfCorpus = 5;
const mostBytes = 30_000_000;

interface Size { readonly width: number; readonly height: number }
const share = (of: number, part: number): number => Math.max(1, Math.floor(of * part));
const strays: Readonly<Record<string, (picture: Sharp, size: Size) => Sharp>> = {
  "320 px": (one) => one.resize(320, 320, { fit: "inside" }).jpeg({ quality: 75 }), "q30": (one) => one.jpeg({ quality: 30 }), "grey": (one) => one.greyscale().jpeg(),
  "70 %, upper left": (one, { width, height }) => one.extract({ left: 0, top: 0, width: share(width, 0.7), height: share(height, 0.7) }).jpeg(),
  "70 %, middle": (one, { width, height }) => one.extract({ left: Math.floor(width * 0.13), top: Math.floor(height * 0.21), width: share(width, 0.7), height: share(height, 0.7) }).resize(320, 320, { fit: "inside" }).jpeg({ quality: 50 }),
  "70 % of the width": (one, { width, height }) => one.extract({ left: Math.floor(width * 0.22), top: 0, width: share(width, 0.7), height }).jpeg(),
  "70 % of the height": (one, { width, height }) => one.extract({ left: 0, top: Math.floor(height * 0.29), width, height: share(height, 0.7) }).jpeg(),
  "turned 90": (one) => one.rotate(90).jpeg(), "turned 180": (one) => one.rotate(180).jpeg(), "turned 270": (one) => one.rotate(270).jpeg(),
  "screenshot": (one) => one.modulate({ brightness: 1.06, saturation: 0.85 }).gamma(1.2).png(),
};

test.runIf(hasCorpus)("changed copies are known again and taken for no other picture", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-marks-"));
  await using pool = openPool({});
  await using greys = openGreyPictures(pool);
  const markOfFile = async (file: string): Promise<Uint8Array | undefined> => {
    const grey = await greys.get(fromText(file));
    return "reason" in grey ? undefined : markOf(grey);
  };
  try {
    const files = readdirSync(corpusFolder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:jpe?g|png|webp|tiff?|gif|avif|heic|dng|cr2|nef|arw|raf)$/iu.test(name) && !name.startsWith("corrupt")).toSorted().filter((_, at) => at % stepOfCorpus === 0).map((name) => path.join(corpusFolder, name)).filter((file) => statSync(file).size < mostBytes);
    const library: { readonly name: string; readonly file: string; readonly mark: Uint8Array }[] = [];
    for (const file of files) {
      const mark = await markOfFile(file);
      if (mark !== undefined) library.push({ name: path.relative(corpusFolder, file), file, mark });
    }
    let [copies, known, none] = [0, 0, 0];
    const missed: string[] = [];
    const wrong: string[] = [];
    for (const [own, one] of library.entries()) {
      const picture = await sharp(one.file, { failOn: "none" }).rotate().flatten({ background: "#ffffff" }).resize(900, 900, { fit: "inside", withoutEnlargement: true }).png().toBuffer({ resolveWithObject: true }).catch(() => undefined);
      if (picture === undefined) continue;
      for (const [name, change] of Object.entries(strays)) {
        const file = path.join(folder, "stray");
        await change(sharp(picture.data), picture.info).toFile(file);
        const mark = await markOfFile(file);
        copies += 1;
        if (mark === undefined) { none += 1; continue; }
        const compare = strayComparer(mark);
        if (compare(one.mark) >= samePicture) known += 1;
        else missed.push(`${one.name}: ${name}`);
        // The corpus holds the same picture in several files: those that are alike untouched are no mistake.
        for (const [at, other] of library.entries()) if (at !== own && compare(other.mark) >= samePicture && Math.max(compareMarks(one.mark, other.mark), compareMarks(other.mark, one.mark)) < samePicture) wrong.push(`${one.name}: ${name}: taken for ${other.name}`);
      }
    }
    process.stdout.write(`marks: ${library.length} of ${files.length} files have one; of ${copies} changed copies ${known} are known again, ${none} have too little in them, ${missed.length} are missed; ${wrong.length} taken for another picture\n${[...missed, ...wrong].map((line) => `  ${line}\n`).join("")}`);
    expect(wrong).toEqual([]);
    expect(known / (copies - none)).toBeGreaterThan(0.97);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 300_000);
