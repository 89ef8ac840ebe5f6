// Days and hours of the search as spans of local capture time, the clock on the editor's wall deciding what today is.

export interface SearchClock {
  /** ISO 8601 UTC. */
  readonly now: string;
  /** Minutes east of UTC. */
  readonly offsetMinutes: number;
}
export interface CaptureSpan {
  /** Local ISO 8601 without zone, included. */
  readonly from: string;
  /** Not included; absent is open. */
  readonly to?: string;
}

const dayMs = 86_400_000;
const localNow = ({ now, offsetMinutes }: SearchClock): Date => new Date(Date.parse(now) + offsetMinutes * 60_000);
const text = (date: Date): string => date.toISOString().slice(0, 19);

/** The day's beginning as if its clock were UTC; undefined where there is no such day. */
const dayStart = (year: number, month: number, day: number): Date | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined;
};
const spanOfDay = (start: Date): CaptureSpan => ({ from: text(start), to: text(new Date(start.getTime() + dayMs)) });

export const todaySpan = (clock: SearchClock): CaptureSpan => {
  const now = localNow(clock);
  return spanOfDay(new Date(now.getTime() - (now.getTime() % dayMs)));
};

export const yesterdaySpan = (clock: SearchClock): CaptureSpan => {
  const now = localNow(clock);
  return spanOfDay(new Date(now.getTime() - (now.getTime() % dayMs) - dayMs));
};

const iso = /^(\d{4})-(\d\d)-(\d\d)$/u;
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/u;

/** A day without its year is the latest that has come, today included. */
const latest = (month: number, day: number, clock: SearchClock): Date | undefined => {
  const now = localNow(clock);
  const year = now.getUTCFullYear();
  // A 29 February may lie some years back.
  for (let back = 0; back <= 8; back += 1) {
    const start = dayStart(year - back, month, day);
    if (start !== undefined && start <= now) return start;
  }
  return undefined;
};

const dayOf = (word: string, clock: SearchClock): Date | "no such day" | undefined => {
  const [, year, month, day] = iso.exec(word) ?? [];
  if (year !== undefined) return dayStart(Number(year), Number(month), Number(day)) ?? "no such day";
  const [, first, second, own] = dotted.exec(word) ?? [];
  if (first === undefined) return undefined;
  return (own === undefined ? latest(Number(second), Number(first), clock) : dayStart(Number(own), Number(second), Number(first))) ?? "no such day";
};

/** `2026-11-22`, `22.11.`, `22.11.2026`; undefined for any other word. */
export const captureSpan = (word: string, clock: SearchClock): CaptureSpan | "no such day" | undefined => {
  const start = dayOf(word, clock);
  return start === undefined || start === "no such day" ? start : spanOfDay(start);
};

/** `18:00` of today, or of yesterday where that is still to come; or a day. */
export const sinceSpan = (word: string, clock: SearchClock): CaptureSpan | undefined => {
  const [, hour, minute] = /^(\d{1,2}):(\d\d)$/u.exec(word) ?? [];
  if (hour === undefined) {
    const start = dayOf(word, clock);
    return start === undefined || start === "no such day" ? undefined : { from: text(start) };
  }
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  const now = localNow(clock);
  const at = now.getTime() - (now.getTime() % dayMs) + (Number(hour) * 60 + Number(minute)) * 60_000;
  return { from: text(new Date(at > now.getTime() ? at - dayMs : at)) };
};
