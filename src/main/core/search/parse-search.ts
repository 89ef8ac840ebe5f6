// The search language (UI.md section 2) as a list of conditions that must all hold; what asks the index for them is the desk's.
import { stateFilter } from "#contract/methods/photo.ts";
import type { PhotoQuery } from "#contract/methods/photo.ts";
import { Refusal } from "#contract/refusals.ts";
import { captureSpan, sinceSpan, todaySpan, yesterdaySpan } from "./capture-span.ts";
import type { CaptureSpan, SearchClock } from "./capture-span.ts";
import { searchTokens } from "./search-tokens.ts";
import type { SearchToken } from "./search-tokens.ts";

export type StateFilter = NonNullable<PhotoQuery["states"]>[number];
const having = ["problem", "warning", "gps", "sidecar", "cr", "conflict", "locked", "camera-rating"] as const;
export type Having = (typeof having)[number];

export type SearchCondition =
  /** Anywhere in captions, headlines, people, places, keywords and file names; a phrase word after word. */
  | { readonly kind: "words"; readonly text: string; readonly phrase: boolean }
  /** Any of these states. */
  | { readonly kind: "state"; readonly states: readonly StateFilter[] }
  | { readonly kind: "has"; readonly what: Having }
  /** What took the picture, as far as its file tells. */
  | { readonly kind: "device"; readonly device: "phone" | "camera" }
  /** Colour class 0 to 8 or stars −1 to 5, both ends included. */
  | { readonly kind: "class" | "stars"; readonly from: number; readonly to: number }
  | { readonly kind: "tagged" }
  /** Its source is protected. */
  | { readonly kind: "protected" }
  /** Local capture time as the device wrote it: `from` included, `to` not. */
  | ({ readonly kind: "captured" } & CaptureSpan)
  | { readonly kind: NamedKind; readonly text: string };
type NamedKind = "keyword" | "person" | "by" | "folder" | "story";

export interface SearchPart {
  readonly not: boolean;
  readonly condition: SearchCondition;
}
export interface SearchQuery {
  /** All must hold; none is every photo. */
  readonly parts: readonly SearchPart[];
}

const badQuery = (chip: string, why: string): Refusal => new Refusal("bad-query", { chip, why });

const oneOf = <T extends string>(all: readonly T[], text: string): T | undefined => all.find((one) => one === text.toLowerCase());

/** `tagged`, `protected`, `phone`, `camera`: words that are no states and that `is:` and `not:` take all the same. Alone only `tagged` means the mark: "camera" is a word that captions have. */
const traitOf = (word: string): SearchCondition | undefined => {
  const name = word.toLowerCase();
  if (name === "tagged" || name === "protected") return { kind: name };
  return name === "phone" || name === "camera" ? { kind: "device", device: name } : undefined;
};

const statesOf = (token: SearchToken): SearchCondition => {
  const trait = traitOf(token.value);
  if (trait !== undefined) return trait;
  const states = token.value.split(",").map((name) => {
    const found = oneOf(stateFilter.options.flatMap((option) => ("options" in option ? option.options : [])), name);
    if (found === undefined) throw badQuery(token.raw, `there is no state ${name === "" ? "without a name" : name}`);
    return found;
  });
  return { kind: "state", states };
};

/** `2`, `1-3`, `3+`, `3-`. */
const spanOf = (token: SearchToken, kind: "class" | "stars"): SearchCondition => {
  const most = kind === "class" ? 8 : 5;
  if (kind === "stars" && /^[-−]1$/u.test(token.value)) return { kind, from: -1, to: -1 };
  const match = /^(\d)(?:(\+)|(-)(\d)?)?$/u.exec(token.value);
  if (match === null) throw badQuery(token.raw, `write ${kind}:2, ${kind}:1-3 or ${kind}:3+${kind === "stars" ? ", and stars:-1 for rejected" : ""}`);
  const [, first, plus, dash, last] = match;
  const one = Number(first);
  const other = plus !== undefined ? most : dash !== undefined ? Number(last ?? 0) : one;
  if (Math.max(one, other) > most) throw badQuery(token.raw, `${most} is the highest`);
  return { kind, from: Math.min(one, other), to: Math.max(one, other) };
};

const named = (kind: NamedKind, token: SearchToken): SearchCondition => {
  if (token.value.trim() === "") throw badQuery(token.raw, "a name is missing");
  return { kind, text: token.value.normalize("NFC") };
};

type ChipReader = (token: SearchToken, clock: SearchClock) => SearchCondition;
const chips: ReadonlyMap<string, ChipReader> = new Map<string, ChipReader>([
  ["is", statesOf],
  ["not", statesOf],
  ["has", (token) => {
    const what = oneOf(having, token.value);
    if (what === undefined) throw badQuery(token.raw, `has: takes ${having.join(", ")}`);
    return { kind: "has", what };
  }],
  ["class", (token) => spanOf(token, "class")],
  ["stars", (token) => spanOf(token, "stars")],
  ["since", (token, clock) => {
    const span = sinceSpan(token.value, clock);
    if (span === undefined) throw badQuery(token.raw, "write since:18:00 or since:2026-11-22");
    return { kind: "captured", ...span };
  }],
  ["by", (token) => named("by", token)],
  ["folder", (token) => named("folder", token)],
  ["story", (token) => named("story", token)],
  ["#", (token) => named("keyword", token)],
  ["@", (token) => named("person", token)],
]);

const bareWord = (token: SearchToken, clock: SearchClock): SearchCondition => {
  if (!token.quoted) {
    const trait = traitOf(token.value);
    if (trait?.kind === "tagged") return trait;
    const word = token.value.toLowerCase();
    if (word === "today" || word === "yesterday") return { kind: "captured", ...(word === "today" ? todaySpan(clock) : yesterdaySpan(clock)) };
    const span = captureSpan(token.value, clock);
    if (span === "no such day") throw badQuery(token.raw, "there is no such day");
    if (span !== undefined) return { kind: "captured", ...span };
  }
  return { kind: "words", text: token.value.normalize("NFC"), phrase: token.quoted };
};

/** What the text asks for; refused with the chip where a chip is unknown or says nothing. */
export const parseSearch = (text: string, facts: { readonly now: string; readonly offsetMinutes: number }): SearchQuery => ({
  parts: searchTokens(text).map((token) => {
    if (token.chip === undefined) return { not: token.minus, condition: bareWord(token, facts) };
    const read = chips.get(token.chip);
    if (read === undefined) throw badQuery(token.raw, "there is no such chip");
    return { not: token.minus !== (token.chip === "not"), condition: read(token, facts) };
  }),
});
