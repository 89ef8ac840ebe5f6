// Holds, protections of sources, corrections, kills and their notices as the history tells them: a short line, and pairs of name and text.
import type { Hold, JournalEvent, PhotoId } from "#contract/values.ts";
import type { NoticeState } from "#contract/notice.ts";
import { killDialog, noticeWords, recallHistory as words } from "#words/window/recall.ts";
import { count } from "#words/format.ts";
import { historyView } from "#words/window/history.ts";
import { shieldWords } from "#words/window/shield.ts";
import { howWords } from "../how-words.ts";
import { holdWords } from "../state/hold-words.ts";

type Record_ = Readonly<Record<string, unknown>>;
type Pair = readonly [name: string, text: string | undefined];
const isRecord = (value: unknown): value is Record_ => typeof value === "object" && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
const listIn = (value: unknown): readonly Record_[] => (Array.isArray(value) ? value.filter(isRecord) : []);

const kinds: readonly unknown[] = ["embargo", "safety", "permission", "kill"] satisfies readonly Hold["kind"][];
const isHold = (value: unknown): value is Hold => isRecord(value) && kinds.includes(value["kind"]) && typeof value["reason"] === "string" && isRecord(value["by"]);
const holdIn = (event: JournalEvent, photo: PhotoId): Hold | undefined => {
  const { holds } = event.payload;
  const mine: unknown = Array.isArray(holds) ? holds[event.photos.indexOf(photo)] : undefined;
  return isHold(mine) ? mine : undefined;
};

/** Undefined where the event is of another kind; null where the protection was taken away. */
const shieldIn = (event: JournalEvent, photo: PhotoId): readonly string[] | null | undefined => {
  const { shields } = event.payload;
  if (event.kind !== "shield.set" || !Array.isArray(shields)) return undefined;
  const mine: unknown = shields[event.photos.indexOf(photo)];
  return isRecord(mine) && Array.isArray(mine["words"]) ? mine["words"].filter((one) => typeof one === "string") : null;
};

/** Notices of this photo that the event made. */
const noticesIn = (event: JournalEvent, photo: PhotoId): readonly Record_[] => listIn(event.payload["notices"]).filter((one) => one["photo"] === photo);
const recipientsIn = (event: JournalEvent, photo: PhotoId): readonly string[] => noticesIn(event, photo).flatMap((one) => textIn(one["recipient"]) ?? []);

const stateWord = (state: unknown): string => (typeof state === "string" && state in noticeWords.states ? noticeWords.states[state as NoticeState] : String(state));
/** To whom the notice went stands in the event that made it. */
const recipientOf = (notice: unknown, history: readonly JournalEvent[]): string | undefined => textIn(history.flatMap((event) => listIn(event.payload["notices"])).find((one) => one["id"] === notice)?.["recipient"]);
const toldIn = (event: JournalEvent, history: readonly JournalEvent[]): readonly { readonly recipient: string | undefined; readonly said: string }[] =>
  listIn(event.payload["told"]).map(({ notice, state, how }) => ({ recipient: recipientOf(notice, history), said: noticeWords.step(stateWord(state), howWords(textIn(how) ?? "")) }));

/** What stands beside the event's name in the list; other kinds have nothing of these. */
export const recallLine = (event: JournalEvent, photo: PhotoId, history: readonly JournalEvent[]): readonly string[] => {
  const { wrong, holders, version } = event.payload;
  const hold = holdIn(event, photo);
  const shield = shieldIn(event, photo);
  switch (event.kind) {
    case "hold.set": return hold === undefined ? [] : [holdWords(hold), hold.reason];
    case "shield.set": return shield === undefined ? [] : [shield === null ? shieldWords.taken : shieldWords.given(shield.length)];
    case "correction.opened": return [textIn(wrong)].flatMap((one) => one ?? []);
    case "correction.sent": return [...(typeof version === "number" ? [`${words.version} ${count(version)}`] : []), words.toRecipients(recipientsIn(event, photo).length)];
    case "kill.made": return [words.toRecipients(recipientsIn(event, photo).length)];
    case "kill.rehearsed": return typeof holders === "number" ? [words.toRecipients(holders)] : [];
    case "notice.told": return toldIn(event, history).flatMap(({ recipient, said }) => [...(recipient === undefined ? [] : [recipient]), said]);
    default: return [];
  }
};

/** What else such an event tells. */
export const recallPairs = (event: JournalEvent, photo: PhotoId, history: readonly JournalEvent[]): readonly Pair[] => {
  const { wrong, mandatory, version, holders } = event.payload;
  const hold = holdIn(event, photo);
  const recipients = recipientsIn(event, photo);
  return [
    [words.wrong, textIn(wrong)],
    ...(Array.isArray(shieldIn(event, photo)) ? [[shieldWords.wordsIs, shieldIn(event, photo)?.join(", ")]] satisfies Pair[] : []),
    [words.version, typeof version === "number" ? count(version) : undefined],
    // A kill that is asked for is a hold too, and gives its reason already.
    ...(hold === undefined || event.kind === "kill.asked" ? [] : [[words.hold, holdWords(hold)], [historyView.reason, hold.reason]] satisfies Pair[]),
    [words.mandatory, typeof mandatory === "boolean" ? (mandatory ? killDialog.mandatory : killDialog.soft) : undefined],
    [words.holders, recipients.length > 0 ? recipients.join(", ") : typeof holders === "number" ? count(holders) : undefined],
    ...toldIn(event, history).flatMap(({ recipient, said }): readonly Pair[] => [[historyView.recipient, recipient], [words.told, said]]),
    ...listIn(event.payload["withdrawn"]).map((one): Pair => [words.withdrawn, textIn(one["evidence"])]),
  ];
};
