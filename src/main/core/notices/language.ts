// Which of the three languages a caption is written in, so that a notice speaks the language of its caption. Evidence, not a guess: without any it is English.

/** The languages that notices are written in. */
export type NoticeLanguage = "en" | "de" | "ko";

/** Words that are frequent in German and no words of English; `die`, `in`, `an`, `am`, `war`, `hat` are both. */
const german: ReadonlySet<string> = new Set(["der", "das", "und", "ist", "im", "den", "dem", "des", "ein", "eine", "einer", "einem", "einen", "eines", "nach", "mit", "auf", "für", "von", "vom", "zum", "zur", "bei", "beim", "nicht", "sich", "auch", "über", "vor", "aus", "wird", "werden", "wurde", "wurden", "sind", "waren", "während", "gegen", "zwischen", "durch", "unter", "seit", "er", "sie", "uhr", "dieser", "diese", "dieses", "als", "oder", "archivbild", "symbolbild"]);
const english: ReadonlySet<string> = new Set(["the", "of", "and", "is", "are", "to", "at", "on", "with", "for", "by", "from", "his", "her", "their", "after", "before", "during", "as", "was", "were", "has", "have", "that", "this", "which", "who", "it", "its", "a"]);

/** A long text shows its language early. */
const most = 4000;

/** The language of a text: Korean where Hangul is more than a name in brackets, German by its small words and letters, else English. */
export const languageOf = (text: string): NoticeLanguage => {
  const start = text.slice(0, most);
  const hangul = (start.match(/\p{Script=Hangul}/gu) ?? []).length;
  const letters = (start.match(/\p{L}/gu) ?? []).length;
  if (hangul > 0 && hangul * 4 >= letters) return "ko";
  const words = start.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (known: ReadonlySet<string>): number => words.filter((word) => known.has(word)).length;
  // `ß` is German alone; umlauts stand in names of every language, so that they only tip the scales.
  const letter = /ß/u.test(start) ? 2 : /[äöü]/u.test(start) ? 0.5 : 0;
  return count(german) + letter > count(english) ? "de" : "en";
};
