// Delivers a folder of the corpus and holds each copy against what ExifTool alone, outside the desk, says of photo and copy, and against the tests' own search.
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import type { Profile } from "#contract/profile.ts";
import type { Fields } from "#contract/values.ts";
import { readingOf } from "#core/fields/reading.ts";
import { plainText } from "#core/fields/text.ts";
import { openFolder } from "#desk/deliver/channels/folder/open-folder.ts";
import { type Delivered, deliverPhoto } from "#desk/deliver/deliver-photo.ts";
import { readSensitive } from "#desk/deliver/search/sensitive.ts";
import { fromText } from "#desk/disk-path.ts";
import { openByteWork } from "#desk/bytes/byte-work.ts";
import { openGreyPictures } from "#desk/preview/grey-pictures.ts";
import { openRenditions } from "#desk/preview/renditions.ts";
import { openPool } from "#desk/exiftool/pool.ts";
import { readList } from "#desk/read/read-many.ts";
import { loadProfiles, loadTable, resourcesFolder } from "#desk/resources.ts";
import { corpusFolder } from "./desk-harness.ts";
import { leaksIn, type Secrets } from "./leak-search.ts";

type Dump = Readonly<Record<string, unknown>>;
const run = promisify(execFile);
const exiftool = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../node_modules/exiftool-vendored.pl/bin/exiftool");

/** Every tag of every file below the folder, numbers as numbers, by path. One Perl for all. */
const dumpsOf = async (folder: string): Promise<ReadonlyMap<string, Dump>> => {
  const { stdout } = await run("perl", [exiftool, "-j", "-a", "-n", "-ee", "-G1:4", "-r", "-q", "-q", folder], { maxBuffer: 1 << 28 }).catch((cause: { stdout?: string }) => ({ stdout: cause.stdout ?? "[]" }));
  const all = JSON.parse(stdout === "" ? "[]" : stdout) as readonly Dump[];
  return new Map(all.map((one) => [String(one["SourceFile"]), one]));
};

const leaves = (value: unknown): readonly string[] => (Array.isArray(value) ? value.flatMap(leaves) : typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : value === undefined || value === null ? [] : [String(value as string | number | boolean)]);
const groupOf = (key: string): string => key.split(":")[0] ?? "";
const nameOf = (key: string): string => key.split(":").at(-1) ?? "";

/** Names as METADATA.md 6.1 lists them, looked for here without the desk's own table. */
const secretNames = /^(?:.*Serial(?:Number|No)?|.*UniqueID|DroneID|.*OwnerName|HostComputer|Make|.*Model|LensModel|Software|CreatorTool|(?:Original)?DocumentID|InstanceID|History.*(?:Agent|ID)|DerivedFrom.*|RawFileName|XP(?:Author|Comment)|UserComment|RegionName|RegionPersonDisplayName|CreatorWork(?:Email|Telephone|URL)|CiEmailWork|CiTelWork|ContentIdentifier|.*BurstUUID|CameraID|DocumentAncestors|Producer|Claim_?[gG]enerator)$/u;
const ordinary = /^(?:[\d\s.:/-]{0,8}|0+|[\s\W]*|n\/a|none|unknown.*|\(?null\)?|undefined|digital camera|image|camera|ASCII|\(Binary data.*|base64:.*)$/iu;

const secretsOf = (dump: Dump, fields: Fields): Secrets => {
  const kept = leaves(fields).join("\n").normalize("NFC").toLowerCase();
  // The colour profile stays and may name its maker; the file's own name and ExifTool's words are no secret of the photo.
  const profile = Object.entries(dump).filter(([key]) => groupOf(key).startsWith("ICC")).flatMap(([, value]) => leaves(value)).join("\n").toLowerCase();
  const texts = Object.entries(dump).filter(([key]) => secretNames.test(nameOf(key)) && !/^(?:ICC|System|File|ExifTool|Composite|XMP-x$)/u.test(groupOf(key))).flatMap(([, value]) => leaves(value)).map((text) => text.trim().slice(0, 120))
    .filter((text) => text.length >= 6 && !ordinary.test(text) && !kept.includes(text.normalize("NFC").toLowerCase()) && !profile.includes(text.toLowerCase()));
  const degrees = Object.entries(dump).filter(([key]) => /GPS(?:Dest)?(?:Latitude|Longitude|Longtitude)$/u.test(key)).flatMap(([, value]) => leaves(value).map(Number)).filter((value) => Number.isFinite(value) && Math.abs(value) > 0.01 && Math.abs(value) <= 180);
  return { texts: [...new Set(texts)], degrees: [...new Set(degrees)] };
};

const allowedGroups = /^(?:SourceFile|ExifTool|System|File|Composite|Photoshop|IFD0|ExifIFD|InteropIFD|IPTC|ICC[-_].*|JFIF|Adobe|PNG|PNG-\w+|RIFF|QuickTime|Meta|GIF|XMP-(?:dc|photoshop|iptcCore|iptcExt|xmpRights|xmp|plus|xmpNote))$/u;
const forbidden = /GPS|Serial|(?<!Copyright)OwnerName|DateTimeOriginal|OffsetTime|SubSec|:Make$|IFD\d*:Model$|:Software$|Thumbnail|Preview|:XP[A-Z]|HistoryWhen|DocumentID|InstanceID|XMPToolkit|MakerNote/u;

const pixelsOf = async (file: string): Promise<Buffer | undefined> => { try { return await sharp(file, { failOn: "none" }).raw().toBuffer(); } catch { return undefined; } };
const fieldTexts = (fields: Fields): string => JSON.stringify(["headline", "description", "creatorNames", "keywords", "creditLine", "copyrightNotice", "cityName", "countryName"].map((id) => leaves(fields[id]).map((one) => one.normalize("NFC").replace(/\r\n?/gu, "\n").trim())));

export interface CorpusFolder {
  readonly delivered: number;
  readonly refused: number;
  /** Secrets that the search was sure of in the photos themselves: nothing found in copies would mean little without them. */
  readonly secrets: number;
  readonly positions: number;
  readonly pixelsCompared: number;
  /** What is not as promised, in words. */
  readonly wrong: readonly string[];
}

interface Photo { readonly file: string; readonly fields: Fields; readonly orientation: number; readonly profile: Profile; readonly done: Delivered }

/** How far grey pictures of 32 × 32 pixels are apart on average, in levels: another picture, or another way up, is far more than coding does. */
const mostApart = 10;
const greyOf = async (file: string): Promise<Buffer | undefined> => { try { return await sharp(file, { failOn: "none" }).rotate().flatten({ background: "#ffffff" }).resize(32, 32, { fit: "fill" }).greyscale().raw().toBuffer(); } catch { return undefined; } };
const apart = (a: Buffer, b: Buffer): number => a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;

/** What the profile takes out of the words: nothing of it may be anywhere in the copy, but where a word that stays has it. */
const goneWords = (profile: Profile, fields: Fields, kept: Fields): readonly string[] => {
  const stays = leaves(kept).join("\n").normalize("NFC").toLowerCase();
  return Object.keys(profile.remove.fields).flatMap((id) => leaves(fields[id])).map((text) => text.trim().slice(0, 120)).filter((text) => text.length >= 6 && !ordinary.test(text) && !stays.includes(text.normalize("NFC").toLowerCase()));
};

/** Delivers every file of the folder by the profile and looks at each copy. */
export const safeCorpus = async (folder: string, profileId = "safe"): Promise<CorpusFolder> => {
  const [from, to] = [path.join(corpusFolder, folder), await mkdtemp(path.join(tmpdir(), "proofdesk-safe-"))];
  await using pool = openPool();
  await using bytes = openByteWork();
  await using greys = openGreyPictures(pool);
  await using renditions = openRenditions(pool, greys);
  const table = loadTable(resourcesFolder());
  const profile = loadProfiles(resourcesFolder()).get(profileId);
  if (profile === undefined) throw new Error(`no profile ${profileId}`);
  try {
    const files = (await readdir(from, { recursive: true, withFileTypes: true })).filter((one) => one.isFile() && !/\.(?:xmp|json|txt|md)$/iu.test(one.name)).map((one) => path.join(one.parentPath, one.name));
    const reads = await readList(pool, files.map(fromText));
    const photos: Photo[] = [];
    const deliver = async (file: string, at: number): Promise<void> => {
      const read = reads[at];
      if (read === undefined || !read.ok) return;
      const { fields, fileType, orientation } = readingOf(table, { tags: read.tags, sidecarFirst: false, fileName: path.basename(file) });
      const sensitive = await readSensitive(pool, fromText(file));
      photos.push({ file, fields, orientation, profile, done: await deliverPhoto({ source: fromText(file), fileType, orientation, fields, sensitive, profile, channel: openFolder({ folder: to }), photo: "corpus", nameTemplate: "copy_{seq:4}", seq: at }, { pool, bytes, renditions, table }) });
    };
    const queue = [...files.entries()];
    await Promise.all([1, 2, 3].map(async () => { for (let one = queue.shift(); one !== undefined; one = queue.shift()) await deliver(one[1], one[0]); }));
    const [arrived, copied] = [await dumpsOf(from), await dumpsOf(to)];
    const counts = { delivered: 0, refused: 0, secrets: 0, positions: 0, pixelsCompared: 0 };
    const wrong: string[] = [];
    for (const photo of photos) {
      const say = (text: string): void => void wrong.push(`${path.relative(corpusFolder, photo.file)}: ${text}`);
      if (!photo.done.ok) {
        counts.refused += 1;
        // A copyright notice that names the maker: the editor words it anew, no program may.
        if (photo.profile.id === "protect-source" && photo.done.refusal === "leak-found" && photo.done.reason.startsWith("IFD0:Artist in")) continue;
        if (photo.done.refusal !== "cannot-be-made-safe" || photo.done.reason === "") say(`${photo.done.refusal}: ${photo.done.reason}`);
        continue;
      }
      counts.delivered += 1;
      const [dump, copyDump, copy] = [arrived.get(photo.file) ?? {}, copied.get(photo.done.sent.place) ?? {}, await readFile(photo.done.sent.place)];
      const { picture, kept } = photo.done.copy;
      const found = secretsOf(dump, photo.profile.picture.form === "as-is" ? photo.fields : kept);
      const secrets = { ...found, texts: [...new Set([...found.texts, ...goneWords(photo.profile, photo.fields, kept)])] };
      counts.secrets += secrets.texts.length;
      counts.positions += secrets.degrees.length;
      // A TIFF whose strips are JPEG (TIFF technote 2): ExifTool takes the picture for a preview.
      const isStrip = copyDump["IFD0:Compression"] === 6 || copyDump["IFD0:Compression"] === 7;
      for (const leak of leaksIn(copy, photo.done.sent.fileName, secrets)) if (!isStrip || !leak.endsWith("JPEG pictures inside")) say(`leaks ${leak}`);
      for (const key of Object.keys(copyDump)) if (!(isStrip && key.startsWith("IFD0:PreviewImage")) && (!allowedGroups.test(groupOf(key)) || (!/^(?:ICC|System|File|Composite)/u.test(key) && forbidden.test(key)))) say(`the copy has ${key}`);
      const keptPicture = picture === undefined || (picture.coded === "kept" && picture.origin === "photo");
      if (keptPicture) {
        const [pixels, now] = [await pixelsOf(photo.file), await pixelsOf(photo.done.sent.place)];
        if (pixels !== undefined) counts.pixelsCompared += 1;
        if (pixels !== undefined && now?.equals(pixels) !== true) say("the pixels are others");
      } else {
        const [before, now] = [await greyOf(photo.file), await greyOf(photo.done.sent.place)];
        if (now === undefined) say("the copy cannot be decoded");
        else if (before !== undefined) {
          counts.pixelsCompared += 1;
          if (apart(before, now) > mostApart) say(`the picture is another, or another way up: ${apart(before, now).toFixed(1)} levels apart`);
        }
        const size = await sharp(photo.done.sent.place).metadata();
        const edge = photo.profile.picture.form === "jpeg" ? (photo.profile.picture.maxEdge ?? Infinity) : Infinity;
        if (Math.max(size.width, size.height) > edge) say(`${size.width} × ${size.height} pixels are too many`);
        if (size.width !== picture.width || size.height !== picture.height) say("the size is not the one that was told");
      }
      if (picture?.origin !== "embedded-preview" && (Number(copyDump["IFD0:Orientation"] ?? 1) || 1) !== (picture?.coded === "anew" ? 1 : photo.orientation)) say("the orientation is another");
      const profileOf = async (file: string): Promise<string> => { try { return (await sharp(file).metadata()).icc?.toString("hex") ?? ""; } catch { return ""; } };
      const colours = await profileOf(photo.file);
      // A profile that sharp cannot unpack is none to it.
      if (keptPicture && colours !== "" && colours !== (await profileOf(photo.done.sent.place))) say("the colour profile is another");
      const [read] = await readList(pool, [fromText(photo.done.sent.place)]);
      const again = read?.ok === true ? readingOf(table, { tags: read.tags, sidecarFirst: false, fileName: photo.done.sent.fileName }).fields : {};
      const expected = photo.profile.id === "safe" ? photo.fields : kept;
      if (fieldTexts(again) !== fieldTexts(expected)) say(`the texts are others: ${fieldTexts(expected)} is ${fieldTexts(again)}`);
      const description = photo.fields["description"];
      if (description !== undefined && plainText(description).trim() !== "" && copyDump["XMP-dc:Description"] === undefined) say("the caption is not in XMP");
    }
    return { ...counts, wrong };
  } finally {
    await rm(to, { recursive: true, force: true });
  }
};
