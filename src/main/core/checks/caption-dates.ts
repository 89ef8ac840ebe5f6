// Finds the dates a caption states, in English, German and Korean and as ISO, with their weekdays.

export interface CaptionDate {
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly weekday?: Weekday;
}
export interface Weekday {
  /** 0 Sunday to 6. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
}

const english = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const german = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];
const korean = ["일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일"];
const koreanShort = ["일", "월", "화", "수", "목", "금", "토"];
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const germanMonths = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];

const enMonth = "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const deMonth = "(Januar|Jänner|Jan\\.|Februar|Feb\\.|März|Mär\\.|April|Apr\\.|Mai|Juni|Jun\\.|Juli|Jul\\.|August|Aug\\.|September|Sept?\\.|Oktober|Okt\\.|November|Nov\\.|Dezember|Dez\\.)";
const weekdays = `(${english.join("|")}|${german.join("|")}|Sonnabend|Sun\\.?|Mon\\.?|Tues?\\.?|Wed\\.?|Thurs?\\.?|Fri\\.?|Sat\\.?)`;

interface Shape {
  readonly pattern: RegExp;
  /** Which group holds weekday, year, month, day; 0 is none. */
  readonly groups: readonly [weekday: number, year: number, month: number, day: number];
}
const shapes: readonly Shape[] = [
  { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${weekdays},? )?${enMonth} (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|\\p{L})(?:,? (\\d{4})(?!\\d))?`, "dgiu"), groups: [1, 4, 2, 3] },
  { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${weekdays},? )?(\\d{1,2})(?:st|nd|rd|th)? ${enMonth},? (\\d{4})(?!\\d)`, "dgiu"), groups: [1, 4, 3, 2] },
  { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${weekdays},? (?:den |dem |der )?)?(\\d{1,2})\\. ?${deMonth}(?: (\\d{4})(?!\\d))?`, "dgiu"), groups: [1, 4, 3, 2] },
  { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${weekdays},? (?:den |dem |der )?)?(\\d{1,2})\\.(0?[1-9]|1[0-2])\\.(\\d{4})(?!\\d)`, "dgu"), groups: [1, 4, 3, 2] },
  { pattern: /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/dgu, groups: [0, 1, 2, 3] },
  { pattern: /(?:(?<!\d)(\d{4})년 ?)?(?<!\d)(\d{1,2})월 ?(\d{1,2})일(?: ?\(?([일월화수목금토]요일)\)?| ?\(([일월화수목금토])\))?/dgu, groups: [4, 1, 2, 3] },
];

const weekdayOf = (text: string, start: number, end: number): Weekday | undefined => {
  const bare = text.replace(".", "");
  if (bare === "Sonnabend") return { index: 6, start, end, names: german };
  for (const names of [german, korean, koreanShort, english]) {
    const index = names.findIndex((name) => (names === english ? name.toLowerCase().startsWith(bare.toLowerCase()) : name === bare));
    if (index >= 0) return { index, start, end, names };
  }
  return undefined;
};

const monthOf = (text: string): number => {
  if (/^\d+$/u.test(text)) return Number(text);
  const key = text.toLowerCase().slice(0, 3);
  if (key === "jän") return 1;
  return (months.indexOf(key) + 1) || germanMonths.indexOf(key) + 1;
};

const dateOf = (match: RegExpExecArray, shape: Shape): CaptionDate | undefined => {
  const [weekdayGroup, yearGroup, monthGroup, dayGroup] = shape.groups;
  const month = monthOf(match[monthGroup] ?? "");
  const day = Number(match[dayGroup]);
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const group = match[weekdayGroup] === undefined && weekdayGroup === 4 ? 5 : weekdayGroup;
  const named = group === 0 ? undefined : match[group];
  const place = match.indices?.[group];
  const weekday = named === undefined || place === undefined ? undefined : weekdayOf(named, place[0], place[1]);
  const year = match[yearGroup];
  return { start: match.index, end: match.index + match[0].length, month, day, ...(year === undefined ? {} : { year: Number(year) }), ...(weekday === undefined ? {} : { weekday }) };
};

/** A caption has a few dates; a megabyte of them is no caption. */
const most = 50;
let last: { readonly text: string; readonly dates: readonly CaptionDate[] } = { text: "", dates: [] };

/** The dates in order of their place. The last text is remembered: several rules ask for the same caption one after the other. */
export const datesIn = (text: string): readonly CaptionDate[] => {
  if (last.text === text) return last.dates;
  const found: CaptionDate[] = [];
  if (/\d/u.test(text)) {
    for (const shape of shapes) {
      let count = 0;
      for (const match of text.matchAll(shape.pattern)) {
        const date = dateOf(match, shape);
        if (date !== undefined && !found.some((one) => date.start < one.end && one.start < date.end)) found.push(date);
        if (++count >= most) break;
      }
    }
  }
  const dates = found.toSorted((a, b) => a.start - b.start);
  last = { text, dates };
  return dates;
};

const pad = (number: number): string => String(number).padStart(2, "0");

/** `2026-11-22`; without a year in the caption, the one given. Undefined where the day does not exist. */
export const dayOf = (date: CaptionDate, year: number | undefined): string | undefined => {
  const whole = date.year ?? year;
  if (whole === undefined) return undefined;
  const text = `${String(whole).padStart(4, "0")}-${pad(date.month)}-${pad(date.day)}`;
  const real = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(real.getTime()) || real.getUTCDate() !== date.day ? undefined : text;
};

/** Words before a date of something else than the picture: births, deaths, terms, plans. */
const elsewhere = /(?:\b(?:since|until|till|before|after|from|between|through|by|died|dies|born|built|founded|opened|scheduled(?: for)?|planned(?: for)?|due|ahead of|beginning|starting|ending|ends|seit|bis|vor|nach|ab|geboren|gestorben)(?: on| am| the| dem| der| den)?,? ?)$/iu;

/** The dates that may be the picture's own. */
export const ownDates = (text: string): readonly CaptionDate[] =>
  datesIn(text).filter((date) => !elsewhere.test(text.slice(Math.max(0, date.start - 40), date.start)) && !/^ ?(?:부터|까지|이후|이전)/u.test(text.slice(date.end, date.end + 4)));
