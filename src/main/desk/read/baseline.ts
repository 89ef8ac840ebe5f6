// Before a photo's first write, approval or delivery: the journal keeps what a write would destroy and what a delivery must look for.
import { createHash, randomBytes } from "node:crypto";
import { canonicalJson } from "#core/canonical-json.ts";
import type { Tags } from "#core/fields/decode.ts";
import { type DeskContext, deskEditor } from "../context.ts";
import { sensitiveValues } from "../deliver/sensitive.ts";
import { baseName } from "../disk-path.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { recordEvent } from "../services/record-event.ts";
import { hashPhoto } from "./look.ts";
import { readMany } from "./read-many.ts";

/** Everything ExifTool can tell, structures kept, with the hash of the picture data. */
export const dumpArgs: readonly string[] = ["-j", "-a", "-G1:4", "-struct", "-b", "-api", "StructFormat=JSONQ", "-api", "largefilesupport=1", "-api", "ImageHashType=SHA256", "-api", "requesttags=imagedatahash", "-all"];

/** The groups Proofdesk can write; the rest of the file is never touched by it. */
const written = /^(?:IPTC|XMP|IFD0:(?:ImageDescription|Artist|Copyright)|Photoshop:IPTCDigest|File:CurrentIPTCDigest)/u;
const isSmall = (value: unknown): boolean => JSON.stringify(value).length < 65_536;

const kept = (tags: Tags): Readonly<Record<string, unknown>> => Object.fromEntries(Object.entries(tags).filter(([tag, value]) => written.test(tag) && isSmall(value)));

/** Takes the baselines that these photos still lack. Unreadable ones are left out. */
export const takeBaselines = async (context: DeskContext, records: readonly PhotoRecord[]): Promise<void> => {
  const without = records.filter((record) => record.baseline === undefined && record.file === "here");
  if (without.length === 0) return;
  const dumps = await readMany(context.pool, without.map((record) => record.path), dumpArgs);
  const entries: { record: PhotoRecord; content: Awaited<ReturnType<typeof hashPhoto>>; values: Readonly<Record<string, unknown>>; pictureData: string | undefined; salt: string; sensitive: string }[] = [];
  for (const [at, record] of without.entries()) {
    const dump = dumps[at];
    if (dump === undefined || !dump.ok) continue;
    const hash = dump.tags["File:ImageDataHash"] ?? dump.tags["ExifTool:ImageDataHash"];
    entries.push({
      record, content: await hashPhoto(record), values: kept(dump.tags), pictureData: typeof hash === "string" ? hash : undefined,
      salt: randomBytes(16).toString("hex"), sensitive: canonicalJson(sensitiveValues(dump.tags, baseName(record.path))),
    });
  }
  if (entries.length === 0) return;
  const salted = (entry: { salt: string; sensitive: string }): string => createHash("sha256").update(entry.salt).update(entry.sensitive).digest("hex");
  recordEvent(context, {
    editor: deskEditor, kind: "photo.baselined", photos: entries.map((entry) => entry.record.id),
    payload: { contents: entries.map((entry) => entry.content), values: entries.map((entry) => entry.values), pictureData: entries.map((entry) => entry.pictureData ?? null), sensitive: entries.map(salted) },
  }, (event) => {
    const insert = context.journal.db.prepare("INSERT INTO sensitive (photo, event, salt, content) VALUES (?, ?, ?, ?)");
    for (const entry of entries) insert.run(entry.record.id, event.number, entry.salt, entry.sensitive);
  });
};

/** What a delivery of this photo must look for; undefined where it was forgotten or never taken. */
export const sensitiveOf = (context: DeskContext, photo: string): unknown => {
  const text = context.journal.db.prepare<[string], string>("SELECT content FROM sensitive WHERE photo = ? ORDER BY event LIMIT 1").pluck().get(photo);
  return text === undefined ? undefined : JSON.parse(text);
};
