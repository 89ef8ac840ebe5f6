// Counts, times and sizes as people read them in German.
import { makeFormat } from "../format-parts.ts";

const months = ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."] as const;

export const format = makeFormat({
  tag: "de",
  date: ({ year, month, day }) => [day === undefined ? undefined : `${day}.`, month === undefined ? undefined : (months[month - 1] ?? month), year].filter((part) => part !== undefined).join(" "),
  dateTime: (date, time) => `${date}, ${time}`,
  position: (latitude, isSouth, longitude, isWest) => `${latitude} ${isSouth ? "S" : "N"}, ${longitude} ${isWest ? "W" : "O"}`,
  fewSecondsLeft: "noch ein paar Sekunden",
  secondsLeft: (seconds) => `noch etwa ${seconds} s`,
  minutesLeft: (minutes) => `noch etwa ${minutes} min`,
});
export const { count, fileSize, captureTime, instantTime, position, timeLeft, list } = format;

const plural = new Intl.PluralRules("de");
/** `counted(1, "Foto", "Fotos")` → `1 Foto`, `counted(3, "Foto", "Fotos")` → `3 Fotos`. */
export const counted = (value: number, one: string, many: string): string => `${count(value)} ${forms(value, one, many)}`;
/** The form that goes with a number that stands elsewhere. */
export const forms = (value: number, one: string, many: string): string => (plural.select(value) === "one" ? one : many);
/** `Fotos` with its number: the noun of nearly every sentence. */
export const photos = (value: number): string => counted(value, "Foto", "Fotos");
