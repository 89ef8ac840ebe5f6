// Makes a copy that a profile allows: everything out, then only what it keeps back in. Works on a copy in the desk's own folder, never on the photo.
import type { Fields } from "#contract/values.ts";
import type { Profile } from "#contract/profile.ts";
import { readBack } from "#core/fields/read-back.ts";
import type { FieldTable } from "#core/fields/table.ts";
import { writeTags, type WriteTarget } from "#core/fields/write-tags.ts";
import type { DiskPath } from "../disk-path.ts";
import type { ExifToolPool } from "../exiftool/pool.ts";
import type { Format } from "../formats/format.ts";
import { readMany } from "../read/read-many.ts";
import { plainTag, sensitiveArgs } from "./sensitive.ts";

export type Dump = Readonly<Record<string, unknown>>;

export interface CopyOrder {
  /** A byte-for-byte copy of the photo, in a folder of ours; it becomes the delivered copy. */
  readonly working: DiskPath;
  readonly format: Format;
  /** EXIF orientation of the photo, 1 to 8. */
  readonly orientation: number;
  readonly profile: Profile;
  /** The values that the copy shall have: `keptFields` of the approved ones, wherever they stood. */
  readonly kept: Fields;
}
export interface CopyTools {
  readonly pool: ExifToolPool;
  readonly table: FieldTable;
}

export type MadeCopy =
  | { readonly ok: true; readonly removed: readonly string[]; readonly dump: Dump }
  /** `unclean`: tags are left that the profile does not keep. */
  | { readonly ok: false; readonly why: "write" | "not-as-approved" | "picture" | "unclean"; readonly reason: string };

// The picture's own hash as ExifTool sees it (Image::ExifTool's ImageDataHash); an independent one is the second reader's.
const dumpArgs: readonly string[] = [...sensitiveArgs, "-api", "ImageHashType=SHA256", "-api", "requesttags=imagedatahash", "-ImageDataHash"];

/**
 * METADATA.md 6.2. `-all=` leaves what a TIFF calls its own: make, model, software and dates go by CommonIFD0, the rest by name.
 * The colour profile stays where it is; colour tags are copied back.
 */
const emptyingArgs: readonly string[] = ["-all=", "--icc_profile:all", "-CommonIFD0=", "-IFD0:HostComputer=", "-IFD0:CameraSerialNumber=", "-IFD0:XP*=", "-IFD0:PageName=", "-IFD0:DocumentName=", "-XMPToolkit="];

const mirrors: readonly string[] = ["IFD0:ImageDescription", "IFD0:Artist", "IFD0:Copyright"];

const plainDump = (dump: Dump): ReadonlyMap<string, string> => new Map(Object.entries(dump).map(([key, value]) => [plainTag(key), JSON.stringify(value)]));

/** Empties and refills the working copy, and looks whether it is what was asked. Never rejects for the file's sake. */
export const makeCopy = async (order: CopyOrder, { pool, table }: CopyTools): Promise<MadeCopy> => {
  const { working, format, kept } = order;
  const [before] = await readMany(pool, [working], dumpArgs);
  if (before === undefined || !before.ok) return { ok: false, why: "write", reason: before?.reason ?? "no answer" };
  const arrived = plainDump(before.tags);
  const target: WriteTarget = { iim: format.holds.iim === true, exifMirrors: format.holds.exif ? mirrors.filter((tag) => arrived.has(tag)) : [] };
  const written = await write(order, target, pool, writeTags(table, kept, target));
  if (written !== undefined) return { ok: false, why: "write", reason: written };

  const [after, fields] = [(await readMany(pool, [working], dumpArgs))[0], (await readMany(pool, [working]))[0]];
  if (after === undefined || !after.ok || fields === undefined || !fields.ok) return { ok: false, why: "write", reason: "the copy cannot be read" };
  const wrong = readBack(table, {}, fields.tags, kept, { ...target, exifMirrors: target.exifMirrors.filter((tag) => fields.tags[tag] !== undefined) });
  if (wrong.length > 0) return { ok: false, why: "not-as-approved", reason: wrong.slice(0, 5).join("; ") };
  const copied = plainDump(after.tags);
  const hash = [...arrived].find(([tag]) => tag.endsWith(":ImageDataHash"));
  if (hash !== undefined && copied.get(hash[0]) !== hash[1]) return { ok: false, why: "picture", reason: "the picture data changed" };
  const left = unkeptTags(table, order.profile, after.tags);
  if (left.length > 0) return { ok: false, why: "unclean", reason: left.slice(0, 8).join(", ") };
  const removed = [...arrived.keys()].filter((tag) => !copied.has(tag) && !ofContainer.test(tag)).sort();
  return { ok: true, removed, dump: after.tags };
};

const write = async (order: CopyOrder, target: WriteTarget, pool: ExifToolPool, tags: ReturnType<typeof writeTags>): Promise<string | undefined> => {
  const { format, orientation, profile, working } = order;
  let answer;
  try {
    answer = await pool.runWithValues("write", tags.values, [
      ...emptyingArgs,
      ...(format.holds.exif && orientation !== 1 ? [`-IFD0:Orientation#=${orientation}`] : []),
      ...(target.iim && Object.keys(tags.values).some((tag) => tag.startsWith("IPTC:")) ? ["-IPTC:CodedCharacterSet=UTF8", "-IPTCDigest=new"] : []),
      ...(profile.keep.tags.length > 0 ? ["-tagsfromfile", "@", ...profile.keep.tags.map((tag) => `-${tag}`)] : []),
      "-api", "largefilesupport=1", "-overwrite_original_in_place", await pool.argumentFor(working),
    ]);
  } catch (cause) {
    return cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
  }
  const error = answer.errors.find((line) => /^Error/iu.test(line));
  if (error !== undefined || !/1 image files? (?:updated|unchanged)/u.test(answer.out)) return (error ?? (answer.errors[0] ?? answer.out.trim())).replaceAll(working, "the copy").slice(0, 300);
  return undefined;
};

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
