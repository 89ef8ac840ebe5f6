// txt.control: characters nobody sees. Joiners and direction marks are spelling in some scripts and pass there; elsewhere they warn.
import type { Check } from "./check.ts";
import { multilineFields, overTexts } from "./field-text.ts";
import type { Hit } from "./field-text.ts";

const unseen = /[\u0000-\u001F\u007F-\u009F\uFEFF\u200B\u202A-\u202E\u200C-\u200F\u2066-\u2069]/u;
const unseenAll = new RegExp(unseen.source, "gu");
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;
/** Scripts whose letters join or stack, so that a joiner between two of them is spelling. */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}]/u;
const emojiEnd = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u{1F1E6}-\u{1F1FF}]$/u;
const emojiStart = /^[\p{Extended_Pictographic}\u2640\u2642]/u;

const code = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** The whole characters on both sides. */
const neighbours = (text: string, at: number): readonly [string, string] => {
  const before = /[\uDC00-\uDFFF]/.test(text[at - 1] ?? "") ? text.slice(Math.max(0, at - 2), at) : (text[at - 1] ?? "");
  const after = /[\uD800-\uDBFF]/.test(text[at + 1] ?? "") ? text.slice(at + 1, at + 3) : (text[at + 1] ?? "");
  return [before, after];
};

const isolatesBalance = (text: string): boolean => {
  let depth = 0;
  for (const { 0: one } of text.matchAll(/[\u2066-\u2069]/gu)) {
    depth += one === "\u2069" ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
};

/** Read once for each text, and only when a direction mark is met. */
const directionMarksPass = (text: string): boolean => rightToLeft.test(text) && isolatesBalance(text);

const isJoiner = (one: string | undefined): boolean => one === "\u200C" || one === "\u200D";

type Verdict = "pass" | "mild" | "bad";
const judge = (text: string, at: number, multiline: boolean, marksPass: () => boolean): Verdict => {
  const one = text[at] ?? "";
  if (one === "\n") return multiline ? "pass" : "bad";
  if (one === "\u200C" || one === "\u200D") {
    // Joiners in a row are spelling in no script; this also keeps a megabyte of them cheap.
    if (isJoiner(text[at - 1]) || isJoiner(text[at + 1])) return "mild";
    const [before, after] = neighbours(text, at);
    if (joining.test(before) && joining.test(after)) return "pass";
    return one === "\u200D" && emojiEnd.test(before) && emojiStart.test(after) ? "pass" : "mild";
  }
  if (one === "\u200E" || one === "\u200F" || (one >= "\u2066" && one <= "\u2069")) return marksPass() ? "pass" : "mild";
  return "bad";
};

const judged = (text: string): (() => boolean) => {
  let known: boolean | undefined;
  return () => (known ??= directionMarksPass(text));
};

const find = (text: string, field: string): Hit | undefined => {
  if (!unseen.test(text)) return undefined;
  const multiline = multilineFields.has(field);
  const marksPass = judged(text);
  let mild: Hit | undefined;
  for (const { 0: one, index } of text.matchAll(unseenAll)) {
    const verdict = judge(text, index, multiline, marksPass);
    if (verdict === "pass") continue;
    const message = one === "\n" ? "A line end in a field of one line" : `An unseen character, ${code(one)}`;
    if (verdict === "bad") return { start: index, end: index + 1, message };
    mild ??= { start: index, end: index + 1, message, mild: true };
  }
  return mild;
};

const clean = (text: string, field: string): string => {
  const multiline = multilineFields.has(field);
  const marksPass = judged(text);
  // Tabs and line ends separated words; the others stood inside them.
  return text.replace(unseenAll, (one, index: number) => (judge(text, index, multiline, marksPass) === "pass" ? one : /[\t\n\v\f\r]/u.test(one) ? " " : ""));
};

export const txtControl: Check = {
  id: "txt.control",
  label: "No unseen characters",
  fields: ["*"],
  run: (photo) => overTexts(photo, Object.keys(photo.fields), { find, fix: { label: "Take them out", clean } }),
};
