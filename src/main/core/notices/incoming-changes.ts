// What an incoming correction would change, field by field: its own words without the notice before them, and which fields it is about. Pure; it proposes, an editor chooses.
import type { IncomingChange } from "#contract/incoming.ts";
import type { Fields, FieldValue } from "#contract/values.ts";
import { isList, plainText, sameValue } from "../fields/text.ts";
import { recogniseNotice } from "./recognise-notice.ts";

/** A notice of a notice (`CORRECTION: CORRECTS CITY`) is as deep as they go. */
const mostNotices = 4;
/** Where a text says what it is, it says it first. */
const mostBefore = 100;

/** `TO OKONJO - ` behind `CORRECTS BYLINE`: capitals up to the dash or colon still belong to the notice. */
const capitalsToMark = /^[\p{Lu}\p{N}\s'’.,&/]{0,120}?(?:\s[-–—]+\s|[:：])\s*/u;
const marks = /^[\s:：!*\])>】〉》–—／/-]+/u;
const capitalWords = /^(?:\p{Lu}{2,}\s+)+/u;

/** The text as it would stand in the field, without the notice that leads it; empty where it is nothing but a notice. */
export const withoutNotice = (text: string): string => {
  let rest = text.trimStart();
  for (let turn = 0; turn < mostNotices; turn += 1) {
    const [line = ""] = rest.split("\n");
    const found = recogniseNotice({ fileName: "", description: line });
    const at = found === undefined ? -1 : rest.indexOf(found.words);
    if (found === undefined || at < 0 || at > mostBefore) break;
    if (/[([<{]/u.test(rest.slice(0, at))) {
      // A note in brackets before the caption: all of it goes.
      const close = rest.slice(at).search(/[)\]>}]/u);
      rest = close < 0 ? "" : rest.slice(at + close + 1).trimStart();
      continue;
    }
    const behind = rest.slice(at + found.words.length);
    const mark = capitalsToMark.exec(behind);
    rest = mark === null ? behind.replace(marks, "").replace(capitalWords, "") : behind.slice(mark[0].length);
  }
  return rest.trim();
};

const bare = (value: FieldValue): FieldValue | undefined => {
  if (typeof value === "string") { const text = withoutNotice(value); return text === "" ? undefined : text; }
  if (typeof value !== "object" || isList(value) || value["x-default"] === undefined) return value;
  const first = bare(value["x-default"]);
  return first === undefined ? undefined : { ...value, "x-default": first };
};

/** Fields that carry the notice itself, or are a desk's own business. */
const never: ReadonlySet<string> = new Set(["instructions", "editStatus", "jobid", "captionWriter", "urgency", "category", "supplementalCategories", "imageRating", "colorClass", "tagged", "label"]);
const texts: readonly string[] = ["headline", "description"];

/** Words by which a notice names what it changes. */
const about: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:byline|photographer)s?\b|fotograf|bildautor|촬영|기자/iu, ["creatorNames"]],
  [/\b(?:credit|source|attribution)\b|quelle|출처|크레디트/iu, ["creditLine", "source"]],
  [/\b(?:dates?|day|month|year)\b|datum|날짜|일자/iu, ["dateCreated"]],
  [/\b(?:city|locations?|place|state|country|dateline)\b|\bort\b|ortsangabe|장소|지명/iu, ["sublocationName", "cityName", "provinceState", "countryName", "countryCode"]],
  [/\b(?:names?|surname|spelling|ids?|identification|identity)\b|이름|성명/iu, ["personInImageNames"]],
  [/\bkeywords?\b|schlagw|키워드/iu, ["keywords"]],
  [/\b(?:slug|object name)\b|슬러그/iu, ["title"]],
];

/** Fields whose words the notice brings and that read otherwise here. What it does not say is never taken out. */
export const incomingChanges = (notice: { readonly words: string; readonly lead?: string | undefined; readonly fields: Fields }, now: Fields): readonly IncomingChange[] => {
  const said = `${notice.words} ${notice.lead ?? ""}`;
  const named = new Set([...texts, ...about.filter(([pattern]) => pattern.test(said)).flatMap(([, fields]) => fields)]);
  return Object.entries(notice.fields).flatMap(([field, value]): IncomingChange[] => {
    const after = never.has(field) ? undefined : texts.includes(field) ? bare(value) : value;
    const before = now[field];
    if (after === undefined || plainText(after).trim() === "" || sameValue(before, after)) return [];
    return [{ field, ...(before === undefined ? {} : { before }), after, named: named.has(field) }];
  }).toSorted((a, b) => Number(b.named) - Number(a.named));
};
