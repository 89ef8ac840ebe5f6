// The sign-off at the end of a caption: `(AP Photo/Ana Ruiz)`, `(Ana Ruiz/The Courier via AP)`, `REUTERS/Ana Ruiz`.

export interface Signoff {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A sign-off stands at the end; looking further back would take narrative brackets for one. */
const reach = 400;
const bracketed = /\((?=[^()\n]{0,160}(?:\/|\bphoto\b|\bvia\b|\bhandout\b|\bfoto\b|사진))[^()\n]{3,160}\)/giu;
const reuters = /\bREUTERS\s*\/\s*\p{Lu}[^\n()]{1,60}$/u;

/** The caption's last sign-off; undefined where it has none that can be recognised. */
export const signoffOf = (caption: string): Signoff | undefined => {
  const from = Math.max(0, caption.length - reach);
  const tail = caption.slice(from);
  let last: RegExpExecArray | undefined;
  for (const match of tail.matchAll(bracketed)) last = match;
  last ??= reuters.exec(tail) ?? undefined;
  return last === undefined ? undefined : { start: from + last.index, end: from + last.index + last[0].length, text: last[0] };
};
