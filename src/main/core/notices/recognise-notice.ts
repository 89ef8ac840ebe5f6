// Recognises an agency's notice in what came in: a correction, a kill, an embargo … It only says what it found and where; an editor decides. Words count where they lead a text, never inside a sentence.
import { inLine } from "./notice-lines.ts";
import { actionsAdvised, type IncomingKind, leadPatterns, namePatterns, type NoticePattern, statusPatterns } from "./notice-table.ts";

export interface Incoming {
  readonly headline?: string | undefined;
  readonly description?: string | undefined;
  readonly instructions?: string | undefined;
  readonly editStatus?: string | undefined;
  /** IIM 2:42 ActionAdvised. */
  readonly iim242?: string | undefined;
  readonly fileName: string;
  /** The text of a file that has no picture, in a folder of pictures. */
  readonly textFile?: string | undefined;
}
export interface IncomingNotice {
  readonly kind: IncomingKind;
  /** The words by which it was recognised, as they stand there. */
  readonly words: string;
  /** What the notice goes on to say: `CORRECTS NAME` or the reason, the first sentence of it. */
  readonly lead?: string;
}

/** Weightiest first: a kill that also corrects is a kill. */
const order: readonly IncomingKind[] = ["kill", "withhold", "elimination", "embargo", "refile", "correction", "addition", "duplicate"];
const longestLead = 200;
/** A notice says so at its beginning. */
const mostLines = 12;
const mostCharacters = 4000;

/** What stands before the first word of a notice and says nothing: brackets, stars, quotes, the agency, `ATTENTION EDITORS`, `EDITOR'S NOTE`, the time of night. */
const before = /^(?:[\s*[(<{«“"'‘／/|#>=+~_.–—-]+|(?:x{2,}|\/{3})\s*|(?:AP|AFP|EPA|DPA|dpa|Reuters|REUTERS|Getty|GETTY|Yonhap|YONHAP|연합뉴스|연합)(?:[ -](?:Photo|PHOTO|Images|IMAGES|Bild))?\s*[:／/–—-]+\s*|(?:ATTENTION|ATTN|ADVISORY|URGENT|NOTE TO|IMPORTANT)(?:[ :–—-]+(?:ALL )?(?:EDITORS?|CLIENTS?|SUBSCRIBERS?|CUSTOMERS?|USERS?|PICTURE DESKS?|PHOTO EDITORS?))?\s*[:!,–—-]+\s*|(?:EDS?|EDITORS?|EDITOR[’']?S?[’']? NOTES?)\s*[:–—-]+\s*)/iu;
/** Korean brackets are part of the word: nothing of them is taken off. */
const opensKorean = /^\s*[[<【〈(（《［]\s*[\p{Script=Hangul}\s]+[\]>】〉)）》］]/u;

const led = (text: string): string => {
  let rest = text.trimStart();
  for (let turn = 0; turn < 6 && !opensKorean.test(rest); turn += 1) {
    const shorter = rest.replace(before, "");
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
};

interface Found { readonly kind: IncomingKind; readonly words: string; readonly lead: string }

const sentence = (text: string): string => {
  const [first = ""] = text.replace(/^[\s:：!*\])>】〉》–—／/-]+/u, "").split(/(?<=[.!?。])\s|\s[–—-]{1,3}\s/u);
  const line = inLine(first);
  return line.length <= longestLead ? line : `${line.slice(0, longestLead - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`;
};

const match = (text: string, patterns: readonly NoticePattern[]): Found | undefined => {
  const hits = patterns.flatMap(({ kind, pattern }) => { const found = pattern.exec(text); return found === null ? [] : [{ kind, found }]; });
  const [best] = hits.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  if (best === undefined) return undefined;
  return { kind: best.kind, words: inLine(best.found[0]), lead: sentence(text.slice(best.found.index + best.found[0].length)) };
};

/** Beginnings at which a notice may lead: of each line; of instructions also behind each stop, for desks put one demand after another. */
const starts = (text: string | undefined, everySentence: boolean): readonly string[] => {
  if (text === undefined) return [];
  const lines = text.slice(0, mostCharacters).split(/\r\n|[\r\n\u2028\u2029]/u).filter((line) => line.trim() !== "").slice(0, mostLines);
  return everySentence ? lines.flatMap((line) => line.split(/(?<=[.;|!*])\s+/u)) : lines;
};
const inText = (text: string | undefined, everySentence: boolean): readonly Found[] => starts(text, everySentence).flatMap((start) => {
  const asItStands = match(start.trimStart(), leadPatterns);
  const found = asItStands ?? match(led(start), leadPatterns);
  return found === undefined ? [] : [found];
});

const inStatus = (status: string | undefined): readonly Found[] => {
  const found = status === undefined ? undefined : match(inLine(status), statusPatterns);
  return found === undefined ? [] : [found];
};
const inFileName = (name: string): readonly Found[] => {
  const found = match(name.replace(/\.[^.]{1,5}$/u, ""), namePatterns);
  return found === undefined ? [] : [{ ...found, lead: "" }];
};
const inAction = (action: string | undefined): readonly Found[] => {
  const code = action?.trim().padStart(2, "0") ?? "";
  const kind = Object.hasOwn(actionsAdvised, code) ? actionsAdvised[code] : undefined;
  return kind === undefined ? [] : [{ kind, words: `IIM 2:42 ${code}`, lead: "" }];
};

/** The notice that came in, or undefined for an ordinary picture. Of several the weightiest; of one kind the one that says most. */
export const recogniseNotice = (incoming: Incoming): IncomingNotice | undefined => {
  const found = [
    ...inText(incoming.headline, false), ...inText(incoming.description, false), ...inText(incoming.instructions, true), ...inText(incoming.textFile, false),
    ...inStatus(incoming.editStatus), ...inAction(incoming.iim242), ...inFileName(incoming.fileName),
  ];
  const kind = order.find((one) => found.some((hit) => hit.kind === one));
  const ofKind = found.filter((hit) => hit.kind === kind);
  const best = ofKind.find((hit) => hit.lead !== "") ?? ofKind[0];
  return best === undefined ? undefined : { kind: best.kind, words: best.words, ...(best.lead === "" ? {} : { lead: best.lead }) };
};
