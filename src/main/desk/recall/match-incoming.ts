// Which photos of the desk a notice from outside may mean: by its job, its title, its byline and time, by names and numbers in it, and where none of these leads anywhere by the picture. It finds; an editor decides.
import type { IncomingHow, IncomingMatch } from "#contract/incoming.ts";
import type { FieldValue, PhotoId } from "#contract/values.ts";
import { isList, plainText } from "#core/fields/text.ts";
import { incomingChanges } from "#core/notices/incoming-changes.ts";
import { numberWords } from "#core/notices/notice-text.ts";
import type { DeskContext } from "../context.ts";
import { baseName, type DiskPath, display, fromText, stem } from "../disk-path.ts";
import type { IncomingRecord } from "../index-db/incoming.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { pathParts } from "../services/path-parts.ts";
import { alikePhotos } from "../trace/alike-photos.ts";

/** One assignment's frames share a job: alone it says less than with a title or a picture. */
const weight: Readonly<Record<IncomingHow, number>> = { linked: 100, itself: 20, job: 8, picture: 8, title: 4, name: 4, byline: 2 };
const order = Object.keys(weight) as readonly IncomingHow[];
const mostMatches = 12;
const mostCandidates = 300;
/** The trigram index finds nothing shorter. */
const leastCharacters = 3;

const folded = (text: string): string => text.normalize("NFC").trim().toLowerCase();
const fieldText = (record: PhotoRecord, field: string): string => folded(plainText(record.fields[field]));
const stemOf = (record: Pick<PhotoRecord, "name">): string => folded(stem(display(record.name as DiskPath)));
const namesIn = (value: FieldValue | undefined): readonly string[] => (value === undefined ? [] : isList(value) ? value.map((one) => folded(plainText(one))) : [folded(plainText(value))]).filter((one) => one !== "");

export interface Found { readonly photo: PhotoId; readonly how: readonly IncomingHow[]; readonly weight: number }

/** Photos on the desk whose words hold all of these, by the index of words. */
const holding = (context: DeskContext, ...texts: readonly string[]): readonly PhotoRecord[] => {
  const wanted = texts.map((text) => text.normalize("NFC").trim()).filter((text) => text.length >= leastCharacters);
  if (wanted.length < texts.length) return [];
  const query = wanted.map((text) => `"${text.replaceAll('"', '""')}"`).join(" ");
  return context.index.db.prepare<[string, number], PhotoId>("SELECT photo.id FROM words JOIN photo ON photo.rowid = words.rowid WHERE words MATCH ? AND present = 1 LIMIT ?").pluck().all(query, mostCandidates).flatMap((id) => context.index.get(id) ?? []);
};

/** The same moment, as exactly as both of them say it: the minute, else the day. */
const sameTime = (one: string, other: string): boolean => {
  const length = Math.min(one.length, other.length) >= 16 ? 16 : 10;
  return one.length >= 10 && other.length >= 10 && one.slice(0, length) === other.slice(0, length);
};

/** By what the notice says; adds into `found`. */
const byWords = (context: DeskContext, notice: IncomingRecord, add: (photo: PhotoId, how: IncomingHow) => void): void => {
  const said = (field: string): string => plainText(notice.fields[field]).trim();
  const [job, title, date] = [said("jobid"), said("title"), said("dateCreated")];
  if (job !== "") for (const one of holding(context, job)) if (fieldText(one, "jobid") === folded(job)) add(one.id, "job");
  if (title !== "") for (const one of holding(context, title)) if (fieldText(one, "title") === folded(title)) add(one.id, "title");
  const bylines = namesIn(notice.fields["creatorNames"]);
  for (const byline of date === "" ? [] : bylines) {
    for (const one of holding(context, byline, date.slice(0, 10))) if (namesIn(one.fields["creatorNames"]).includes(byline) && sameTime(fieldText(one, "dateCreated"), folded(date))) add(one.id, "byline");
  }
  // Numbers that stand in the file's name, and in a text of which nothing says what they are.
  for (const word of numberWords(`${display(baseName(fromText(notice.path)) as DiskPath)}\n${notice.photo === undefined ? (notice.text ?? "") : ""}`)) {
    for (const one of holding(context, word)) {
      const token = folded(word);
      if (fieldText(one, "jobid") === token) add(one.id, "job");
      if (fieldText(one, "title") === token) add(one.id, "title");
      if (stemOf(one) === token) add(one.id, "name");
    }
  }
};

/** So many pictures may still be decoded for one question. */
export interface Looks { left: number }

/** Looks at pictures are kept as long as no other mark came. */
const looked = new WeakMap<DeskContext, Map<string, { readonly marks: number; readonly photos: readonly PhotoId[] }>>();
const byPicture = async (context: DeskContext, notice: IncomingRecord, looks: Looks, signal: AbortSignal): Promise<readonly PhotoId[]> => {
  if (notice.photo === undefined) return [];
  const kept = looked.get(context) ?? new Map<string, { marks: number; photos: readonly PhotoId[] }>();
  looked.set(context, kept);
  const marks = Number(context.index.db.prepare<[], number>("SELECT count(*) FROM picture_mark").pluck().get());
  const before = kept.get(notice.id);
  if (before?.marks === marks) return before.photos;
  if (looks.left <= 0) return before?.photos ?? [];
  looks.left -= 1;
  const photos = (await alikePhotos(context, notice.photo, signal)).map((one) => one.photo);
  kept.set(notice.id, { marks, photos });
  return photos;
};

/** The photos it may mean, the surest first. */
export const findPhotos = async (context: DeskContext, notice: IncomingRecord, looks: Looks, signal: AbortSignal): Promise<readonly Found[]> => {
  const found = new Map<PhotoId, Set<IncomingHow>>();
  const add = (photo: PhotoId, how: IncomingHow): void => {
    if (photo === notice.photo && how !== "itself" && how !== "linked") return;
    found.set(photo, (found.get(photo) ?? new Set()).add(how));
  };
  if (notice.linked !== undefined) add(notice.linked, "linked");
  byWords(context, notice, add);
  // Decoding a picture takes a moment: only where words did not lead to one photo alone.
  if (found.size !== 1) for (const photo of await byPicture(context, notice, looks, signal)) add(photo, "picture");
  // “Do not use this until told” is said of the very picture that says it.
  if (notice.kind === "withhold" && notice.photo !== undefined) add(notice.photo, "itself");
  return [...found].map(([photo, hows]) => ({ photo, how: order.filter((one) => hows.has(one)), weight: [...hows].reduce((sum, one) => sum + weight[one], 0) }))
    .toSorted((a, b) => b.weight - a.weight || (a.photo < b.photo ? -1 : 1)).slice(0, mostMatches);
};

/** What a notice of changed words would change in a photo. */
export const changesFor = (notice: IncomingRecord, record: PhotoRecord): IncomingMatch["changes"] =>
  notice.kind === "correction" || notice.kind === "refile" || notice.kind === "addition" ? [...incomingChanges(notice, record.fields)] : [];

export const matchOf = (context: DeskContext, notice: IncomingRecord, { photo, how }: Found): IncomingMatch[] => {
  const record = context.index.get(photo);
  return record === undefined ? [] : [{ photo, ...pathParts(record.path), name: display(record.name as DiskPath), state: record.state, delivered: record.delivered, how: [...how], changes: changesFor(notice, record) }];
};
