// The desk's reading of a corpus of real files against what independent readers say of them. Each difference has a reason; docs/METADATA.md explains the reasons.
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import type { FieldValue, PhotoDetail } from "#contract/values.ts";
import { contract } from "#contract/methods.ts";
import { plainText } from "#core/fields/text.ts";
import { corpusFolder, DeskHarness, hasCorpus, nora } from "#testing/desk-harness.ts";
import { startDesk } from "../start.ts";

type Expected = Readonly<Record<string, unknown>> & { readonly path: string; readonly true_text?: Readonly<Record<string, unknown>> };

/** The corpus's own words for fields. */
const fieldOf: Readonly<Record<string, string>> = {
  headline: "headline", title: "title", description: "description", creator: "creatorNames", city: "cityName", country: "countryName", copyright: "copyrightNotice",
  credit: "creditLine", keywords: "keywords", rating: "imageRating", digital_source_type: "digitalSourceType",
};

const texts = (value: unknown): string => JSON.stringify((Array.isArray(value) ? value : value === undefined || value === "-" ? [] : [value]).map((one: unknown) => (typeof one === "string" ? one : plainText(one as FieldValue)))).normalize("NFC").replaceAll(/\\r\\n|\\r/gu, String.raw`\n`);

/** Why the desk may say something else than the readers of the corpus; undefined is no reason. */
const reasonFor = (key: string, wanted: unknown, photo: PhotoDetail): string | undefined => {
  const field = fieldOf[key] ?? "";
  const got = photo.fields[field];
  if (photo.sources[field] === "sidecar") return "the sidecar has it, the corpus lists files alone";
  if (photo.notes.includes("iim-newer-than-xmp")) return "IIM is newer than XMP by the digest";
  if (photo.notes.some((note) => note.startsWith("iim-charset-guessed"))) return "undeclared IIM text decoded";
  if (key === "description" && got === undefined && typeof wanted === "string" && /^(?:DCIM\\|OLYMPUS|KONICA MINOLTA|SAMSUNG|SONY DSC)/u.test(wanted)) return "a camera wrote it by itself";
  if (key === "digital_source_type") return typeof wanted === "string" && wanted.startsWith("c2pa:") ? "a claim of C2PA, not a field" : typeof got === "string" && got.endsWith(`/${String(wanted)}`) ? "the whole URI is kept" : undefined;
  if (typeof wanted === "string" && typeof got === "string" && /[?\uFFFD]/u.test(wanted) && [...wanted].length === [...got].length) return "EXIF or XMP bytes that are no UTF-8, shown decoded";
  // UTF-8 text without 1:90, which the readers took for Latin-1.
  if (typeof wanted !== "undefined" && /[ÃÂíìë]./u.test(texts(wanted)) && !/[ÃÂ]/u.test(texts(got))) return "undeclared UTF-8 decoded";
  return undefined;
};

/** Files whose single differences were looked at one by one. */
const lookedAt: ReadonlySet<string> = new Set([
  "corrupt/exiv2-issue_1847_poc.jpg description", // a damaged length: one reader stops at a NUL, the other does not
  "iptc/exiftool-ExifTool.jpg description", "iptc/exiftool-ExifTool.jpg keywords", // XMP in UTF-16 beside IIM: 12.57 and 13.59 differ about the digest
  "png/exiftool-PNG.png creator", // PNG's own Author chunk is no XMP, IIM or EXIF
  "gif/exiftool-GIF.gif title", // its XMP is damaged; 13.59 reads less of it than 12.57
  "colour/libjxl-Nikon-D3-14bit_2020_g1.png rating", // EXIF Rating of Windows, no field of ours
]);

test.skipIf(!hasCorpus)("every file of the corpus is a photo, a sidecar or ignored, and each field is as the other readers say or differs for a reason", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-corpus-"));
  try {
    await using at = new DeskHarness(folder, await startDesk({ folder: path.join(folder, "desk"), editor: nora, caller: "window" }));
    const done = await at.call(contract.root.index, { paths: [corpusFolder] });
    const { ids } = await at.call(contract.photo.ids, {});
    expect(done).toMatchObject({ photos: ids.length, cancelled: false, failedRoots: [] });
    const shown = new Map<string, PhotoDetail>();
    for (let from = 0; from < ids.length; from += 200) for (const photo of await at.call(contract.photo.show, { photos: ids.slice(from, from + 200) })) shown.set(path.relative(corpusFolder, photo.path), photo);
    const unexplained: string[] = [];
    let compared = 0;
    for (const line of readFileSync(path.join(corpusFolder, "EXPECTED.jsonl"), "utf8").trim().split("\n")) {
      const expected = JSON.parse(line) as Expected;
      const photo = shown.get(expected.path);
      if (photo === undefined) {
        if (!/\.(?:xmp|mov)$/iu.test(expected.path)) unexplained.push(`${expected.path} is neither indexed nor listed`);
        continue;
      }
      if (photo.file === "unreadable") { expect(photo.reason).not.toBe(""); continue; }
      for (const [key, field] of Object.entries(fieldOf)) {
        if (!(key in expected)) continue;
        compared += 1;
        const wanted = expected.true_text?.[key] ?? expected[key];
        if (texts(wanted) === texts(photo.fields[field]) || lookedAt.has(`${expected.path} ${key}`) || reasonFor(key, wanted, photo) !== undefined) continue;
        unexplained.push(`${expected.path} ${key}: wanted ${texts(wanted)}, got ${texts(photo.fields[field])}`);
      }
      const orientation = Number(expected["orientation"]);
      if (orientation >= 1 && orientation <= 8 && photo.orientation !== orientation) unexplained.push(`${expected.path} orientation: ${orientation}, got ${photo.orientation}`);
      for (const [key, got] of [["make", photo.provenance.make], ["model", photo.provenance.model]] as const) if (expected[key] !== "-" && String(expected[key]).trim() !== (got ?? "-")) unexplained.push(`${expected.path} ${key}: ${String(expected[key])}, got ${got ?? "-"}`);
    }
    expect(compared).toBeGreaterThan(4000);
    expect(unexplained).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
