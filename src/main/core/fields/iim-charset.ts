// IIM text whose character set is not declared (1:90 absent or wrong): which one it is, by the rules of METADATA.md 2.2.

export type Charset = "utf-8" | "windows-1252" | "macintosh" | "shift_jis" | "euc-kr" | "gb18030" | "windows-1251" | "windows-1250";
const candidates: readonly Charset[] = ["windows-1252", "macintosh", "shift_jis", "euc-kr", "gb18030", "windows-1251", "windows-1250"];
const decoders = new Map<Charset, TextDecoder>();

/** Decodes bytes; bad sequences become U+FFFD. */
export const decodeBytes = (bytes: Uint8Array, charset: Charset): string => {
  const decoder = decoders.get(charset) ?? new TextDecoder(charset, { ignoreBOM: true });
  decoders.set(charset, decoder);
  return decoder.decode(bytes);
};

const count = (bytes: Uint8Array, test: (byte: number, at: number) => boolean): number => bytes.reduce((sum, byte, at) => sum + (test(byte, at) ? 1 : 0), 0);
const letter = (byte: number | undefined): boolean => byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));

const byPattern = (bytes: Uint8Array): Charset => {
  const high = count(bytes, (byte) => byte >= 0x80);
  // Mac Roman keeps its accented letters where CP1252 has rare punctuation: 0x80 to 0x9F between letters.
  const mac = count(bytes, (byte, at) => byte >= 0x80 && byte <= 0x9f && (letter(bytes[at - 1]) || letter(bytes[at + 1])));
  const japanese = decodeBytes(bytes, "shift_jis");
  if (!japanese.includes("\uFFFD") && /[\u3040-\u30ff]/u.test(japanese) && count(bytes, (byte) => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xef)) * 3 >= high) return "shift_jis";
  const korean = decodeBytes(bytes, "euc-kr");
  if (!korean.includes("\uFFFD") && (korean.match(/[\uac00-\ud7a3]/gu)?.length ?? 0) * 2 >= high * 0.6) return "euc-kr";
  const russian = decodeBytes(bytes, "windows-1251");
  const cyrillic = russian.match(/[\u0410-\u044f]/gu)?.length ?? 0;
  // Whole words of high bytes are Cyrillic; French or German has single ones among ASCII letters.
  if (cyrillic >= 4 && cyrillic > high * 0.8 && (russian.match(/[\u0410-\u044f]{3,}/gu)?.length ?? 0) >= 1) return "windows-1251";
  if (mac > 0 && mac * 2 >= high) return "macintosh";
  return "windows-1252";
};

/**
 * The character set of a file's undeclared IIM text. `pairs`: bytes with the XMP text of the same field where there is one;
 * an exact match decides, then byte patterns. A guess: the caller marks the file.
 */
export const guessCharset = (pairs: readonly { readonly bytes: Uint8Array; readonly xmp?: string }[], declaredUtf8: boolean): Charset => {
  if (declaredUtf8) return "windows-1252";
  for (const charset of candidates) {
    if (pairs.some(({ bytes, xmp }) => xmp !== undefined && decodeBytes(bytes, charset).normalize("NFC").trim() === xmp.normalize("NFC").trim())) return charset;
  }
  const all = new Uint8Array(pairs.reduce((sum, { bytes }) => sum + bytes.length + 1, 0)).fill(0x20);
  let at = 0;
  for (const { bytes } of pairs) { all.set(bytes, at); at += bytes.length + 1; }
  return byPattern(all);
};
