// An instant in words of a notice. UTC unless a zone is given: recipients sit anywhere, and a time without its zone misleads.
import type { NoticeLanguage } from "./language.ts";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const germanMonths = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

interface Parts { readonly year: number; readonly month: number; readonly day: number; readonly clock: string; readonly zone: string }

const partsOf = (time: string, zone: string): Parts | undefined => {
  const instant = Date.parse(time);
  if (Number.isNaN(instant)) return undefined;
  // By number and put together by hand: the wording must not hang on the language data of the machine.
  const parts = new Map(new Intl.DateTimeFormat("en-GB", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short" }).formatToParts(instant).map(({ type, value }) => [type, value]));
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type) ?? 0);
  return { year: number("year"), month: number("month"), day: number("day"), clock: `${parts.get("hour") ?? "00"}:${parts.get("minute") ?? "00"}`, zone: parts.get("timeZoneName") ?? zone };
};

/** Day, clock and zone as the language writes them; a time that is none stays as it is. */
export const noticeTime = (language: NoticeLanguage, time: string, zone = "UTC"): string => {
  const parts = partsOf(time, zone);
  if (parts === undefined) return time.trim();
  if (language === "de") return `${parts.day}. ${germanMonths[parts.month - 1] ?? ""} ${parts.year}, ${parts.clock} Uhr ${parts.zone}`;
  if (language === "ko") return `${parts.year}년 ${parts.month}월 ${parts.day}일 ${parts.clock} ${parts.zone}`;
  return `${parts.day} ${months[parts.month - 1] ?? ""} ${parts.year} ${parts.clock} ${parts.zone}`;
};
