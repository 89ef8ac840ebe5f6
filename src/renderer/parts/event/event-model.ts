// An event of the journal as the history shows it: its glyph, its words, the texts it changed for this photo, and what else it tells.
import type { FieldValue, JournalEvent, PhotoId } from "#contract/values.ts";
import { reasonSentence } from "#words/en.ts";
import { historyView as words } from "#words/window/history.ts";
import { fileHistory } from "#words/window/file.ts";
import { stateLabel, type StateWord } from "#words/window/labels.ts";
import { channelName, recallHistory } from "#words/window/recall.ts";
import type { Glyph } from "../icon/glyph-table.tsx";
import { recallLine, recallPairs } from "./recall-events.ts";

export interface FieldStep { readonly field: string; readonly before?: FieldValue; readonly after?: FieldValue }
type Record_ = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Record_ => typeof value === "object" && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
/** The photo's own entry in a list that runs beside `photos`. */
const mineIn = (event: JournalEvent, photo: PhotoId, name: string): unknown => { const list = event.payload[name]; return Array.isArray(list) ? list[event.photos.indexOf(photo)] : undefined; };
const valueIn = (value: unknown): FieldValue | undefined => (value === undefined || value === null ? undefined : (value as FieldValue));

const glyphs: Readonly<Record<string, Glyph>> = {
  "photo.arrived": "folder", "photo.baselined": "saved", "photo.marked": "saved", "photo.forgotten": "x", "photo.changed": "warning", "photo.moved": "folder", "photo.saved": "saved", "edit.made": "edit", "undo.made": "undo", "redo.made": "undo", "conflict.settled": "conflict",
  "approval.submitted": "submitted", "approval.returned": "returned", "approval.given": "approved", "approval.rejected": "rejected", "approval.reopened": "returned", "problem.waived": "shield", "delivery.begun": "pending", "delivery.made": "delivered", "delivery.dropped": "failed", "delivery.withdrawn": "undo",
  "hold.set": "held", "shield.set": "shield", "hold.released": "undo", "recipient.put": "user", "recipient.removed": "user", "correction.opened": "correction", "correction.sent": "delivered", "kill.asked": "user", "kill.made": "killed", "kill.rehearsed": "eye", "notice.told": "phone", "notice.arrived": "info", "notice.linked": "info", "notice.answered": "info",
  "file.begun": "pending", "file.renamed": "edit", "file.moved": "folder", "file.copied": "copy", "file.trashed": "x", "file.dropped": "failed",
};

/** A turn is no text: it has its own line, and undo is its way back. */
const orientation = "orientation";
const turnOf = (event: JournalEvent, photo: PhotoId): string | undefined => {
  const changes = mineIn(event, photo, "fields");
  const turn = isRecord(changes) ? changes[orientation] : undefined;
  return isRecord(turn) ? fileHistory.turned(Number(turn["before"] ?? 1), Number(turn["after"] ?? 1)) : undefined;
};

const nameIn = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
/** Where the photo's picture was and where it went, in what became of its files. */
const wayOf = (event: JournalEvent, photo: PhotoId): { readonly from: string; readonly to: string } | undefined => {
  const { units } = event.payload;
  for (const unit of Array.isArray(units) ? units : []) {
    if (!isRecord(unit) || !Array.isArray(unit["members"]) || !Array.isArray(unit["steps"])) continue;
    const member = unit["members"].find((one: unknown) => isRecord(one) && one["photo"] === photo) as unknown;
    const to = isRecord(member) && isRecord(member["to"]) ? textIn(member["to"]["path"]) : undefined;
    const step = unit["steps"].find((one: unknown) => isRecord(one) && isRecord(one["to"]) && one["to"]["path"] === to) as unknown;
    const from = isRecord(step) && isRecord(step["from"]) ? textIn(step["from"]["path"]) : undefined;
    if (from !== undefined && to !== undefined) return { from, to };
  }
  return undefined;
};
export const glyphOf = (event: JournalEvent): Glyph => glyphs[event.kind] ?? "info";

/** Fields whose text the event changed in this photo, with both texts. */
export const stepsOf = (event: JournalEvent, photo: PhotoId): readonly FieldStep[] => {
  if (event.kind === "conflict.settled") {
    const { field, take, before, after, theirs, result } = event.payload;
    const taken = take === "mine" ? after : take === "theirs" ? theirs : result;
    const [was, now] = [valueIn(take === "theirs" ? after : (theirs ?? before)), valueIn(taken)];
    return typeof field === "string" ? [{ field, ...(was === undefined ? {} : { before: was }), ...(now === undefined ? {} : { after: now }) }] : [];
  }
  const changes = mineIn(event, photo, event.kind === "photo.changed" ? "texts" : "fields");
  if (!isRecord(changes)) return [];
  return Object.entries(changes).filter(([field]) => field !== orientation).map(([field, change]): FieldStep => {
    const [before, after] = isRecord(change) ? [valueIn(change["before"]), valueIn(change["after"])] : [undefined, undefined];
    return { field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  });
};

/** Which correction a copy was; a first copy is none. */
const versionIn = (delivery: Record_): string | undefined => (typeof delivery["version"] === "number" && delivery["version"] > 1 ? String(delivery["version"]) : undefined);

/** What else it tells, as pairs of name and text. */
export const pairsOf = (event: JournalEvent, photo: PhotoId, history: readonly JournalEvent[] = []): readonly (readonly [string, string])[] => {
  const { note, reason, rule, take } = event.payload;
  const [file, content, set, delivery] = [mineIn(event, photo, "files"), mineIn(event, photo, "contents"), mineIn(event, photo, "set"), mineIn(event, photo, "deliveries")];
  const told: (readonly [string, string | undefined])[] = [[words.note, textIn(note)], [words.rule, textIn(rule)], [words.reason, typeof reason === "string" ? reasonSentence(reason) : undefined]];
  if (typeof take === "string" && take in words.took) told.push([words.take, words.took[take as keyof typeof words.took]]);
  if (isRecord(set)) {
    const state = textIn(set["state"]);
    told.push([words.state, state !== undefined && state in stateLabel ? stateLabel[state as StateWord] : state]);
    const { approval } = set;
    if (isRecord(approval)) {
      told.push([words.style, textIn(approval["style"])]);
      if (isRecord(approval["void"])) told.push([words.voided, [textIn(approval["void"]["why"]), ...(Array.isArray(approval["void"]["changed"]) ? approval["void"]["changed"] : [])].filter((one) => typeof one === "string").join(", ")]);
    }
  }
  told.push([fileHistory.orientation, turnOf(event, photo)]);
  const way = wayOf(event, photo);
  if (way !== undefined) told.push([fileHistory.from, way.from], [fileHistory.to, way.to === way.from ? undefined : way.to]);
  else if (isRecord(file)) told.push([words.path, textIn(file["path"])]);
  const original = mineIn(event, photo, "copiedFrom");
  if (isRecord(original)) told.push([fileHistory.original, textIn(original["path"])]);
  told.push(...recallPairs(event, photo, history));
  if (isRecord(delivery)) told.push([words.recipient, textIn(delivery["recipient"])], [recallHistory.channel, typeof delivery["channel"] === "string" ? channelName(delivery["channel"]) : undefined], [recallHistory.version, versionIn(delivery)], [words.file, textIn(delivery["fileName"])], [words.profile, textIn(delivery["profile"])], [words.removed, Array.isArray(delivery["removed"]) ? delivery["removed"].join(", ") : undefined], [words.copyHash, textIn(delivery["sha256"])]);
  if (isRecord(content)) told.push([words.content, textIn(content["content"])]);
  return told.flatMap(([name, text]) => (text === undefined || text === "" ? [] : [[name, text] as const]));
};

/** A short line beside the event's name in the list. */
export const lineOf = (event: JournalEvent, photo: PhotoId, label: (field: string) => string, history: readonly JournalEvent[] = []): string => {
  const fields = stepsOf(event, photo).map((step) => label(step.field));
  const { note, reason, rule } = event.payload;
  const said = [textIn(note), textIn(rule), event.kind === "photo.saved" ? undefined : textIn(reason)].flatMap((one) => one ?? []);
  const delivery = mineIn(event, photo, "deliveries");
  const recipient = isRecord(delivery) ? textIn(delivery["recipient"]) : undefined;
  const version = isRecord(delivery) ? versionIn(delivery) : undefined;
  const turn = turnOf(event, photo);
  const way = event.kind === "file.renamed" || event.kind === "file.moved" || event.kind === "undo.made" || event.kind === "redo.made" ? wayOf(event, photo) : undefined;
  const went = way === undefined ? undefined : nameIn(way.from) === nameIn(way.to) ? way.to : `${nameIn(way.from)} → ${nameIn(way.to)}`;
  return [...fields, ...(turn === undefined ? [] : [turn]), ...(went === undefined ? [] : [went]), ...said, ...recallLine(event, photo, history), ...(recipient === undefined ? [] : [recipient]), ...(version === undefined ? [] : [`${recallHistory.version} ${version}`])].join(", ");
};
