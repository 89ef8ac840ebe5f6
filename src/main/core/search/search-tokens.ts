// Cuts a search into words, quoted phrases and chips. Quotes hold blanks together and make any chip's sign an ordinary letter.

export interface SearchToken {
  /** As typed, for messages. */
  readonly raw: string;
  /** A leading `-`: photos without it. */
  readonly minus: boolean;
  /** `is`, `by` … or `#`, `@`; undefined for words. */
  readonly chip: string | undefined;
  readonly value: string;
  readonly quoted: boolean;
}

/** Chips with a name; `parse-search.ts` reads them. */
const chipNames: ReadonlySet<string> = new Set(["is", "not", "has", "class", "stars", "since", "by", "folder", "story"]);

/** A quote that is not closed yet reaches to the end: the editor is still typing. */
const token = /(-?)(?:([#@])|(\p{L}{1,20}):(?!\/\/))?(?:"([^"]*)(?:"|$)|„([^“”]*)(?:[“”]|$)|“([^”]*)(?:”|$)|(\S*))/gu;

const tokenOf = (match: RegExpExecArray): SearchToken | undefined => {
  const [raw, minus, sign, name, straight, german, curly, plain = ""] = match;
  const inQuotes = straight ?? german ?? curly;
  const value = inQuotes ?? plain;
  // `Seoul:` ends in a colon and is a word; a chip that we know says what it lacks.
  const chip = sign ?? name?.toLowerCase();
  if (sign === undefined && name !== undefined && value === "" && inQuotes === undefined && !chipNames.has(name.toLowerCase())) return { raw, minus: minus === "-", chip: undefined, value: `${name}:`, quoted: false };
  if (chip === undefined && value.trim() === "") return raw.trim() === "-" ? { raw, minus: false, chip, value: "-", quoted: false } : undefined;
  return { raw, minus: minus === "-", chip, value, quoted: inQuotes !== undefined };
};

export const searchTokens = (text: string): readonly SearchToken[] => {
  const tokens: SearchToken[] = [];
  for (const match of text.trim().matchAll(token)) {
    const one = match[0] === "" ? undefined : tokenOf(match);
    if (one !== undefined) tokens.push(one);
  }
  return tokens;
};
