// The search as chips: finished words of the search language leave the text and become chips, each of which can be taken away or typed again.
import { chipKinds } from "#words/window/search.ts";
import { tools } from "#words/window/bars.ts";
import { stateLabel } from "#words/window/labels.ts";
import { folderName } from "../parts/name/folder-name.ts";
import { chipText, clickByline, clickState, type Filter, inStory, type StateFilter, withoutStory } from "./filter.ts";

export interface FilterChip {
  readonly key: string;
  /** "story", "not class"; absent where the word says it all. */
  readonly kind: string | undefined;
  readonly word: string;
  /** What to type to have it again. */
  readonly typed: string;
  readonly without: Filter;
}

/** Typed after `is:` and `not:`; `progress` is what the screen calls `working`. */
const states: Readonly<Record<string, StateFilter>> = {
  new: "new", working: "working", progress: "working", submitted: "submitted", returned: "returned", approved: "approved", delivered: "delivered",
  rejected: "rejected", killed: "killed", blocked: "blocked", unfinished: "unfinished", void: "void",
};
const named: ReadonlySet<string> = new Set(["is", "not", "has", "class", "stars", "since", "by", "folder", "story"]);
const bare = /^(?:tagged|today|yesterday|\d{1,2}\.\d{1,2}\.(?:\d{4})?|\d{4}-\d\d-\d\d)$/iu;

interface Word { readonly minus: boolean; readonly kind: string; readonly value: string; readonly quoted: boolean }
const wordOf = (text: string): Word => {
  const [, minus = "", sign, name, rest = ""] = /^(-?)(?:([#@])|(\p{L}{1,20}):)?(.*)$/su.exec(text) ?? [];
  const quoted = rest.length > 1 && rest.startsWith('"') && rest.endsWith('"');
  return { minus: minus === "-", kind: sign ?? name?.toLowerCase() ?? "", value: quoted ? rest.slice(1, -1) : rest, quoted };
};
const isChip = ({ kind, value, quoted }: Word): boolean => (kind === "" ? !quoted && bare.test(value) : value.trim() !== "" && (kind === "#" || kind === "@" || named.has(kind)));

/** Takes the stories' names, so that `story:` with one that is there becomes that story. */
export interface KnownStories { readonly id: string; readonly name: string }

const withWord = (filter: Filter, typed: string, word: Word, stories: readonly KnownStories[]): Filter => {
  const state = word.kind === "is" || word.kind === "not" ? states[word.value.toLowerCase()] : undefined;
  if (state !== undefined) {
    const not = (word.kind === "not") !== word.minus;
    const rest = { is: filter.is.filter((one) => one !== state), not: filter.not.filter((one) => one !== state) };
    return { ...filter, is: not ? rest.is : [...rest.is, state], not: not ? [...rest.not, state] : rest.not };
  }
  const story = word.kind === "story" && !word.minus ? stories.find((one) => one.name.toLowerCase() === word.value.normalize("NFC").toLowerCase()) : undefined;
  if (story !== undefined) return inStory(filter, story.id);
  return { ...filter, chips: [...filter.chips.filter((one) => one !== typed), typed] };
};

const typedWord = /(^|\s)(-?(?:[#@]|\p{L}{1,20}:(?!\/\/))?(?:"[^"]*"|[^\s"]+))(?=\s|$)/gu;

/** Takes finished words of the search language out of the text and makes chips of them. A word is finished by a space or by Enter. */
export const takeChips = (filter: Filter, text: string, entered: boolean, stories: readonly KnownStories[] = []): Filter => {
  let next = filter;
  // Behind a quote that is still open everything is part of the phrase.
  const open = text.split('"').length % 2 === 0 ? text.lastIndexOf('"') : text.length;
  const rest = text.replace(typedWord, (whole, space: string, typed: string, at: number) => {
    const word = wordOf(typed);
    const finished = entered || at + whole.length < text.length;
    if (!finished || at >= open || !isChip(word)) return whole;
    next = withWord(next, typed, word, stories);
    return space;
  });
  return { ...next, text: rest === text ? text : entered ? rest.trim() : rest.trimStart() };
};

const kindWord = (minus: boolean, kind: string): string | undefined => {
  const word = chipKinds[kind] ?? (kind === "" ? undefined : kind);
  return minus ? [chipKinds["not"], word].filter((one) => one !== undefined).join(" ") : word;
};

/** In the order of the field: where from, which states, whose, then what was typed. */
export const chipsOf = (filter: Filter, stories: readonly KnownStories[] = []): readonly FilterChip[] => {
  const story = stories.find((one) => one.id === filter.collection)?.name ?? "";
  return [
    ...(filter.collection === undefined ? [] : [{ key: "story", kind: chipKinds["story"], word: story, typed: chipText("story", story), without: withoutStory(filter) }]),
    // No word finds them again: typed, it is nothing.
    ...(filter.only === undefined ? [] : [{ key: "only", kind: undefined, word: tools.photos(filter.only.length), typed: "", without: { ...filter, only: undefined } }]),
    ...(filter.root === undefined ? [] : [{ key: "root", kind: chipKinds["folder"], word: folderName(filter.root), typed: chipText("folder", folderName(filter.root)), without: { ...filter, root: undefined } }]),
    ...filter.is.map((state) => ({ key: `is-${state}`, kind: chipKinds["is"], word: stateLabel[state], typed: `is:${state}`, without: clickState(filter, state, "add") })),
    ...filter.not.map((state) => ({ key: `not-${state}`, kind: chipKinds["not"], word: stateLabel[state], typed: `not:${state}`, without: clickState(filter, state, "leave-out") })),
    ...filter.by.map((name) => ({ key: `by-${name}`, kind: chipKinds["by"], word: name, typed: chipText("by", name), without: clickByline(filter, name, "add") })),
    ...filter.chips.map((typed) => {
      const word = wordOf(typed);
      return { key: `word-${typed}`, kind: kindWord(word.minus, word.kind), word: word.value, typed, without: { ...filter, chips: filter.chips.filter((one) => one !== typed) } };
    }),
  ];
};
