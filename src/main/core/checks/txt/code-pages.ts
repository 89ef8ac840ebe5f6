// UTF-8 that was read as Windows-1252, Latin-1 or MacRoman: finding it and reading it rightly.

/** Windows-1252's characters for bytes 80 to 9F; Latin-1 has the controls of the same number there. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Džÿ";
const byteOf = new Map<string, number>([
  ...Array.from({ length: 128 }, (_one, at): [string, number] => [String.fromCharCode(0x80 + at), 0x80 + at]),
  ...[...windows].slice(0, 31).map((char, at): [string, number] => [char, 0x80 + at]), ["Ÿ", 0x9f],
]);

/** MacRoman's characters for bytes 80 to FF. */
const mac = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
const macByte = new Map([...mac].map((char, at): [string, number] => [char, 0x80 + at]));

export interface Misread { readonly start: number; readonly end: number; readonly right: string }

const length = (lead: number): number => (lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0);

/** The one UTF-8 sequence that begins at `at` in a code page, decoded. */
const sequence = (text: string, at: number, bytes: ReadonlyMap<string, number>): { readonly length: number; readonly right: string; readonly lead: number } | undefined => {
  const lead = bytes.get(text[at] ?? "");
  const size = lead === undefined ? 0 : length(lead);
  if (lead === undefined || size === 0) return undefined;
  let code = lead & (size === 2 ? 0x1f : size === 3 ? 0x0f : 0x07);
  for (let index = 1; index < size; index += 1) {
    const byte = bytes.get(text[at + index] ?? "");
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  const tooShort = (size === 3 && code < 0x800) || (size === 4 && code < 0x10000);
  if (tooShort || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) return undefined;
  return { length: size, right: String.fromCodePoint(code), lead };
};

/** Signs that follow a capital letter in sound text too: `«MAÇÃ»`. */
const mayFollow = /[\u00A0ª«°·º»¿¡‘’‚“”„‹›•–—…€™®©]/u;
const upper = /\p{Lu}/u;

/** A lone sequence that no language writes. The others count only when a second one follows at once. */
const sure = (text: string, at: number, lead: number, size: number): boolean => {
  if (lead === 0xc2 || lead === 0xc3) return !mayFollow.test(text[at + 1] ?? "") || !upper.test(text[at - 1] ?? "");
  // A combining accent: `e` followed by what stands for U+0301
  if (lead === 0xcc) return /[a-z]/u.test(text[at - 1] ?? "");
  // The dashes and quotes of U+2000 to U+20FF, and emoji
  return (lead === 0xe2 && /[€‚„\u0080\u0082\u0084]/u.test(text[at + 1] ?? "")) || size === 4 || (lead === 0xef && (text[at + 1] === "¿" || text[at + 1] === "»"));
};

const macSure = /^(?:√[^\s\d.,;:()]|‚Ä[ôúùìîí¶ò°]|¬[©®Æ∞£•])/u;

const misreadAs = (text: string, from: number, bytes: ReadonlyMap<string, number>, isSure: (at: number, lead: number, size: number) => boolean): Misread | undefined => {
  let at = from;
  let right = "";
  let count = 0;
  let certain = false;
  for (let next = sequence(text, at, bytes); next !== undefined; next = sequence(text, at, bytes)) {
    certain ||= isSure(at, next.lead, next.length);
    right += next.right;
    at += next.length;
    count += 1;
  }
  return count >= 2 || (count === 1 && certain) ? { start: from, end: at, right } : undefined;
};

const candidates = /[\u00C2-\u00F4√‚¬]/gu;

/** Every misread run of the text, at most 500. */
export const misreads = (text: string): readonly Misread[] => {
  const out: Misread[] = [];
  let past = 0;
  for (const { index } of text.matchAll(candidates)) {
    if (index < past) continue;
    const run = misreadAs(text, index, byteOf, (at, lead, size) => sure(text, at, lead, size))
      ?? (macSure.test(text.slice(index, index + 3)) && /\p{L}/u.test(text[index - 1] ?? "x") ? misreadAs(text, index, macByte, () => true) : undefined);
    if (run === undefined) continue;
    out.push(run);
    past = run.end;
    if (out.length === 500) break;
  }
  return out;
};

/** The text with its misread runs read rightly. */
export const reread = (text: string): string => {
  let out = "";
  let from = 0;
  for (const run of misreads(text)) {
    out += text.slice(from, run.start) + run.right;
    from = run.end;
  }
  return (out + text.slice(from)).normalize("NFC");
};
