// Counts, times, sizes and names as people read them in this page's language.
import { format as de } from "../de/format.ts";
import { format as en } from "../en/format.ts";
import { format as ko } from "../ko/format.ts";
import { choose } from "../worded.ts";

export { cellTime, clock, initialsOf, nameParts, wordCount } from "../format-parts.ts";
/** English alone: for the command line, whose sentences are English. */
export { counted } from "../en/format.ts";

export const { count, fileSize, captureTime, instantTime, position, timeLeft, list } = choose({ en, de, ko });
