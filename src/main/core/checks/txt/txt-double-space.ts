// txt.double-space: no runs of spaces, none before `, . ; :`, none after an opening bracket.
import type { Check } from "../check.ts";
import { faultsByField } from "../read/texts.ts";

// The look-behind starts each run once, so that a megabyte of spaces is one match and not a million.
const fault = /(?<![ \u00A0])[ \u00A0]{2,}(?=\S)|(?<=\S)[ \u00A0](?=[,;](?!\p{P})|\.(?![\p{N}.]|\p{L})|:(?=\s|$))|(?<=[(])[ \u00A0](?=\S)/u;
const all = new RegExp(fault.source, "gu");
const clean = (text: string): string => text.replace(all, (run, at: number) => {
  const next = text[at + run.length] ?? "";
  return /[,;]/u.test(next) || (/[.:]/u.test(next) && /^(?:\s|$)/u.test(text.slice(at + run.length + 1, at + run.length + 2))) || text[at - 1] === "(" || at === 0 || text[at - 1] === "\n" ? "" : " ";
});

/** French sets a space before `: ; ! ?`, so `before` can be turned off for houses that write it. */
export const txtDoubleSpace: Check = {
  id: "txt.double-space", label: "No double spaces", fields: ["*"], params: { before: true },
  run: (photo, context) => faultsByField(photo, () => true, (piece) => {
    const match = fault.exec(piece.text);
    if (match === null) return undefined;
    const before = match[0].length === 1 && piece.text[match.index - 1] !== "(";
    if (before && context.params["before"] === false) return undefined;
    return {
      range: [match.index, match.index + match[0].length] as const,
      message: match[0].length > 1 ? `${match[0].length} spaces in a row` : before ? `Space before “${piece.text[match.index + 1] ?? ""}”` : "Space after an opening bracket",
    };
  }, { label: "Close up the spaces", clean }),
};
