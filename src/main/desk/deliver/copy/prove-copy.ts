// One copy made and proven, in a folder of ours: emptied, refilled, read by two readers, searched. Nothing of it has left yet; what cannot be proven never will.
import type { PictureOfCopy } from "#contract/methods/delivery.ts";
import type { Profile } from "#contract/profile.ts";
import type { RefusalCode } from "#contract/refusals.ts";
import type { Fields, Sha256 } from "#contract/values.ts";
import type { FieldTable } from "#core/fields/table.ts";
import { fileNameAt } from "#core/name-template.ts";
import type { ByteWork } from "../../bytes/byte-work.ts";
import { baseName, type DiskPath, ending, join } from "../../disk-path.ts";
import type { ExifToolPool } from "../../exiftool/pool.ts";
import type { Format } from "../../formats/format.ts";
import type { Renditions } from "../../preview/renditions.ts";
import { approvedTexts, keptFields } from "./kept-fields.ts";
import { type Dump, type MadeCopy, makeCopy } from "./make-copy.ts";
import { type Pictured, pictureOfCopy, pictureSource } from "./picture-of-copy.ts";
import { type Exempt, type Hit, placeOfName, searchCopy } from "../search/search.ts";
import { hasSecondReader } from "../second-reader.ts";
import { iccOf, type SecondReading } from "../second-reader/reading.ts";
import { readSensitive, type SensitiveValue, sensitiveValues } from "../search/sensitive.ts";

export interface CopyToProve {
  /** Where the photo lies; only read. */
  readonly source: DiskPath;
  readonly sidecar?: DiskPath | undefined;
  /** Its bytes in `work`. */
  readonly original: DiskPath;
  /** The second reader's look at them, where their format has one. */
  readonly reading?: SecondReading | undefined;
  readonly format: Format;
  readonly orientation: number;
  readonly fields: Fields;
  readonly sensitive: readonly SensitiveValue[];
  readonly profile: Profile;
  /** Of the copy's name. */
  readonly stem: string;
  /** A folder of ours for this copy alone. */
  readonly work: DiskPath;
}
export interface ProveTools { readonly pool: ExifToolPool; readonly bytes: ByteWork; readonly renditions: Renditions; readonly table: FieldTable }

export interface ProvenCopy {
  readonly ok: true;
  readonly file: DiskPath;
  /** The proven bytes themselves, where they are few enough to be held. */
  readonly bytes?: Uint8Array | undefined;
  /** Gives that memory back; whoever has the copy calls it once, at the end. */
  readonly release: () => void;
  readonly format: Format;
  /** Of its name. */
  readonly ending: string;
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  readonly kept: Fields;
  readonly removed: readonly string[];
  readonly exempt: readonly Exempt[];
  readonly notes: readonly string[];
  readonly picture?: PictureOfCopy;
  /** Full dumps of the photo as it was and of the copy: what leaves is shown from them, never kept. */
  readonly arrived: Dump;
  readonly dump: Dump;
}
export interface NotProven { readonly ok: false; readonly refusal: RefusalCode; readonly reason: string; readonly hits?: readonly Hit[] }

export const refused = (refusal: RefusalCode, reason: string, hits?: readonly Hit[]): NotProven => ({ ok: false, refusal, reason, ...(hits === undefined ? {} : { hits }) });

/** Why no copy of this format can be safe with its picture as it is; undefined where one can. */
export const unsafeFormat = (format: Format, profile: Profile): string | undefined => {
  if (format.raw) return "a raw holds the camera's whole record";
  return profile.refuse[format.id] ?? (hasSecondReader(format.id) ? undefined : `${format.label} cannot be looked through`);
};

/** Proves the copy, or says why not. Where the profile lets the picture be coded anew, what cannot be taken out of the file as it is goes that way. Rejects for the disk's sake. */
export const proveCopy = async (order: CopyToProve, tools: ProveTools, signal: AbortSignal): Promise<ProvenCopy | NotProven> => {
  const { picture: rule } = order.profile;
  const unfit = unsafeFormat(order.format, order.profile);
  if (rule.form !== "jpeg") return unfit === undefined ? attempt(order, asItIs(order), tools, signal) : refused("cannot-be-made-safe", unfit);
  const { work } = order;
  const source = await pictureSource({ source: order.source, original: order.original, format: order.format, orientation: order.orientation, reading: order.reading, work }, tools);
  if ("reason" in source) return refused("cannot-be-made-safe", source.reason);
  // Of a raw the JPEG beside it or in it is emptied; of any other format that cannot be, the pixels go on alone.
  const pictured = await pictureOfCopy(source, { rule, work, anew: order.format.raw || order.format.id === "jpeg" ? undefined : unfit }, tools);
  if (!pictured.ok) return refused("cannot-be-made-safe", pictured.reason);
  const first = await attempt(order, pictured, tools, signal);
  if (first.ok || first.refusal !== "cannot-be-made-safe" || pictured.picture.coded === "anew") return first;
  const anew = await pictureOfCopy(source, { rule, work, anew: first.reason }, tools);
  return anew.ok ? attempt(order, anew, tools, signal) : refused("cannot-be-made-safe", `${first.reason}; ${anew.reason}`);
};

type From = Omit<Pictured, "ok" | "picture"> & { readonly picture?: PictureOfCopy };

const asItIs = ({ original, format, orientation, reading }: CopyToProve): From => {
  if (reading === undefined) throw new Error(`${format.id} has no second reader`);
  return { from: original, format, orientation, reading };
};

let copies = 0;

const attempt = async (order: CopyToProve, pictured: From, tools: ProveTools, signal: AbortSignal): Promise<ProvenCopy | NotProven> => {
  const { profile, source, original, work } = order;
  const { from, format, orientation, reading: before, colour, besides } = pictured;
  const { pool, table } = tools;
  signal.throwIfAborted();
  if (before.blockers.length > 0) return refused("cannot-be-made-safe", before.blockers.join("; "));
  const kept = keptFields(table, profile, order.fields);
  const file = join(work, `copy-${copies += 1}.${format.endings[0] ?? "bin"}`);
  const made = await makeCopy({ original, from, working: file, format, orientation, profile, colour, mayEmbed: order.reading?.mayEmbed ?? true, kept }, { pool, table });
  if (!made.ok) return refused(made.why === "damaged" ? "cannot-be-made-safe" : "copy-failed", made.reason);

  signal.throwIfAborted();
  const others = [...(order.sidecar === undefined ? [] : [order.sidecar]), ...(besides === undefined ? [] : [besides])];
  const sensitive = [...order.sensitive, ...sensitiveValues(made.arrived, baseName(source)), ...(await Promise.all(others.map((one) => readSensitive(pool, one)))).flat()];
  // Only where its picture lies and how large it is: what it says is not asked again.
  const looked = await tools.bytes.proveBytes(file, format, sensitive, { file: from, reading: { ...before, texts: [], streams: [], covered: [] } });
  const done = judge(order, pictured, { file, kept, made, sensitive, looked, table });
  if (!done.ok) looked.release();
  return done;
};

interface Evidence { readonly file: DiskPath; readonly kept: Fields; readonly made: MadeCopy; readonly sensitive: readonly SensitiveValue[]; readonly looked: Awaited<ReturnType<ByteWork["proveBytes"]>>; readonly table: FieldTable }

/** Whether what the readers and the search found lets the copy leave. */
const judge = ({ profile, source, stem }: CopyToProve, { format, reading: before, picture }: From, { file, kept, made, sensitive, looked, table }: Evidence): ProvenCopy | NotProven => {
  const { reading, found: places, sha256, sizeBytes, samePicture, bytes, release } = looked;
  const end = copyEnding(source, format);
  const found = searchCopy({ reading, found: places, dump: made.dump, fileName: fileNameAt(stem, end, 1), approved: approvedTexts(table, kept), sensitive });
  if (found.hits.length > 0) return refused("leak-found", leakWords(found.hits), found.hits);
  const left = [...made.unkept, ...reading.findings];
  if (left.length > 0) return refused("cannot-be-made-safe", `cannot be removed: ${left.slice(0, 5).join("; ")}`);
  if (samePicture !== true) return refused("copy-failed", "the picture data changed");
  // Without its profile the picture would show other colours.
  if (profile.keep.tags.includes("ICC_Profile:all") && !iccOf(before).equals(iccOf(reading))) return refused("cannot-be-made-safe", "its colour profile cannot be kept");
  const notes = made.removed.some((tag) => /^(?:JUMBF|CBOR):/u.test(tag)) ? ["content-credentials-removed"] : [];
  return { ok: true, file, ...(bytes === undefined ? {} : { bytes }), format, ending: end, sha256, sizeBytes, kept, removed: made.removed, exempt: found.exempt, notes, ...(picture === undefined ? {} : { picture }), arrived: made.arrived, dump: made.dump, release };
};

/** What was found, tag by tag, never the value. A name can be mended by the editor at once. */
const leakWords = (hits: readonly Hit[]): string => {
  const said = hits.slice(0, 5).map((hit) => `${hit.tag} in ${hit.where}`).join("; ");
  return hits.every((hit) => hit.where === placeOfName) ? `${said}; give the copies another name, with --name "{byline.last}_{date}_{seq:3}" for instance` : said;
};

/** A multi-picture JPEG leaves as a JPEG of one picture; an ending that lies is set right. */
const copyEnding = (source: DiskPath, format: Format): string => {
  const own = baseName(source).slice(baseName(source).lastIndexOf(".") + 1);
  const fits = format.id === "jpeg" ? ["jpg", "jpeg", "jpe", "jfif"] : format.endings;
  return fits.includes(ending(source)) ? own : (fits[0] ?? "");
};
