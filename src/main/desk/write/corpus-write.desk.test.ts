// Every writable file of the corpus: headline, description with Korean text and creator names through the desk. Two other readers must agree,
// and what was not asked for must be as before. exiv2 reads where it can, ExifTool everywhere.
import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import { corpusFolder, DeskHarness, exifTags, hasCorpus, nora } from "#testing/desk-harness.ts";
import { startDesk } from "../start.ts";

const run = promisify(execFile);
const hasExiv2 = await run("exiv2", ["--version"]).then(() => true, () => false);
const asked = { headline: "Ferry stopped by storm", description: "폭풍으로 여객선 운항이 중단됐다. “Łódź”", creatorNames: ["Mira Okonjo", "안서윤"] };

/** Why a file of the corpus is not written: damaged, lying about its kind, or holding metadata that ExifTool will not rewrite without being told to ignore errors. */
const notWritten: Readonly<Record<string, RegExp>> = {
  "its ending lies or its bytes are no picture": /^Not a valid /u,
  "ExifTool will not rewrite a damaged file": /^exiftool: /u,
  "ExifTool writes nothing into it: Brotli boxes, or XMP it finds fault with": /^not-writable: /u,
  "a trailer with copies of IIM text is rewritten": /^read-back: trailer changed/u,
  "the copy would not be the same but for the asked fields": /^read-back: /u,
};
/** Folders of sound files: there a refusal is counted, not waved through. */
const sound = ["camera", "phone", "iptc", "orientation", "tiff", "png", "webp", "psd", "heic", "avif", "jp2", "mpo", "messenger", "colour", "c2pa", "raw", "twins", "xmp", "gif", "jxl"];
const most: Readonly<Record<string, number>> = { camera: 3, iptc: 2, jxl: 4, heic: 2, jp2: 2, gif: 2, avif: 1, psd: 1, tiff: 1 };

test.skipIf(!hasCorpus)("three fields into every writable file of the corpus: other readers agree, and nothing else changed", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-corpus-write-"));
  try {
    await cp(corpusFolder, path.join(folder, "photos"), { recursive: true });
    await run("chmod", ["-R", "u+w", path.join(folder, "photos")]);
    await using at = new DeskHarness(folder, await startDesk({ folder: path.join(folder, "desk"), editor: nora, caller: "window" }));
    await at.call(contract.root.index, { paths: [at.photos] });
    const { ids } = await at.call(contract.photo.ids, {});
    await at.set(ids, asked);
    await at.desk.drain();
    const refused = new Map<string, string[]>();
    const wrong: string[] = [];
    for (let from = 0; from < ids.length; from += 500) {
      for (const row of await at.call(contract.photo.rows, { photos: ids.slice(from, from + 500) })) {
        const name = path.relative(at.photos, row.path);
        if (row.file === "unreadable") continue;
        if (row.write === "saved") continue;
        const reason = row.writeReason ?? "no reason";
        if (!Object.values(notWritten).some((pattern) => pattern.test(reason))) wrong.push(`${name}: ${reason}`);
        const part = name.split("/")[0] ?? "";
        refused.set(part, [...(refused.get(part) ?? []), `${name}: ${reason}`]);
      }
    }
    expect(wrong).toEqual([]);
    for (const part of sound) expect((refused.get(part) ?? []).length, (refused.get(part) ?? []).join("\n")).toBeLessThanOrEqual(most[part] ?? 0);

    // What is written stands in XMP, and in IIM where the format has it.
    const written = (await at.call(contract.photo.ids, {})).ids;
    const saved: string[] = [];
    for (let from = 0; from < written.length; from += 500) for (const photo of await at.call(contract.photo.show, { photos: written.slice(from, from + 500) })) if (photo.write === "saved") saved.push(photo.files.find((file) => file.role === (photo.jobs.at(-1)?.target === "sidecar" ? "sidecar" : "picture"))?.path ?? "");
    expect(saved.length).toBeGreaterThan(390);
    for (const file of saved) {
      // A GIF with a comment hides its XMP from -fast.
      const tags = await exifTags(file, ...(/\.gif$/iu.test(file) ? [] : ["-fast"]), "-XMP-photoshop:Headline", "-XMP-dc:Description", "-XMP-dc:Creator", "-IPTC:Headline", "-IPTC:Caption-Abstract", "-IPTC:By-line", "-warning");
      expect([tags["XMP-photoshop:Headline"], tags["XMP-dc:Description"], tags["XMP-dc:Creator"]], file).toEqual([asked.headline, asked.description, asked.creatorNames]);
      if (/\.(?:jpe?g|tiff?|psd|mpo)$/iu.test(file)) expect([tags["IPTC:Headline"], tags["IPTC:Caption-Abstract"], tags["IPTC:By-line"]], file).toEqual([asked.headline, asked.description, asked.creatorNames]);
      if (hasExiv2 && /\.(?:jpe?g|png|psd|tiff?)$/iu.test(file)) {
        const { stdout } = await run("exiv2", ["-q", "-PEkt", "-PXkt", "-K", "Xmp.photoshop.Headline", "-K", "Xmp.dc.description", file]).catch((cause: { stdout?: string }) => ({ stdout: cause.stdout ?? "" }));
        if (stdout.includes("Xmp.photoshop.Headline")) expect(stdout, file).toContain(asked.headline);
        if (stdout.includes("Xmp.dc.description")) expect(stdout, file).toContain(asked.description);
      }
    }
    expect(await at.strays()).toEqual([]);
    expect((await readdir(at.photos)).length).toBe((await readdir(corpusFolder)).length);
    expect(await at.problems()).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 400_000);
