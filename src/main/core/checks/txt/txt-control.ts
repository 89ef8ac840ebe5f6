// txt.control: characters that nobody sees and programs trip over (CAPTION-RULES.md section 8, to the letter).
// Joiners and marks of direction are part of several scripts: they pass where they do their work and warn elsewhere.
import type { Check } from "../check.ts";
import { listParam } from "../read/params.ts";
import { faultsByField } from "../read/texts.ts";

/** C0 and C1 controls, BOM, zero-width space, the five old embedding marks; then the ones that depend on where they stand. */
const any = /[\u0000-\u001F\u007F-\u009F\uFEFF\u200B\u202A-\u202E\u200C\u200D\u200E\u200F\u2066-\u2069]/u;
const each = new RegExp(any.source, "gu");
const joiner = /[\u200C\u200D]/u;
const direction = /[\u200E\u200F\u2066-\u2069]/u;
const joiningLetter = /^[[\p{L}\p{M}]&&[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Mand}\p{scx=Mani}\p{scx=Phag}\p{scx=Adlm}\p{scx=Rohg}\p{scx=Sogd}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}\p{scx=Java}\p{scx=Bali}]]$/v;
const rightToLeft = /[[\p{L}]&&[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Samr}\p{sc=Mand}\p{sc=Adlm}\p{sc=Rohg}]]/v;
const emojiBefore = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|[\u{E0020}-\u{E007F}])$/u;
const emojiAfter = /^\p{Extended_Pictographic}$/u;

const before = (text: string, at: number): string => {
  const low = text.charCodeAt(at - 1);
  return at >= 2 && low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.slice(at - 1, at);
};
const after = (text: string, at: number): string => {
  const code = text.codePointAt(at + 1);
  return code === undefined ? "" : String.fromCodePoint(code);
};

const joins = (text: string, at: number): boolean => {
  const [left, right] = [before(text, at), after(text, at)];
  return (joiningLetter.test(left) && joiningLetter.test(right)) || (text[at] === "\u200D" && emojiBefore.test(left) && emojiAfter.test(right));
};

/** Positions of isolates that open and never close, or close what nobody opened. */
const unbalanced = (text: string): ReadonlySet<number> => {
  const open: number[] = [];
  const bad = new Set<number>();
  for (const match of text.matchAll(/[\u2066-\u2069]/gu)) {
    if (match[0] !== "\u2069") open.push(match.index);
    else if (open.pop() === undefined) bad.add(match.index);
  }
  for (const at of open) bad.add(at);
  return bad;
};

interface Stray { readonly at: number; readonly hard: boolean }

const strays = function* (text: string, newline: boolean): Generator<Stray> {
  if (!any.test(text)) return;
  const bidi = direction.test(text) && rightToLeft.test(text);
  const bad = bidi ? unbalanced(text) : new Set<number>();
  for (const match of text.matchAll(each)) {
    const char = match[0];
    const at = match.index;
    // CR LF is one line end; a field that is read from a file may still have it.
    if (newline && (char === "\n" || (char === "\r" && text[at + 1] === "\n"))) continue;
    if (joiner.test(char)) { if (!joins(text, at)) yield { at, hard: false }; }
    else if (direction.test(char)) { if (!bidi || bad.has(at)) yield { at, hard: false }; }
    else yield { at, hard: true };
  }
};

const clean = (text: string, newline: boolean): string => {
  const gone = new Map<number, string>();
  for (const stray of strays(text, newline)) gone.set(stray.at, /[\t\n\r\u0085]/u.test(text[stray.at] ?? "") ? " " : "");
  if (gone.size === 0) return text;
  let out = "";
  let from = 0;
  for (const [at, put] of gone) {
    out += text.slice(from, at);
    // A break beside a space leaves one space, not two.
    if (!/^\s?$/u.test(out.at(-1) ?? "")) out += put;
    from = at + 1;
  }
  return out + text.slice(from);
};

const named: Readonly<Record<string, string>> = { "\u200B": "zero-width space", "\uFEFF": "byte order mark", "\t": "tab", "\n": "line break", "\r": "carriage return", "\0": "NUL", "\u200C": "zero-width non-joiner", "\u200D": "zero-width joiner", "\u200E": "left-to-right mark", "\u200F": "right-to-left mark" };

export const txtControl: Check = {
  id: "txt.control", label: "No hidden characters", fields: ["*"],
  params: { multiline: ["description", "altTextAccessibility", "extDescrAccessibility", "instructions", "usageTerms", "otherConstraints"] },
  run: (photo, context) => {
    const multiline = new Set(listParam(context, "multiline"));
    return faultsByField(photo, () => true, ({ text, field }) => {
      let mild: Stray | undefined;
      let hard: Stray | undefined;
      for (const stray of strays(text, multiline.has(field))) {
        if (stray.hard) { hard = stray; break; }
        mild ??= stray;
      }
      const first = hard ?? mild;
      if (first === undefined) return undefined;
      const char = text[first.at] ?? "";
      const code = `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
      return {
        range: [first.at, first.at + 1] as const,
        message: `Hidden character ${code}${named[char] === undefined ? "" : ` (${named[char]})`}${first.hard ? "" : " where no script needs it"}`,
        ...(first.hard ? {} : { atMost: "warns" as const }),
      };
    }, { label: "Strip hidden characters", clean: (text, field) => clean(text, multiline.has(field)) });
  },
};
