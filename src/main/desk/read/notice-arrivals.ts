// Notices in what comes in: a picture that says it corrects or kills another, a small file of text beside the pictures. Each is an event once, and waits for an editor; nothing else follows from it.
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";
import { arrivedNotice, incomingKind, type ArrivedNotice } from "#contract/incoming.ts";
import type { Fields } from "#contract/values.ts";
import { recogniseNotice, type IncomingNotice } from "#core/notices/recognise-notice.ts";
import { labelledFields } from "#core/notices/notice-text.ts";
import { plainText } from "#core/fields/text.ts";
import { type DeskContext, deskEditor } from "../context.ts";
import { signatureOf } from "../disk.ts";
import { baseName, type DiskPath, display, toFs } from "../disk-path.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { pathParts } from "../services/path-parts.ts";
import { recordEvent } from "../services/record-event.ts";
import { ulid } from "../ulid.ts";

/** The files of text that are looked into; anything longer is no notice. */
const textName = /\.(?:txt|md)$/iu;
const mostBytes = 65_536;
const keptCharacters = 4000;
const together = 200;
export const isTextName = (name: string): boolean => textName.test(name);

const saltedKey = (...parts: readonly string[]): string => createHash("sha256").update(JSON.stringify(parts)).digest("hex");

/** Embargoes and repeats are about the arriving picture itself, which says so in its own fields; those two bring nothing to decide on another photo. */
const kindOf = (notice: IncomingNotice): ArrivedNotice["kind"] | undefined => incomingKind.safeParse(notice.kind).data;

const arrive = (context: DeskContext, key: string, arrived: ArrivedNotice): void => {
  if (context.index.incoming.hasKey(key)) return;
  recordEvent(context, { editor: deskEditor, kind: "notice.arrived", photos: arrived.photo === undefined ? [] : [arrived.photo], payload: { incoming: { ...arrivedNotice.parse(arrived), key } } });
  context.tell("incoming.changed", { open: context.index.incoming.countOpen() });
};

/** ExifTool's words for IIM 2:42, and the codes behind them. */
const actions: Readonly<Record<string, string>> = { "Object Kill": "01", "Object Replace": "02", "Object Append": "03", "Object Reference": "04" };

const noticeOf = (record: PhotoRecord, fields: Fields): IncomingNotice | undefined => {
  const action = record.tags?.["IPTC:ActionAdvised"];
  return recogniseNotice({
    fileName: display(baseName(record.path) as DiskPath), headline: plainText(fields["headline"]), description: plainText(fields["description"]), instructions: plainText(fields["instructions"]), editStatus: plainText(fields["editStatus"]),
    ...(typeof action === "string" ? { iim242: actions[action] ?? action } : {}),
  });
};

/** What a notice says in words. Structures (places with positions, contacts) have no business in an event that nobody can forget. */
const spokenFields = ["headline", "description", "altTextAccessibility", "keywords", "title", "dateCreated", "personInImageNames", "eventName", "sublocationName", "cityName", "provinceState", "countryName", "countryCode", "creatorNames", "jobtitle", "creditLine", "source", "copyrightNotice", "usageTerms", "instructions", "jobid"];
const spoken = (fields: Fields): Fields => Object.fromEntries(spokenFields.flatMap((id) => { const value = fields[id]; return value === undefined ? [] : [[id, value]]; }));

/** `record` as it was just read. `before`: its fields as they were known, where another program changed them; what stood there before came in before. */
export const takeNotice = (context: DeskContext, record: PhotoRecord, before?: Fields): void => {
  const fields = record.reading?.fields;
  if (record.file !== "here" || fields === undefined) return;
  const notice = noticeOf(record, fields);
  const kind = notice === undefined ? undefined : kindOf(notice);
  if (notice === undefined || kind === undefined) return;
  const old = before === undefined ? undefined : recogniseNotice({ fileName: "", headline: plainText(before["headline"]), description: plainText(before["description"]), instructions: plainText(before["instructions"]), editStatus: plainText(before["editStatus"]) });
  if (before !== undefined && old?.kind === notice.kind && old.words === notice.words && old.lead === notice.lead) return;
  arrive(context, saltedKey(record.id, kind, notice.words, notice.lead ?? ""), { id: ulid(), kind, words: notice.words, ...(notice.lead === undefined ? {} : { lead: notice.lead }), photo: record.id, ...pathParts(record.path), fields: spoken(fields) });
};

/** Its words, in whichever way it was written; undefined where it is none. */
const readText = async (path: DiskPath): Promise<string | undefined> => {
  const handle = await open(toFs(path), "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(mostBytes), 0, mostBytes, 0);
    const bytes = buffer.subarray(0, bytesRead);
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
    if (bytes.includes(0)) return undefined;
    try { return new TextDecoder("utf-8", { fatal: true }).decode(bytes); } catch { return new TextDecoder("windows-1252").decode(bytes); }
  } finally {
    await handle.close();
  }
};

/** A text of the desk's own: the advisory of a kill or a correction of ours, in a folder that is indexed, too. */
const isOurText = (context: DeskContext, text: string): boolean => context.index.ledger.notices({}).some((one) => text.startsWith(one.subject) && text.includes(one.text));

/** Answers with the file as it was opened; undefined where that was done before. */
const takeText = async (context: DeskContext, path: DiskPath): Promise<string | undefined> => {
  const signature = await signatureOf(path);
  if (context.index.incoming.wasLookedAt(path, signature)) return undefined;
  const at = await stat(toFs(path));
  const text = at.isFile() && at.size > 0 && at.size <= mostBytes ? await readText(path) : undefined;
  const notice = text === undefined ? undefined : recogniseNotice({ fileName: display(baseName(path) as DiskPath), textFile: text });
  const kind = notice === undefined ? undefined : kindOf(notice);
  if (text !== undefined && notice !== undefined && kind !== undefined && !isOurText(context, text)) {
    arrive(context, saltedKey(text), { id: ulid(), kind, words: notice.words, ...(notice.lead === undefined ? {} : { lead: notice.lead }), ...pathParts(path), text: text.slice(0, keptCharacters).toWellFormed(), fields: labelledFields(text) });
  }
  return signature;
};

/** Looks into those that were not opened as they are now. One that cannot be read is none. */
export const takeTexts = async (context: DeskContext, paths: readonly DiskPath[], signal: AbortSignal): Promise<void> => {
  const looked = new Map<DiskPath, string>();
  // A library may have a text beside each picture: not a commit for each of them.
  const note = (): void => {
    if (looked.size > 0) context.index.write(() => { for (const [path, signature] of looked) context.index.incoming.setLookedAt(path, signature); });
    looked.clear();
  };
  for (const path of paths) {
    if (signal.aborted) break;
    const signature = await takeText(context, path).catch(() => undefined);
    if (signature !== undefined) looked.set(path, signature);
    if (looked.size >= together) note();
  }
  note();
};
