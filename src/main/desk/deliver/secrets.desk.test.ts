// A delivered copy gives nobody away: secrets in every place of METADATA.md 6.1, held against a search that shares nothing with the desk's.
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, afterAll, describe, expect, test } from "vitest";
import type { DeliverLine } from "#contract/methods/delivery.ts";
import { contract } from "#contract/methods.ts";
import { complete, type DeskHarness, deskHarness, exifTags, exifWrite } from "#testing/desk-harness.ts";
import { leaksIn } from "#testing/leak-search.ts";
import { type SecretPhoto, secretPhotos, unsafePhotos } from "#testing/secret-photos.ts";

const names = ["night-01.jpg", "night-02.png", "night-03.tif", "night-04.webp", "night-05.tif", "night-06.avif", "night-07.gif", "night-08.mpo"];
const captions = { description: "폭풍으로 여객선이 멈췄다. العبّارة متوقفة بسبب العاصفة. Fähre in Düsseldorf, “Łódź”.", headline: "العاصفة توقف العبّارة", creatorNames: ["Mira Okonjo", "안서윤"] };

/** Legacy text without a mark of its encoding; nobody edits it. */
const latin = { description: "Die Fähre liegt im Hafen von Düsseldorf.", headline: "Fähre fällt aus" };

let at: DeskHarness;
let made: readonly SecretPhoto[] = [];
const before = new Map<string, Buffer>();
const lines = new Map<string, DeliverLine>();
let out = "";

beforeAll(async () => {
  at = await deskHarness([{ name: "old.jpg", iim: { charset: "none", values: { 120: latin.description, 105: latin.headline } } }]);
  out = path.join(at.folder, "out", "made");
  made = await secretPhotos();
  for (const photo of made) {
    const file = path.join(at.photos, photo.name);
    await writeFile(file, photo.bytes);
    if (photo.args.length > 0) await exifWrite(file, ...photo.args);
    before.set(photo.name, await readFile(file));
  }
  for (const photo of await unsafePhotos()) await writeFile(path.join(at.photos, photo.name), photo.bytes);
  const ids = await at.index();
  const [old] = await at.call(contract.photo.find, { names: [path.join(at.photos, "old.jpg")] });
  const { description: _description, headline: _headline, ...rest } = complete;
  await at.set(ids, rest);
  await at.set(ids.filter((id) => id !== old), captions);
  const approved = await at.call(contract.approval.approve, { photos: [...ids] });
  expect(approved.outcomes.filter((one) => !one.ok)).toEqual([]);
  const done = await at.call(contract.delivery.deliver, { photos: [...ids], to: out, profile: "safe", name: "{name}" });
  for (const line of done.lines) lines.set(path.basename(line.path), line);
}, 120_000);
afterAll(async () => { await at[Symbol.asyncDispose](); });

const lineOf = (name: string): DeliverLine => { const line = lines.get(name); if (line === undefined) throw new Error(`no line for ${name}`); return line; };
const photoOf = (name: string): SecretPhoto => { const photo = made.find((one) => one.name === name); if (photo === undefined) throw new Error(name); return photo; };
const copyOf = async (name: string): Promise<Buffer> => { const { copy, detail, reason } = lineOf(name); expect({ reason, detail }).toEqual({}); return readFile(copy ?? ""); };

describe.each(names)("%s", (name) => {
  test("the search of this test finds every secret in the photo as it arrived", () => {
    const found = leaksIn(before.get(name) ?? Buffer.alloc(0), name, photoOf(name).secrets);
    for (const text of photoOf(name).secrets.texts) expect(found.some((one) => one.startsWith(text)), text).toBe(true);
    expect(found.some((one) => /position as rationals|^48[.,°]|^48 /u.test(one))).toBe(true);
  });
  test("the copy has none of them, in bytes, in what is packed in it, in its name", async () => {
    expect(leaksIn(await copyOf(name), path.basename(lineOf(name).copy ?? ""), photoOf(name).secrets)).toEqual([]);
  });
  test("ExifTool finds no group in the copy but fields, colour and structure", async () => {
    const tags = await exifTags(lineOf(name).copy ?? "", "-a", "-ee", "-u");
    const groups = [...new Set(Object.keys(tags).map((tag) => tag.split(":")[0] ?? ""))];
    expect(groups.filter((group) => !/^(?:SourceFile|ExifTool|System|File|Composite|Photoshop|IFD0|ExifIFD|InteropIFD|IPTC|ICC[-_].*|JFIF|Adobe|PNG|PNG-pHYs|RIFF|QuickTime|Meta|GIF|XMP-(?:dc|photoshop|iptcCore|iptcExt|xmpRights|xmp|plus))$/u.test(group))).toEqual([]);
    expect(Object.keys(tags).filter((tag) => /^(?!ICC).*(?:GPS|Serial|Owner|Date(?:Time)?Original|OffsetTime|SubSec|Make|Model$|Software|Thumbnail|Preview|:XP[A-Z]|History|DocumentID)/u.test(tag))).toEqual([]);
  });
  test("captions in Korean, Arabic and Latin letters survive, the pixels, the colour profile and the orientation are the photo's", async () => {
    const tags = await exifTags(lineOf(name).copy ?? "", "-a");
    expect(tags).toMatchObject({ "XMP-dc:Description": captions.description, "XMP-photoshop:Headline": captions.headline, "XMP-dc:Creator": captions.creatorNames });
    if (/\.(?:jpg|tif|mpo)$/u.test(name)) expect(tags).toMatchObject({ "IPTC:Caption-Abstract": captions.description, "IPTC:By-line": captions.creatorNames, "IPTC:CodedCharacterSet": "UTF8" });
    const [old, now] = [before.get(name) ?? Buffer.alloc(0), await copyOf(name)];
    const [pixels, copied] = await Promise.all([sharp(old).raw().toBuffer(), sharp(now).raw().toBuffer()]);
    expect(pixels.equals(copied)).toBe(true);
    const [was, is] = await Promise.all([sharp(old).metadata(), sharp(now).metadata()]);
    expect(is.orientation ?? 1).toBe(was.orientation ?? 1);
    expect(is.icc?.toString("hex")).toBe(was.icc?.toString("hex"));
  });
  test("the answer names what was removed, and never a value", () => {
    const { removed = [] } = lineOf(name);
    expect(removed.length).toBeGreaterThan(5);
    expect(JSON.stringify(lineOf(name))).not.toMatch(/Zq7|48[.,]20|16[.,]37/u);
    if (name !== "night-07.gif") expect(removed).toEqual(expect.arrayContaining(["GPS:GPSLatitude", "IFD0:Make"]));
  });
});

test("a named place stays and its coordinates go; EXIF's Artist has the approved bylines", async () => {
  const tags = await exifTags(lineOf("night-01.jpg").copy ?? "");
  expect(tags["XMP-iptcExt:LocationCreated"]).toEqual([{ City: "Marrow Landing" }]);
  expect(tags["XMP-photoshop:City"]).toBe(complete["cityName"]);
  expect(tags["IFD0:Artist"]).toBe("Mira Okonjo; 안서윤");
});

test("a multi-picture file leaves as a JPEG of one picture", () => {
  expect(path.basename(lineOf("night-08.mpo").copy ?? "")).toBe("night-08.jpg");
});

test("a caption of undeclared Latin-1 is delivered whole, in XMP and IIM", async () => {
  expect(await exifTags(lineOf("old.jpg").copy ?? "")).toMatchObject({ "IPTC:Caption-Abstract": latin.description, "XMP-dc:Description": latin.description, "IPTC:Headline": latin.headline, "IPTC:By-line": "Mira Okonjo", "IPTC:CodedCharacterSet": "UTF8" });
});

test("what cannot be made safe is refused with the part that stands in the way, and nothing of it leaves", async () => {
  for (const photo of await unsafePhotos()) {
    const line = lineOf(photo.name);
    expect(line).toMatchObject({ ok: false, reason: "cannot-be-made-safe" });
    expect(line.detail).toMatch(photo.why);
    expect(line.copy).toBeUndefined();
  }
  expect((await readdir(out)).filter((name) => name.startsWith("refused") || name.startsWith("."))).toEqual([]);
});

test("the photos stay as they were approved, delivered is marked, and verify finds nothing", async () => {
  const ids = await at.call(contract.photo.find, { names: names.map((name) => path.join(at.photos, name)) });
  for (const id of ids) {
    if (id === null) throw new Error("no photo");
    const photo = await at.show(id);
    expect(photo).toMatchObject({ state: "approved", delivered: true, write: "saved" });
    expect(photo.approval?.void).toBeUndefined();
    expect(photo.deliveries).toMatchObject([{ recipient: out, fileName: path.basename(photo.name).replace(".mpo", ".jpg"), profile: "safe", approval: { hash: photo.approval?.hash } }]);
  }
  expect(await at.problems()).toEqual([]);
});
