// Whether a text field breaks its lines. Chromium's time for breaking one right-to-left paragraph grows with the square of its length: 100 kB take seconds for every
// letter typed, and then the page dies. Such a paragraph stays on one line that scrolls; everything else wraps.

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
/** Letters of one paragraph that are broken within a frame or two. */
const most = 8000;

const longest = (text: string): number => {
  let [length, from] = [0, 0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) { length = Math.max(length, at - from); from = at + 1; }
  return Math.max(length, text.length - from);
};

export const wraps = (text: string): boolean => text.length <= most || longest(text) <= most || !rightToLeft.test(text);
