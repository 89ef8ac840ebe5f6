// Finds UTF-8 that was read as CP1252, Latin-1 or MacRoman, and reads it again.

/** What CP1252 has at 0x80 to 0x9F; where it has nothing, Latin-1's own controls. */
const cp1252High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
const macHigh = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

const cpByte: ReadonlyMap<string, number> = new Map([
  ...[...cp1252High].map((one, index): [string, number] => [one, 0x80 + index]),
  ...Array.from({ length: 0x80 }, (_none, index): [string, number] => [String.fromCharCode(0x80 + index), 0x80 + index]),
]);
const macByte: ReadonlyMap<string, number> = new Map([...macHigh].map((one, index): [string, number] => [one, 0x80 + index]));

const cpTrail = `[\\u0080-\\u00BF${cp1252High}]`;
const cpSequence = new RegExp(`[\\u00C2-\\u00DF]${cpTrail}|[\\u00E0-\\u00EF]${cpTrail}{2}|[\\u00F0-\\u00F4]${cpTrail}{3}`, "gu");
/** Real text has `É”` and `é »`: a sequence needs one byte that no quotation puts behind a letter. */
const typographic = /[‘’“”‚„‹›–—…•\u00A0\u00AB\u00BB]/u;
// MacRoman turns the lead bytes of accented letters into √ and ¬, those of quotes into ‚Ä.
const macSequence = /√[©®†°¢£§¶ß™´¨≠Ø∞±≤≥¥µ∂∑∏π∫ªº¿¡¬ƒ≈∆«»…ÅÇÑÖÜáàâäãåçéèêëíìîïñ]|‚Ä[ôòúùìîÆ¢¶]/gu;

const decode = (sequence: string, bytes: ReadonlyMap<string, number>): string | undefined => {
  const raw = [...sequence].map((one) => bytes.get(one));
  if (raw.some((one) => one === undefined)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(raw.map((one) => one ?? 0)));
  } catch {
    return undefined;
  }
};

const isCpMistake = (text: string, sequence: string, index: number): boolean => {
  const trail = [...sequence].slice(1);
  if (trail.some((one) => !typographic.test(one))) return true;
  // `Ã ` for à and `Ã“` for Ó, inside a word only.
  return /^[ÃÂ]/u.test(sequence) && /\p{Ll}/u.test(text[index - 1] ?? "") && /\p{Ll}/u.test(text[index + sequence.length] ?? "");
};

export interface Mistake {
  readonly start: number;
  readonly end: number;
  /** What it was before; undefined where that is lost (U+FFFD). */
  readonly right?: string;
}

/** The first misread characters of the text. */
export const firstMojibake = (text: string): Mistake | undefined => {
  const lost = text.indexOf("\uFFFD");
  if (lost >= 0) return { start: lost, end: lost + 1 };
  for (const { 0: one, index } of text.matchAll(cpSequence)) {
    const right = isCpMistake(text, one, index) ? decode(one, cpByte) : undefined;
    if (right !== undefined) return { start: index, end: index + one.length, right };
  }
  for (const { 0: one, index } of text.matchAll(macSequence)) {
    const right = macDecode(one);
    if (right !== undefined) return { start: index, end: index + one.length, right };
  }
  return undefined;
};
const macDecode = (sequence: string): string | undefined => decode(sequence, macByte);

/** The text read again as UTF-8 wherever it was misread. */
export const withoutMojibake = (text: string): string =>
  text
    .replace(cpSequence, (one, index: number) => (isCpMistake(text, one, index) ? (decode(one, cpByte) ?? one) : one))
    .replace(macSequence, (one) => macDecode(one) ?? one);
