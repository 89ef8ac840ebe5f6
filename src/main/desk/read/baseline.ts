// Before a photo's first write, approval or delivery: the journal keeps what a write would destroy and what a delivery must look for.
import { createHash, randomBytes } from "node:crypto";
import { canonicalJson } from "#core/canonical-json.ts";
import type { Tags } from "#core/fields/decode.ts";
import { type DeskContext, deskEditor } from "../context.ts";
import { sensitiveValues } from "../deliver/search/sensitive.ts";
import { signatureOf } from "../disk.ts";
import { baseName } from "../disk-path.ts";
import { formatById } from "../formats/catalogue.ts";
import { hasParts } from "../formats/compare-parts.ts";
import type { Format } from "../formats/format.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { recordEvent } from "../services/record-event.ts";
import { type Hashed, hashPhoto } from "./look.ts";
import { readMany, type ReadResult } from "./read-many.ts";

/** Everything ExifTool can tell, structures kept. */
const dumpArgs: readonly string[] = ["-j", "-a", "-G1:4", "-struct", "-b", "-api", "StructFormat=JSONQ", "-api", "largefilesupport=1"];
/** With the hash of the picture data: ExifTool looks for markers in Perl, which takes five times as long as the rest of the dump. */
const hashArgs: readonly string[] = ["-api", "ImageHashType=SHA256", "-api", "requesttags=imagedatahash"];

/** The groups Proofdesk can write; the rest of the file is never touched by it. */
const written = /^(?:IPTC|XMP-(?:dc|iptcCore|iptcExt|photomech|photoshop|plus|xmp|xmpRights|tiff):|IFD0:(?:ImageDescription|Artist|Copyright)|Photoshop:IPTCDigest|File:CurrentIPTCDigest)/u;
const isSmall = (value: unknown): boolean => JSON.stringify(value).length < 65_536;

const kept = (tags: Tags): Readonly<Record<string, unknown>> => Object.fromEntries(Object.entries(tags).filter(([tag, value]) => written.test(tag) && isSmall(value)));

/** The format of a photo whose picture data the desk can find by itself. */
const partsFormat = (record: PhotoRecord): Format | undefined => {
  const format = formatById(record.format);
  return format !== undefined && hasParts(format) ? format : undefined;
};

/** What the dump says of each photo; ExifTool hashes the picture data where the desk cannot find it. */
const dumpsOf = async (context: DeskContext, records: readonly PhotoRecord[]): Promise<ReadonlyMap<PhotoRecord, ReadResult>> => {
  const dumps = new Map<PhotoRecord, ReadResult>();
  await Promise.all([...Map.groupBy(records, (record) => partsFormat(record) !== undefined)].map(async ([byParts, group]) => {
    const read = await readMany(context.pool, group.map((record) => record.path), [...dumpArgs, ...(byParts ? [] : hashArgs), "-all"]);
    for (const [at, record] of group.entries()) { const one = read[at]; if (one !== undefined) dumps.set(record, one); }
  }));
  return dumps;
};

/** SHA-256 of the picture data: `parts:` over the parts that the desk cuts, `exiftool:` over what ExifTool takes for it. */
const pictureDataOf = async (context: DeskContext, record: PhotoRecord, tags: Tags): Promise<string | undefined> => {
  const format = partsFormat(record);
  if (format === undefined) {
    const hash = tags["File:ImageDataHash"] ?? tags["ExifTool:ImageDataHash"];
    return typeof hash === "string" ? `exiftool:${hash}` : undefined;
  }
  return `parts:${await context.bytes.pictureHash(format, record.path)}`;
};

/** Whether nothing touched the files since the row's reading. */
const asRead = async (record: PhotoRecord): Promise<boolean> =>
  (await signatureOf(record.path).catch(() => "")) === record.signature && (record.sidecar === undefined || (await signatureOf(record.sidecar).catch(() => "")) === record.sidecarSignature);

/** The content that the row's reading tells of; undefined where the files changed since: that is an outside change, not a state on arrival. */
const contentOf = async (context: DeskContext, record: PhotoRecord): Promise<Hashed | undefined> => {
  if (!(await asRead(record))) return undefined;
  if (record.contentHash !== undefined) return { hashes: record.hashes, content: record.contentHash };
  const hashed = await hashPhoto(context, record);
  return (await asRead(record)) ? hashed : undefined;
};

/** Takes the baselines that these photos still lack. Left out are those that cannot be read, and those that changed since their reading. */
export const takeBaselines = async (context: DeskContext, records: readonly PhotoRecord[]): Promise<void> => {
  const without = records.filter((record) => record.baseline === undefined && record.file === "here");
  if (without.length === 0) return;
  const dumps = await dumpsOf(context, without);
  // Somebody else may have taken it meanwhile; the first one is the state on arrival.
  const lacks = (record: PhotoRecord): boolean => context.index.get(record.id)?.baseline === undefined;
  const entries: { record: PhotoRecord; content: Hashed; values: Readonly<Record<string, unknown>>; pictureData: string | undefined; salt: string; sensitive: string }[] = [];
  for (const record of without) {
    const dump = dumps.get(record);
    if (dump === undefined || !dump.ok) continue;
    const pictureData = await pictureDataOf(context, record, dump.tags);
    const content = await contentOf(context, record);
    if (content === undefined) continue;
    entries.push({
      record, values: kept(dump.tags), pictureData, content,
      salt: randomBytes(16).toString("hex"), sensitive: canonicalJson(sensitiveValues(dump.tags, baseName(record.path))),
    });
  }
  const lacking = entries.filter((entry) => lacks(entry.record));
  if (lacking.length === 0) return;
  const salted = (entry: { salt: string; sensitive: string }): string => createHash("sha256").update(entry.salt).update(entry.sensitive).digest("hex");
  recordEvent(context, {
    editor: deskEditor, kind: "photo.baselined", photos: lacking.map((entry) => entry.record.id),
    payload: { contents: lacking.map((entry) => entry.content), values: lacking.map((entry) => entry.values), pictureData: lacking.map((entry) => entry.pictureData ?? null), sensitive: lacking.map(salted) },
  }, (event) => {
    const insert = context.journal.db.prepare("INSERT INTO sensitive (photo, event, salt, content) VALUES (?, ?, ?, ?)");
    // Forgotten stays forgotten, also where its state on arrival was never taken before.
    for (const entry of lacking) if (!isForgotten(context, entry.record.id)) insert.run(entry.record.id, event.number, entry.salt, entry.sensitive);
  });
};

/** What a delivery of this photo must look for; undefined where it was forgotten or never taken. */
export const sensitiveOf = (context: DeskContext, photo: string): unknown => {
  const text = context.journal.db.prepare<[string], string>("SELECT content FROM sensitive WHERE photo = ? ORDER BY event LIMIT 1").pluck().get(photo);
  return text === undefined ? undefined : JSON.parse(text);
};

/** Whether an editor had what it gave away on arrival forgotten. */
export const isForgotten = (context: DeskContext, photo: string): boolean =>
  context.journal.db.prepare<[string], number>("SELECT 1 FROM event_photo JOIN event USING (number) WHERE photo = ? AND kind = 'photo.forgotten' LIMIT 1").pluck().get(photo) === 1;
