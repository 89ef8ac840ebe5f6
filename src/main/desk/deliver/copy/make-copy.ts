// Makes a copy that a profile allows: everything out, then only what it keeps back in. Works on files in the desk's own folder, never on the photo.
import type { Fields } from "#contract/values.ts";
import type { Profile } from "#contract/profile.ts";
import { readBack } from "#core/fields/read-back.ts";
import type { FieldTable } from "#core/fields/table.ts";
import { writeTags, type WriteTarget } from "#core/fields/write-tags.ts";
import type { DiskPath } from "../../disk-path.ts";
import type { ExifToolPool } from "../../exiftool/pool.ts";
import type { Format } from "../../formats/format.ts";
import { rawTags } from "../../read/list-args.ts";
import { readMany } from "../../read/read-many.ts";
import { plainTag, sensitiveArgs } from "../search/sensitive.ts";

export type Dump = Readonly<Record<string, unknown>>;

export interface CopyOrder {
  /** The photo's bytes, in a folder of ours: what the copy must not tell is read from it. */
  readonly original: DiskPath;
  /** The file whose picture the copy gets: the original, or a JPEG made from it. */
  readonly from: DiskPath;
  /** Colour of a picture that was coded anew. */
  readonly colour?: "original" | "srgb" | undefined;
  /** The copy's place; nothing lies there yet. */
  readonly working: DiskPath;
  /** Of `from`. */
  readonly format: Format;
  /** EXIF orientation of the photo, 1 to 8. */
  readonly orientation: number;
  readonly profile: Profile;
  /** Another file may lie in the photo (the second reader's `mayEmbed`). */
  readonly mayEmbed: boolean;
  /** The values that the copy shall have: `keptFields` of the approved ones, wherever they stood. */
  readonly kept: Fields;
}
export interface CopyTools {
  readonly pool: ExifToolPool;
  readonly table: FieldTable;
}

export interface MadeCopy {
  readonly ok: true;
  /** Full dumps of the photo as it was and of its copy. */
  readonly arrived: Dump;
  readonly dump: Dump;
  /** Tags of the photo that the copy does not have. */
  readonly removed: readonly string[];
  /** Tags of the copy that the profile does not keep: such a copy must not leave. */
  readonly unkept: readonly string[];
}
/** `damaged`: the file cannot be written anew; `write`: the tool or the disk failed. */
export type NotMade = { readonly ok: false; readonly why: "write" | "damaged" | "not-as-approved"; readonly reason: string };

/** `-ee` makes ExifTool look at every byte of the picture for another file; only where one may lie. */
const arrivedArgs = (mayEmbed: boolean): readonly string[] => (mayEmbed ? sensitiveArgs : sensitiveArgs.filter((arg) => arg !== "-ee"));

/**
 * The copy's dump and its list reading in one command: what the list reads raw comes first, then everything. Each command is a reading
 * of the file, and a copy has little to tell.
 */
const copyArgs = (mayEmbed: boolean): readonly string[] => [
  "-j", "-a", "-G1:4", "-struct", "-b", ...(mayEmbed ? ["-ee"] : []), "-api", "StructFormat=JSONQ", "-api", "largefilesupport=1", "-charset", "iptc=utf8", ...rawTags, "-all",
];

const mirrors: readonly string[] = ["IFD0:ImageDescription", "IFD0:Artist", "IFD0:Copyright"];

/**
 * METADATA.md 6.2. `-all=` takes the whole EXIF out of a JPEG, and leaves in a TIFF what it takes for the picture's own: that goes by name
 * (ExifTool's shortcut CommonIFD0 would take the mirrors of kept fields with it). Each name costs ExifTool a search through its tables.
 */
const emptyingArgs = (format: Format, values: Readonly<Record<string, unknown>>): readonly string[] => [
  "-all=", "-XMPToolkit=",
  ...(format.id === "jpeg" ? [] : [
    ...["Make", "Model", "Software", "ModifyDate", "HostComputer", "CameraSerialNumber", "Rating", "RatingPercent", "XP*", "PanasonicTitle*", "PageName", "DocumentName", "GeoTiff*", "ModelTransform", "ModelTiePoint", "PixelScale", "IntergraphMatrix"].map((tag) => `-IFD0:${tag}=`),
    ...mirrors.filter((tag) => values[tag] === undefined).map((tag) => `-${tag}=`),
  ]),
];

/** What ExifTool copies as a block only, not tag by tag. */
const blocks: ReadonlyMap<string, string> = new Map([["ICC_Profile:all", "ICC_Profile"]]);

/** A picture that was coded anew has its own colour profile; the arrived colour tags would lie. 1 is sRGB (Exif 3.0, ColorSpace). */
const colourAnew = (colour: "original" | "srgb"): ReturnType<typeof keptAsIs> => ({ values: colour === "srgb" ? { "ExifIFD:ColorSpace#": "1" } : {}, copied: ["ICC_Profile"] });

/** One value as the file holds it, of a dump made with `-l`; undefined where it is more than a few characters. */
const plainValue = (wrapped: unknown): string | undefined => {
  if (typeof wrapped !== "object" || wrapped === null || !("val" in wrapped)) return undefined;
  const value = "num" in wrapped ? wrapped.num : wrapped.val;
  return typeof value === "string" && value !== "" && value.length <= 64 && !value.startsWith("(Binary data") ? value : undefined;
};

/**
 * What the profile keeps as it is and the photo has: small values as values, the rest out of the file, which costs ExifTool another reading
 * of it. Behind -j= an exclusion from the deletion such as --icc_profile:all would count for the import: so all goes, and comes back.
 */
const keptAsIs = (profile: Profile, dump: Dump): { readonly values: Readonly<Record<string, string>>; readonly copied: readonly string[] } => {
  const values: Record<string, string> = {};
  const copied: string[] = [];
  const there = new Map(Object.entries(dump).map(([key, value]) => [plainTag(key), value]));
  const hasIcc = [...there.keys()].some((tag) => tag.startsWith("ICC"));
  for (const tag of profile.keep.tags) {
    const value = plainValue(there.get(tag));
    if (value !== undefined) values[`${tag}#`] = value;
    else if (tag.endsWith(":all") ? tag !== "ICC_Profile:all" || hasIcc : there.has(tag)) copied.push(blocks.get(tag) ?? tag);
  }
  return { values, copied };
};

/** As a list reading names them: ExifTool numbers tags of one name through all groups, `IPTC:Copy1:Headline` beside `XMP-photoshop:Headline`. */
const firstOfEach = (dump: Dump): Dump => {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(dump)) out[plainTag(key)] ??= value;
  return out;
};

const plainDump = (dump: Dump): ReadonlyMap<string, string> => new Map(Object.entries(dump).map(([key, value]) => [plainTag(key), JSON.stringify(value)]));

/** Makes the emptied and refilled copy, and looks whether it is what was asked. Never rejects for the file's sake. */
export const makeCopy = async (order: CopyOrder, { pool, table }: CopyTools): Promise<MadeCopy | NotMade> => {
  const { original, working, format, kept } = order;
  const [before] = await readMany(pool, [original], arrivedArgs(order.mayEmbed));
  if (before === undefined || !before.ok) return { ok: false, why: "write", reason: before?.reason ?? "no answer" };
  const arrived = plainDump(before.tags);
  const target: WriteTarget = { iim: format.holds.iim === true, exifMirrors: format.holds.exif ? mirrors.filter((tag) => arrived.has(tag)) : [] };
  const asIs = order.colour === undefined ? keptAsIs(order.profile, before.tags) : colourAnew(order.colour);
  const texts = forExifTool(writeTags(table, kept, target).values);
  const values = { ...texts, ...asIs.values };
  const laterPages = format.id === "tiff" && [...arrived.keys()].some((tag) => tag.startsWith("IFD1:"));
  const written = await write({ ...order, arrived, laterPages, copied: asIs.copied }, target, pool, values);
  if (written !== undefined) return { ok: false, ...written };

  const [after] = await readMany(pool, [working], copyArgs(order.mayEmbed));
  if (after === undefined || !after.ok) return { ok: false, why: "write", reason: "the copy cannot be read" };
  const fields = firstOfEach(after.tags);
  const wrong = readBack(table, {}, fields, kept, target).filter((line) => !line.startsWith("subjectCodes ") || !sameSubjects(texts, fields));
  if (wrong.length > 0) return { ok: false, why: "not-as-approved", reason: wrong.slice(0, 5).join("; ") };
  if (format.holds.exif && Number(fields["IFD0:Orientation"] ?? 1) !== order.orientation) return { ok: false, why: "not-as-approved", reason: "the orientation is another" };
  const copied = plainDump(after.tags);
  const removed = [...arrived.keys()].filter((tag) => !copied.has(tag) && !ofContainer.test(tag)).sort();
  return { ok: true, arrived: before.tags, dump: after.tags, removed, unkept: unkeptTags(table, order.profile, after.tags) };
};

interface WriteOrder extends CopyOrder {
  readonly arrived: ReadonlyMap<string, string>;
  readonly laterPages: boolean;
  /** Tags and groups that come back out of the file itself. */
  readonly copied: readonly string[];
}

const write = async (order: WriteOrder, target: WriteTarget, pool: ExifToolPool, values: Readonly<Record<string, unknown>>): Promise<Pick<NotMade, "why" | "reason"> | undefined> => {
  const { format, from, orientation, arrived, copied, working } = order;
  let answer;
  try {
    answer = await pool.runWithValues("write", values, [
      ...emptyingArgs(format, values),
      ...(format.holds.exif && (arrived.has("IFD0:Orientation") || orientation !== 1) ? [`-IFD0:Orientation#=${orientation}`] : []),
      ...(target.iim && Object.keys(values).some((tag) => tag.startsWith("IPTC:")) ? ["-IPTC:CodedCharacterSet=UTF8", "-IPTCDigest=new"] : []),
      ...(copied.length > 0 ? ["-tagsfromfile", "@", ...copied.map((tag) => `-${tag}`)] : []),
      // A TIFF's pages behind the first are thumbnails here (others were refused); that they go with all behind them is a minor error to ExifTool.
      ...(order.laterPages ? ["-IFD1:all=", "-m"] : []),
      "-api", "largefilesupport=1", "-o", await pool.argumentFor(working), await pool.argumentFor(from),
    ]);
  } catch (cause) {
    return { why: "write", reason: cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause) };
  }
  const error = answer.errors.find((line) => /^Error/iu.test(line));
  return error === undefined ? undefined : { why: ofDisk.test(error) ? "write" : "damaged", reason: error.replaceAll(working, "the copy").replaceAll(from, "the photo").slice(0, 300) };
};

/** ExifTool's lines about the disk, not about the picture. */
const ofDisk = /error (?:opening|creating|writing|closing|renaming|copying|seeking)|no space|permission denied|read-only/iu;

/**
 * IIM 2:12 is `IPTC:` with the code and three empty names (METADATA.md 3.1); a list of one inside a structure goes as its one item, since
 * ExifTool knows some members as single that the standard has as lists.
 */
const forExifTool = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).map(([tag, value]) => [tag, tag === subjectTag ? listOf(value).map((code) => (/^\d{8}$/u.test(code) ? `IPTC:${code}:::` : code)) : single(value, false)]));
const subjectTag = "IPTC:SubjectReference";
const listOf = (value: unknown): readonly string[] => ((Array.isArray(value) ? value : value === undefined ? [] : [value]).map((one: unknown) => (typeof one === "string" ? one : JSON.stringify(one))));
const single = (value: unknown, inside: boolean): unknown => {
  if (Array.isArray(value)) return inside && value.length === 1 ? single(value[0], inside) : value.map((one) => single(one, inside));
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, single(one, true)])) : value;
};
const sameSubjects = (values: Readonly<Record<string, unknown>>, tags: Dump): boolean => padded(values) === padded(tags);
/** IIM 2:12 has 13 bytes at least; ExifTool fills a shorter one with blanks. */
const padded = (values: Dump): string => listOf(values[subjectTag]).map((one) => one.trimEnd()).join("\n");

/** What a file says of itself by being one: never sensitive, and not worth naming as removed. */
const ofContainer = /^(?:SourceFile$|(?:ExifTool|System|Composite)(?::|$)|File:(?!Comment))/u;
/** Groups whose tags the second reader judges, byte by byte. */
const ofSecondReader = /^(?:ICC[-_]?\w*|JFIF|Adobe|PNG(?:-\w+)?|RIFF|QuickTime|Meta|GIF|Jpeg2000|IFD0|ExifIFD|InteropIFD):/u;
const ofEveryIim = new Set(["IPTC:CodedCharacterSet", "IPTC:EnvelopeRecordVersion", "IPTC:ApplicationRecordVersion", "Photoshop:IPTCDigest", "XMP-xmpNote:HasExtendedXMP"]);

/** Tags of the copy that are neither kept nor structure; `XMP-dc:Title-de` is `XMP-dc:Title`. */
export const unkeptTags = (table: FieldTable, profile: Profile, dump: Dump): readonly string[] => {
  const kept = new Set(profile.keep.fields.flatMap((id) => { const field = table.byId.get(id); return field === undefined ? [] : [field.xmp, ...field.iim]; }));
  const copied = profile.keep.tags.map((tag) => (tag.endsWith(":all") ? tag.slice(0, -3) : tag));
  return [...plainDump(dump).keys()].filter((tag) =>
    !ofContainer.test(tag) && !ofSecondReader.test(tag) && !ofEveryIim.has(tag) && !kept.has(tag) && !kept.has(tag.replace(/-[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u, "")) &&
    !copied.some((one) => (one.endsWith(":") ? tag.startsWith(one) : tag === one)));
};
