// One write of one photo's file or sidecar: copy, write, read back, sync, rename. At every step the photo is whole, as it was or as it was meant.
import { link, rename, rm, writeFile } from "node:fs/promises";
import type { FieldValue, Sha256 } from "#contract/values.ts";
import { binaryIim, iimCharset, type Tags } from "#core/fields/decode.ts";
import { decodeBytes } from "#core/fields/iim-charset.ts";
import { compareDumps, readBack } from "#core/fields/read-back.ts";
import { orientationId } from "#core/orientation.ts";
import type { FieldTable } from "#core/fields/table.ts";
import { writeTags, type WriteTarget } from "#core/fields/write-tags.ts";
import { diskReason, exists, resolved, signatureOf, sync } from "../disk.ts";
import { dirName, type DiskPath, toFs } from "../disk-path.ts";
import type { ByteWork } from "../bytes/byte-work.ts";
import type { ExifToolPool } from "../exiftool/pool.ts";
import type { Format } from "../formats/format.ts";
import { readList, readMany } from "../read/read-many.ts";
import { temporaryFor } from "../temporary-name.ts";
import type { Copier } from "./copier.ts";
import { orientationTags, sameOrientation, turnInPlace } from "./orientation.ts";

/** The steps at which a fault test can end the desk, in their order. */
export const writeSteps = ["begin", "copy", "write", "read-back", "sync", "intent", "rename", "sync-folder", "done"] as const;
export type WriteStep = (typeof writeSteps)[number];

export interface WriteOrder {
  readonly target: DiskPath;
  readonly kind: "file" | "sidecar";
  readonly format: Format;
  /** Fields of the registry. */
  readonly changes: Readonly<Record<string, FieldValue | null>>;
  /** The orientation asked for. */
  readonly orientation?: number;
  readonly createIim: boolean;
  /** What the target holds, as hashed, and where known as read, when the file had this signature. */
  readonly known?: { readonly hash: Sha256; readonly signature: string; readonly tags?: Tags };
}

export interface WriteTools {
  readonly table: FieldTable;
  readonly pool: ExifToolPool;
  readonly bytes: ByteWork;
  readonly copier: Copier;
  /** Called before each step; where a fault test dies. */
  readonly at: (step: WriteStep) => void;
  /** Resolves when the temporary name is on record; before that it does not exist on disk. */
  readonly onTemporary: (temporary: DiskPath) => Promise<void>;
  /** Resolves when the written copy's hash is on record; before that nothing is renamed. */
  readonly onIntent: (after: Sha256) => Promise<void>;
}

/** What the proven copy says, and by which device, inode, size and time the file that took the photo's place is known to be it. */
export interface Proof { readonly tags: Tags; readonly mark: string }
export type Written = { readonly ok: true; readonly hash: Sha256; readonly notes: readonly string[]; readonly proof: Proof } | { readonly ok: false; readonly reason: string };

const emptySidecar = `<?xpacket begin='\uFEFF' id='W5M0MpCehiHzreSzNTczkc9d'?>\n<x:xmpmeta xmlns:x='adobe:ns:meta/'>\n<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end='w'?>\n`;
const dumpArgs: readonly string[] = ["-j", "-a", "-G1:4", "-struct", "-b", "-api", "StructFormat=JSONQ", "-api", "ImageHashType=SHA256", "-api", "requesttags=imagedatahash", "-all", "-ImageDataHash"];

/** Old IIM text in another character set, converted with the write that declares UTF-8 (METADATA.md rule 4). */
const converted = (table: FieldTable, before: Tags): Readonly<Record<string, unknown>> => {
  if (before["IPTC:CodedCharacterSet"] === "UTF8" && iimCharset(table, before) === undefined) return {};
  const charset = iimCharset(table, before);
  const text = (value: unknown): unknown => (typeof value === "string" && value.startsWith("base64:") && charset !== undefined ? decodeBytes(Buffer.from(value.slice(7), "base64"), charset) : value);
  return Object.fromEntries(Object.entries(before).filter(([tag, value]) => tag.startsWith("IPTC:") && tag !== "IPTC:CodedCharacterSet" && !binaryIim.has(tag) && (typeof value === "string" ? value.startsWith("base64:") || /[^\x00-\x7f]/u.test(value) : Array.isArray(value)))
    .map(([tag, value]) => [tag, Array.isArray(value) ? value.map(text) : text(value)]));
};

/** Old IIM text that is over its limit already stays whole: without -m ExifTool would cut it. What else -m lets pass, the comparison catches. */
const overLong = (table: FieldTable, values: Readonly<Record<string, unknown>>): boolean =>
  table.all.some((field) => field.iim.some((tag) => [values[tag]].flat().some((text) => typeof text === "string" && field.iimMaxBytes !== undefined && Buffer.byteLength(text) > field.iimMaxBytes)));

/** Does the write. Never rejects for the file's sake; the temporary copy is gone when it answers no. */
export const writePhoto = async (order: WriteOrder, tools: WriteTools): Promise<Written> => {
  tools.at("begin");
  const target = await resolved(order.target);
  const temporary = temporaryFor(target);
  await tools.onTemporary(temporary);
  try {
    const written = await intoCopy(order, tools, { target, temporary }, true);
    // A turn is EXIF or nothing.
    if (written.ok || order.orientation !== undefined || !/^(?:read-back: EXIF|exiftool: .*(?:IFD|EXIF|Maker notes))/u.test(written.reason)) return written;
    // Rewriting EXIF moves maker notes, and some cannot be moved unharmed; some EXIF is too broken to be rewritten at all.
    // Then EXIF stays as it was, and XMP and IIM have the text.
    await rm(toFs(temporary), { force: true });
    return await intoCopy(order, tools, { target, temporary }, false);
  } catch (cause) {
    return { ok: false, reason: diskReason(cause) };
  } finally {
    await rm(toFs(temporary), { force: true });
    await rm(toFs(`${temporary}_exiftool_tmp` as DiskPath), { force: true });
  }
};

/** EXIF tags that exist already and mirror a field that was asked. */
const mirrorsFor = (order: WriteOrder, table: FieldTable, before: Tags): readonly string[] =>
  order.kind !== "file" || !order.format.holds.exif ? [] : Object.keys(order.changes).flatMap((id) => table.byId.get(id)?.exif.slice(0, 1) ?? []).filter((tag) => tag.startsWith("IFD0:") && before[tag] !== undefined);

/** The bytes the write starts from; undefined where they are not those that the desk knows. They are hashed again before the rename, whatever the signature says. */
const startOf = async (order: WriteOrder, tools: WriteTools, target: DiskPath): Promise<{ readonly hash: Sha256; readonly tags?: Tags } | undefined> => {
  const { known } = order;
  if (known !== undefined && (await signatureOf(target)) === known.signature) return known;
  const hash = await tools.bytes.hash(target);
  return known === undefined || known.hash === hash ? { hash } : undefined;
};

const changed = { ok: false, reason: "changed-meanwhile" } as const;

/** Gives a new file its name unless somebody else has just taken it; false then. Where the file system knows no links a look comes first. */
const placeNew = async (temporary: DiskPath, target: DiskPath): Promise<boolean> => {
  try {
    await link(toFs(temporary), toFs(target));
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return false;
    if (await exists(target)) return false;
    await rename(toFs(temporary), toFs(target));
    return true;
  }
};

const intoCopy = async (order: WriteOrder, tools: WriteTools, place: { target: DiskPath; temporary: DiskPath }, mirrors: boolean): Promise<Written> => {
  const { table, pool } = tools;
  const { target, temporary } = place;
  const fresh = order.kind === "sidecar" && !(await exists(target));
  const start = fresh ? undefined : await startOf(order, tools, target);
  if (!fresh && start === undefined) return changed;
  tools.at("copy");
  if (fresh) await writeFile(toFs(temporary), emptySidecar, { mode: 0o644, flag: "wx" });
  else await tools.copier.copy(target, temporary);

  const read = start?.tags === undefined ? (await readList(pool, [temporary]))[0] : { ok: true as const, tags: start.tags };
  if (read === undefined || !read.ok) return { ok: false, reason: `unreadable: ${read === undefined ? "no answer" : read.reason}` };
  const before = read.tags;
  const hasIim = Object.keys(before).some((tag) => tag.startsWith("IPTC:"));
  // A turn alone is no reason to touch the texts.
  const iim = order.kind === "file" && Object.keys(order.changes).length > 0 && (hasIim ? order.format.holds.iim !== false : order.format.holds.iim === true && order.createIim);
  const goal: WriteTarget = { iim, exifMirrors: mirrors ? mirrorsFor(order, table, before) : [] };
  const tags = writeTags(table, order.changes, goal);

  tools.at("write");
  const inPlace = order.orientation !== undefined && order.kind === "file" && (await turnInPlace(order.format, temporary, order.orientation));
  const turns = orientationTags(order, before, inPlace);
  const values = { ...(iim ? converted(table, before) : {}), ...tags.values, ...turns };
  const nothing = order.orientation !== undefined && Object.keys(order.changes).length === 0 && Object.keys(turns).length === 0;
  const answer = nothing ? { errors: [] } : await pool.runWithValues("write", values, [
    ...(iim ? ["-IPTC:CodedCharacterSet=UTF8", "-IPTCDigest=new"] : []), ...(overLong(table, values) ? ["-m"] : []), ...(order.orientation === undefined ? [] : ["-api", "NoMandatory=1"]), ...tags.deletions, "-api", "largefilesupport=1", "-overwrite_original_in_place", await pool.argumentFor(temporary),
  ]);
  // Warnings decide nothing: what they warn of shows when the copy is read back and compared.
  const error = answer.errors.find((line) => /^Error/iu.test(line));
  if (error !== undefined) return { ok: false, reason: `exiftool: ${error.replace(/^Error: /u, "").replace(/ - \/.*$/u, "").slice(0, 300)}` };

  tools.at("read-back");
  const { wrong, tags: after, hash: comparedHash } = await proven(order, tools, { target, temporary, before, goal, fresh });
  // What differs may be what another program did to the photo meanwhile.
  if (wrong.length > 0 && !fresh && (await tools.bytes.hash(target)) !== start?.hash) return changed;
  // Nothing of what was asked is there: ExifTool found fault with the file and left it; its warning says with what.
  if (wrong.length > 0 && wrong.every((line) => line.includes("is not as asked in"))) return { ok: false, reason: `not-writable: ${(answer.errors[0] ?? "ExifTool writes nothing into this file").replace(/^Warning: /u, "").replace(/ - \/.*$/u, "").slice(0, 200)}` };
  if (wrong.length > 0) return { ok: false, reason: `read-back: ${wrong.slice(0, 5).join("; ")}` };

  tools.at("sync");
  await sync(temporary);
  const hash = comparedHash ?? (await tools.bytes.hash(temporary));
  // The file may have changed while its copy was being written: then nothing takes its place.
  const standing = fresh ? "" : await signatureOf(target);
  if (fresh ? await exists(target) : (await tools.bytes.hash(target)) !== start?.hash) return changed;
  tools.at("intent");
  // A rename changes the time of change, nothing else does without changing one of these.
  const mark = (await signatureOf(temporary)).replace(/[^:]*$/u, "");
  await tools.onIntent(hash);
  // Nobody may have come between that look and this moment.
  if (!fresh && (await signatureOf(target).catch(() => "")) !== standing) return changed;
  tools.at("rename");
  if (!fresh) await rename(toFs(temporary), toFs(target));
  else if (!(await placeNew(temporary, target))) return changed;
  tools.at("sync-folder");
  await sync(dirName(target));
  tools.at("done");
  return { ok: true, hash, notes: tags.notes, proof: { tags: after, mark } };
};

interface Copy { readonly target: DiskPath; readonly temporary: DiskPath; readonly before: Tags; readonly goal: WriteTarget; readonly fresh: boolean }

interface Proven { readonly wrong: readonly string[]; readonly tags: Tags; /** Of the copy, where it was read whole. */ readonly hash?: Sha256 }

/** What differs from "the asked fields changed and nothing else", in words. */
const proven = async (order: WriteOrder, tools: WriteTools, copy: Copy): Promise<Proven> => {
  const [after] = await readList(tools.pool, [copy.temporary]);
  if (after === undefined || !after.ok) return { wrong: [`the copy cannot be read: ${after?.reason ?? ""}`], tags: {} };
  const { tags } = after;
  const byParts = order.kind === "file" && order.format.parts !== undefined;
  const wrong = [...readBack(tools.table, copy.before, tags, order.changes, { ...copy.goal, exifByParts: byParts }), ...sameOrientation(order, copy.before, tags)];
  if (copy.fresh || wrong.length > 0) return { wrong, tags };
  if (byParts) {
    const may = { xmp: true, iim: copy.goal.iim, exif: copy.goal.exifMirrors.length > 0, turn: order.orientation !== undefined };
    const compared = await tools.bytes.compare(order.format, { before: copy.target, after: copy.temporary }, may);
    return { wrong: compared.same ? [] : compared.differences, tags, hash: compared.fileHash };
  }
  const [full, fullAfter] = await readMany(tools.pool, [copy.target, copy.temporary], dumpArgs);
  if (full === undefined || !full.ok || fullAfter === undefined || !fullAfter.ok) return { wrong: ["the full comparison could not be made"], tags };
  return { wrong: compareDumps(tools.table, full.tags, fullAfter.tags, [...Object.keys(order.changes), ...(order.orientation === undefined ? [] : [orientationId])]), tags };
};
