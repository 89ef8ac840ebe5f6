// The advisory of a kill to one holder: in the caption's language, with the holder's own file names. The same for those whom the kill found and for a copy that was out before anybody knew.
import type { Notice } from "#contract/notice.ts";
import { killTexts } from "#core/notices/kill-texts.ts";
import { languageOf } from "#core/notices/language.ts";
import { plainText } from "#core/fields/text.ts";
import type { NoticeRecord } from "../index-db/ledger.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { ulid } from "../ulid.ts";

/** A notice as the event that makes it has it. */
export type NewNotice = Omit<NoticeRecord, "event" | "time" | "editor" | "state" | "steps">;
export type ToWhom = Pick<Notice, "recipient" | "channel" | "copies"> & Partial<Pick<Notice, "recipientId" | "contact">>;
export interface KillReason { readonly reason: string; readonly mandatory: boolean }

const textOf = (record: PhotoRecord, field: string): string | undefined => { const text = plainText(record.fields[field]); return text === "" ? undefined : text; };

export const killNotice = (record: PhotoRecord, to: ToWhom, { reason, mandatory }: KillReason): NewNotice => {
  const [headline, byline, jobId] = [textOf(record, "headline"), textOf(record, "creatorNames"), textOf(record, "jobid")];
  const words = killTexts({
    language: languageOf(textOf(record, "description") ?? headline ?? ""), mandatory, reason, fileNames: to.copies.map((one) => one.fileName), sentTimes: to.copies.map((one) => one.time),
    ...(headline === undefined ? {} : { headline }), ...(byline === undefined ? {} : { byline }), ...(jobId === undefined ? {} : { jobId }),
  });
  return { id: ulid(), kind: "kill", photo: record.id, ...to, subject: words.subject, text: words.text };
};
