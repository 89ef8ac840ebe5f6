// A text too long for an input: Chromium lays out a text area in a time that grows with the square of a paragraph from right to left, and its page dies of a hundred kilobytes.
// The beginning stands in the input and can be edited; the rest is kept as it is behind it. No letter is lost, and nothing freezes.

/** UTF-16 units that stand in an input. */
const most = 8000;

export interface LongText { readonly shown: string; readonly rest: string }

/** Cut between two words where there is one near, never inside a character. */
export const splitLong = (text: string): LongText => {
  if (text.length <= most) return { shown: text, rest: "" };
  const space = text.lastIndexOf(" ", most);
  const at = space > most - 200 ? space + 1 : most;
  // A low surrogate belongs to the unit before it.
  const whole = /[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at - 1 : at;
  return { shown: text.slice(0, whole), rest: text.slice(whole) };
};

/** So much may be typed before the cut moves. */
const room = 4000;

/** The same cut as before as long as it fits: a cut that moved with every letter would take the caret with it. `held`: the rest as it was cut last. */
export const splitAsBefore = (text: string, held: string): LongText =>
  text.endsWith(held) && text.length - held.length <= most + room && (held !== "" || text.length <= most) ? { shown: text.slice(0, text.length - held.length), rest: held } : splitLong(text);
