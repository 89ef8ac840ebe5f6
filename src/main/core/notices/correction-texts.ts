// What recipients and readers are told of a correction: the agency's form with both wordings and what to do, and one sentence for readers. It says what was wrong and what is right, never whose mistake it was.
import { changedWords, type ChangedPassage, wordsOf } from "./changed-words.ts";
import { objectParticle, towardsParticle } from "./korean-particle.ts";
import type { NoticeLanguage } from "./language.ts";
import { wordsOfField } from "./notice-field-table.ts";
import { fileLines, inLine } from "./notice-lines.ts";
import { noticeTime } from "./notice-time.ts";

export interface CorrectedField {
  /** Registry id. */
  readonly field: string;
  /** As the form names it; for fields that the notices have no word of their own for. */
  readonly label: string;
  /** Absent: the earlier version did not have it. */
  readonly before?: string | undefined;
  /** Absent: it was taken out. */
  readonly after?: string | undefined;
}
export interface CorrectionNotice {
  readonly language: NoticeLanguage;
  readonly changes: readonly CorrectedField[];
  /** What was wrong, in the editor's words. */
  readonly wrong: string;
  /** The earlier copies, as the recipient has them. */
  readonly fileNames: readonly string[];
  readonly slug?: string | undefined;
  readonly byline?: string | undefined;
  readonly jobId?: string | undefined;
  /** When it is corrected, an instant. */
  readonly time: string;
  /** An IANA zone for the time; UTC where it is absent. */
  readonly zone?: string | undefined;
}
export interface CorrectionTexts { readonly subject: string; readonly agency: string; readonly reader: string }

interface Words {
  /** The leading line, from what changed. */
  readonly lead: (fields: readonly string[]) => string;
  /** Nothing of the text changed: the picture file itself did. */
  readonly picture: string;
  readonly labels: { readonly slug: string; readonly byline: string; readonly job: string; readonly time: string; readonly files: string; readonly wrong: string; readonly before: string; readonly after: string; readonly none: string; readonly todo: string };
  readonly orders: readonly string[];
  readonly reader: {
    readonly opening: (time: string) => string;
    readonly text: (of: string, passages: readonly ChangedPassage[]) => string;
    readonly whole: (of: string, before: string, after: string) => string;
    readonly value: (named: string, before: string, after: string) => string;
    readonly added: (named: string, after: string) => string;
    readonly taken: (named: string, before: string) => string;
    readonly plain: (wrong: string) => string;
  };
}

const list = (parts: readonly string[], and: string): string => (parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")}${and}${parts.at(-1) ?? ""}`);
/** A sentence ends once. */
const ended = (sentence: string): string => (/[.!?…。][”“"’)]?$/u.test(sentence) ? sentence : `${sentence}.`);

const words: Readonly<Record<NoticeLanguage, Words>> = {
  en: {
    lead: (fields) => `CORRECTION: CORRECTS ${list(fields, " AND ")}`, picture: "PICTURE",
    labels: { slug: "Slug", byline: "Byline", job: "Job", time: "Corrected", files: "Earlier copies", wrong: "What was wrong", before: "earlier wording", after: "corrected wording", none: "(none)", todo: "What to do" },
    orders: ["Replace every earlier copy of this picture with the corrected one, and do not use the earlier copy again.", "Where it was already published, correct it there too.", "Pass this notice on to everybody to whom you passed the picture."],
    reader: {
      opening: (time) => `Correction, ${time}:`,
      text: (of, passages) => passages.map(({ before, after }, at) => `${at === 0 ? `An earlier version of ${of} said` : "It also said"} “${before}”; it should have said “${after}”.`).join(" "),
      whole: (of, before, after) => `An earlier version of ${of} said “${before}”. It should have said “${after}”.`,
      value: (named, before, after) => `An earlier version gave ${named} as “${before}”. The correct wording is “${after}”.`,
      added: (named, after) => `An earlier version did not give ${named}: “${after}”.`,
      taken: (named, before) => `An earlier version gave ${named} as “${before}”. That has been removed.`,
      plain: (wrong) => ended(`An earlier version was wrong: ${wrong}`),
    },
  },
  de: {
    lead: (fields) => `ACHTUNG REDAKTIONEN – BERICHTIGUNG: ${list(fields, " und ")}`, picture: "Bild",
    labels: { slug: "Kennwort", byline: "Fotograf", job: "Auftrag", time: "Berichtigt", files: "Frühere Fassungen", wrong: "Was falsch war", before: "bisher", after: "richtig", none: "(keine Angabe)", todo: "Was zu tun ist" },
    orders: ["Bitte ersetzen Sie alle früheren Fassungen dieses Bildes durch die berichtigte und verwenden Sie die frühere nicht mehr.", "Wo sie schon veröffentlicht wurde, bitte auch dort berichtigen.", "Bitte geben Sie diese Meldung an alle weiter, die das Bild von Ihnen haben."],
    reader: {
      opening: (time) => `Berichtigung, ${time}:`,
      text: (of, passages) => passages.map(({ before, after }, at) => `${at === 0 ? `In einer früheren Fassung ${of} hieß es` : "Außerdem hieß es"} „${before}“; richtig ist „${after}“.`).join(" "),
      whole: (of, before, after) => `In einer früheren Fassung ${of} hieß es: „${before}“ Richtig ist: „${after}“`,
      value: (named, before, after) => `Eine frühere Fassung nannte ${named} falsch: „${before}“. Richtig ist „${after}“.`,
      added: (named, after) => `Eine frühere Fassung nannte ${named} nicht: „${after}“.`,
      taken: (named, before) => `Eine frühere Fassung nannte ${named}: „${before}“. Diese Angabe wurde entfernt.`,
      plain: (wrong) => ended(`Eine frühere Fassung war falsch: ${wrong}`),
    },
  },
  ko: {
    lead: (fields) => `[정정] ${fields.join("·")} 정정`, picture: "사진",
    labels: { slug: "슬러그", byline: "촬영자", job: "작업 번호", time: "정정 시각", files: "이전 파일", wrong: "잘못된 내용", before: "정정 전", after: "정정 후", none: "(없음)", todo: "조치 사항" },
    orders: ["이전에 받은 사진을 모두 정정된 사진으로 교체하고, 이전 사진은 더 이상 사용하지 마십시오.", "이미 게재했다면 게재된 곳에서도 바로잡아 주십시오.", "이 사진을 전달한 모든 곳에도 이 내용을 알려 주십시오."],
    reader: {
      opening: (time) => `정정, ${time}:`,
      text: (of, passages) => `이전 ${of}의 ${list(passages.map(({ before, after }) => `‘${before}’${objectParticle(before)} ‘${after}’${towardsParticle(after)}`), ", ")} 바로잡습니다.`,
      whole: (of, before, after) => `이전 ${of}에 오류가 있어 바로잡습니다. 정정 전: ‘${before}’ 정정 후: ‘${after}’`,
      value: (named, before, after) => `${named} 표기 ‘${before}’${objectParticle(before)} ‘${after}’${towardsParticle(after)} 바로잡습니다.`,
      added: (named, after) => `이전 설명에서 빠진 ${named}${objectParticle(named)} 추가합니다: ‘${after}’.`,
      taken: (named, before) => `${named} 표기 ‘${before}’${objectParticle(before)} 삭제합니다.`,
      plain: (wrong) => ended(`이전 설명에 오류가 있어 바로잡습니다: ${wrong}`),
    },
  },
};

/** More passages than these, or longer ones, are clearer as two whole wordings. */
const mostPassages = 4;
const mostWords = 40;

interface Change { readonly field: string; readonly label: string; readonly before: string; readonly after: string }
const real = (changes: readonly CorrectedField[]): readonly Change[] =>
  changes.map(({ field, label, before, after }) => ({ field, label, before: inLine(before ?? ""), after: inLine(after ?? "") })).filter(({ before, after }) => before !== after);

const dayWord = /^(?:\d{1,4}(?:st|nd|rd|th)?|jan(?:uary|uar)?|feb(?:ruary|ruar)?|march|mar|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|dez(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|\d{1,4}[년월일]|[월화수목금토일]요일)$/iu;
const named = /month|day|년|월|일|[a-zäöü]{3}/iu;
/** The words that only one of the two passages has. */
const differing = ({ before, after }: ChangedPassage): readonly string[] => {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  return [...a.filter((word) => !b.includes(word)), ...b.filter((word) => !a.includes(word))].map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")).filter((word) => word !== "");
};
/** Only dates differ: months or weekdays, with their numbers. Numbers alone may be anything. */
const onlyDates = (changed: readonly string[]): boolean => changed.length > 0 && changed.every((word) => dayWord.test(word)) && changed.some((word) => dayWord.test(word) && named.test(word));

/** What the leading line names: a caption that changed only in a date, or in what another field says too, is led by that. */
const leadsOf = (language: NoticeLanguage, changes: readonly Change[]): readonly string[] => {
  const own = (field: string, label = field): string => wordsOfField(language, field, label).lead;
  const others = changes.filter(({ field }) => field !== "description");
  const said = new Set(others.flatMap(({ before, after }) => [...wordsOf(before), ...wordsOf(after)]).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")));
  return [...new Set(changes.flatMap(({ field, label, before, after }) => {
    if (field !== "description") return [own(field, label)];
    const changed = changedWords(before, after).flatMap(differing);
    if (changed.length > 0 && others.length > 0 && changed.every((word) => said.has(word))) return [];
    return [onlyDates(changed) ? own("dateCreated") : own(field)];
  }))];
};

const readerSentence = (language: NoticeLanguage, { field, label, before, after }: Change): string => {
  const { reader } = words[language];
  const { named: name, of } = wordsOfField(language, field, label);
  if (before === "") return reader.added(name, after);
  if (after === "") return reader.taken(name, before);
  if (of === undefined) return reader.value(name, before, after);
  const passages = changedWords(before, after);
  const long = passages.length > mostPassages || passages.some((one) => wordsOf(one.before).length > mostWords || wordsOf(one.after).length > mostWords);
  return long || passages.length === 0 ? reader.whole(of, before, after) : reader.text(of, passages);
};

/** Subject, agency's form and readers' form of a correction. Without a change of text the editor's words say what was wrong. */
export const correctionTexts = (notice: CorrectionNotice): CorrectionTexts => {
  const { language } = notice;
  const { lead, picture, labels, orders, reader } = words[language];
  const changes = real(notice.changes);
  const leads = leadsOf(language, changes);
  const wrong = inLine(notice.wrong);
  const leading = lead(leads.length === 0 ? [picture] : leads);
  const time = noticeTime(language, notice.time, notice.zone);
  const row = (label: string, value: string | undefined): string[] => (value === undefined || inLine(value) === "" ? [] : [`${label}: ${inLine(value)}`]);
  const slug = notice.slug === undefined ? "" : inLine(notice.slug);
  const what = slug === "" ? (notice.fileNames[0] ?? "") : slug;
  const wordings = changes.flatMap(({ field, label, before, after }) => {
    const name = wordsOfField(language, field, label).lead;
    return [`${name}, ${labels.before}: ${before === "" ? labels.none : before}`, `${name}, ${labels.after}: ${after === "" ? labels.none : after}`];
  });
  const agency = [
    leading, "",
    ...row(labels.slug, notice.slug), ...row(labels.byline, notice.byline), ...row(labels.job, notice.jobId), ...row(labels.time, time), "",
    ...row(labels.wrong, wrong), ...wordings, "",
    `${labels.todo}:`, ...orders, "",
    ...fileLines(labels.files, notice.fileNames),
  ];
  const sentences = changes.length === 0 ? [reader.plain(wrong)] : changes.map((change) => readerSentence(language, change));
  return { subject: what === "" ? leading : `${leading} – ${what}`, agency: `${agency.join("\n").trimEnd()}\n`, reader: `${reader.opening(time)} ${sentences.join(" ")}` };
};
