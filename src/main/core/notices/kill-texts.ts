// What a recipient of a killed picture is told. A mandatory kill takes the picture out of everywhere; the other ends its further use.
import type { NoticeLanguage } from "./language.ts";
import { noticeTime } from "./notice-time.ts";
import { fileLines, inLine } from "./notice-lines.ts";

export interface KillNotice {
  readonly language: NoticeLanguage;
  /** To be removed where it was already used; else no further use. */
  readonly mandatory: boolean;
  readonly reason: string;
  /** As the recipient has them. */
  readonly fileNames: readonly string[];
  readonly headline?: string | undefined;
  readonly byline?: string | undefined;
  readonly jobId?: string | undefined;
  /** Instants at which the copies were sent. */
  readonly sentTimes: readonly string[];
  /** Whom to ask and whom to answer. */
  readonly contact?: string | undefined;
  /** An IANA zone for the times; UTC where it is absent. */
  readonly zone?: string | undefined;
}
export interface KillTexts { readonly subject: string; readonly text: string }

interface Words {
  readonly lead: string;
  /** What it means, in the sentences that a night shift must not misread. */
  readonly orders: readonly string[];
}
interface Labels { readonly picture: string; readonly byline: string; readonly job: string; readonly sent: string; readonly files: string; readonly reason: string; readonly todo: string; readonly answer: string; readonly contact: string; readonly unnamed: string }

const words: Readonly<Record<NoticeLanguage, { readonly mandatory: Words; readonly soft: Words; readonly labels: Labels }>> = {
  en: {
    mandatory: { lead: "MANDATORY KILL", orders: ["Do not use this picture in any manner.", "Remove it at once wherever it was already used or stored: print pages not yet printed, web pages, apps, social media, archives and caches.", "Pass this notice on to everybody to whom you passed the picture."] },
    soft: { lead: "KILL – NO FURTHER USE", orders: ["Withhold this picture: do not use it from now on, and take it out of stock and out of queues.", "What was already published need not be removed.", "Pass this notice on to everybody to whom you passed the picture."] },
    labels: { picture: "Picture", byline: "Byline", job: "Job", sent: "Sent", files: "Files", reason: "Reason", todo: "What to do", answer: "Please confirm when this is done.", contact: "Contact", unnamed: "a picture" },
  },
  de: {
    mandatory: { lead: "ACHTUNG REDAKTIONEN – ZWINGENDE SPERRUNG", orders: ["Dieses Bild darf in keiner Form mehr verwendet werden.", "Bitte sofort überall löschen, wo es schon verwendet oder gespeichert wurde: noch nicht gedruckte Seiten, Webseiten, Apps, soziale Medien, Archive und Zwischenspeicher.", "Bitte geben Sie diese Meldung an alle weiter, die das Bild von Ihnen haben."] },
    soft: { lead: "ACHTUNG REDAKTIONEN – BILD GESPERRT", orders: ["Bitte verwenden Sie dieses Bild ab sofort nicht mehr und nehmen Sie es aus dem Bestand und aus allen Warteschlangen.", "Was bereits veröffentlicht ist, muss nicht entfernt werden.", "Bitte geben Sie diese Meldung an alle weiter, die das Bild von Ihnen haben."] },
    labels: { picture: "Bild", byline: "Fotograf", job: "Auftrag", sent: "Gesendet", files: "Dateien", reason: "Grund", todo: "Was zu tun ist", answer: "Bitte bestätigen Sie, wenn das erledigt ist.", contact: "Rückfragen", unnamed: "ein Bild" },
  },
  ko: {
    mandatory: { lead: "[긴급] 사진 삭제 및 사용 금지", orders: ["이 사진은 어떤 형태로도 사용할 수 없습니다.", "이미 사용했거나 보관 중인 모든 곳(인쇄 전 지면, 웹페이지, 앱, 소셜 미디어, 자료실, 캐시)에서 즉시 삭제해 주십시오.", "이 사진을 전달한 모든 곳에도 이 내용을 알려 주십시오."] },
    soft: { lead: "[알림] 사진 사용 중지", orders: ["지금부터 이 사진을 사용하지 마시고, 보관함과 전송 대기 목록에서 빼 주십시오.", "이미 게재된 것은 삭제하지 않아도 됩니다.", "이 사진을 전달한 모든 곳에도 이 내용을 알려 주십시오."] },
    labels: { picture: "사진", byline: "촬영자", job: "작업 번호", sent: "전송 시각", files: "파일", reason: "사유", todo: "조치 사항", answer: "조치를 마치면 회신해 주십시오.", contact: "문의", unnamed: "사진" },
  },
};

/** Subject and text of the notice of a kill, for one recipient. */
export const killTexts = (notice: KillNotice): KillTexts => {
  const { [notice.mandatory ? "mandatory" : "soft"]: kind, labels } = words[notice.language];
  const row = (label: string, value: string | undefined): string[] => (value === undefined || inLine(value) === "" ? [] : [`${label}: ${inLine(value)}`]);
  const headline = notice.headline === undefined ? "" : inLine(notice.headline);
  const what = headline === "" ? (notice.fileNames[0] ?? labels.unnamed) : headline;
  const times = [...new Set(notice.sentTimes)].toSorted().map((time) => noticeTime(notice.language, time, notice.zone));
  const text = [
    kind.lead, "",
    ...row(labels.picture, notice.headline), ...row(labels.byline, notice.byline), ...row(labels.job, notice.jobId), ...row(labels.sent, times.join("; ")),
    ...fileLines(labels.files, notice.fileNames), "",
    ...row(labels.reason, notice.reason), "",
    `${labels.todo}:`, ...kind.orders, labels.answer,
    ...(row(labels.contact, notice.contact).length === 0 ? [] : ["", ...row(labels.contact, notice.contact)]),
  ];
  return { subject: `${kind.lead}: ${what}`, text: `${text.join("\n")}\n` };
};
