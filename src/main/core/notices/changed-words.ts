// The words in which two wordings differ, each with a little of what stands around it, so that a correction quotes what was wrong and not the whole caption.

/** One passage in both wordings. Either may be a word or two of context where words were only added or taken out; both are never the same. */
export interface ChangedPassage { readonly before: string; readonly after: string }

interface Hunk { readonly from: number; readonly to: number; readonly newFrom: number; readonly newTo: number }

/** Cells of the comparison; texts that need more are quoted as one passage. */
const mostCells = 1_000_000;
/** Fewer words of agreement than this between two passages make them one. */
const gap = 3;

/** Words apart by blanks of any kind. */
export const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== "");

/** Lengths of the longest common run of words from each pair of places on. */
const table = (a: readonly string[], b: readonly string[]): ((row: number, column: number) => number) => {
  const wide = b.length + 1;
  const cells = new Uint32Array((a.length + 1) * wide);
  const at = (row: number, column: number): number => cells[row * wide + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1) for (let column = b.length - 1; column >= 0; column -= 1) {
    cells[row * wide + column] = a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  }
  return at;
};

const hunksBetween = (a: readonly string[], b: readonly string[], offset: number): readonly Hunk[] => {
  if (a.length === 0 && b.length === 0) return [];
  if (a.length * b.length > mostCells) return [{ from: offset, to: offset + a.length, newFrom: offset, newTo: offset + b.length }];
  const common = table(a, b);
  const hunks: Hunk[] = [];
  let [row, column] = [0, 0];
  while (row < a.length || column < b.length) {
    if (row < a.length && column < b.length && a[row] === b[column]) { row += 1; column += 1; continue; }
    const [from, newFrom] = [row, column];
    while ((row < a.length || column < b.length) && !(row < a.length && column < b.length && a[row] === b[column])) {
      if (row < a.length && (column >= b.length || common(row + 1, column) >= common(row, column + 1))) row += 1;
      else column += 1;
    }
    hunks.push({ from: offset + from, to: offset + row, newFrom: offset + newFrom, newTo: offset + column });
  }
  return hunks;
};

const joined = (hunks: readonly Hunk[]): readonly Hunk[] => hunks.reduce<Hunk[]>((all, hunk) => {
  const last = all.at(-1);
  if (last === undefined || hunk.from - last.to >= gap) return [...all, hunk];
  return [...all.slice(0, -1), { ...last, to: hunk.to, newTo: hunk.newTo }];
}, []);

/** A mark at the end belongs to the sentence, not to the passage, unless an abbreviation (`U.S.`) ends so. */
const bare = (text: string): string => text.replace(/[,;:]+$/u, "").replace(/(?<!\.\p{L}|\.)\.$/u, "");

const endsSentence = /[.!?…]["”“’)]?$/u;

/** The hunk as two quotations: one word before for its article, and one behind where it would say nothing alone. */
const quoted = (a: readonly string[], b: readonly string[], { from, to, newFrom, newTo }: Hunk): ChangedPassage => {
  const previous = a[from - 1];
  const left = previous !== undefined && !endsSentence.test(previous) ? 1 : 0;
  const onlyOne = from === to || newFrom === newTo;
  const right = onlyOne && to < a.length && (left === 0 || !endsSentence.test(a[to - 1] ?? "")) ? 1 : 0;
  const [before, after] = [a.slice(from - left, to + right).join(" "), b.slice(newFrom - left, newTo + right).join(" ")];
  const [bareBefore, bareAfter] = [bare(before), bare(after)];
  return bareBefore === bareAfter || bareBefore === "" || bareAfter === "" ? { before, after } : { before: bareBefore, after: bareAfter };
};

/** Where the two differ, in order; nothing where they have the same words. */
export const changedWords = (before: string, after: string): readonly ChangedPassage[] => {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const hunks = hunksBetween(a.slice(start, a.length - end), b.slice(start, b.length - end), start);
  return joined(hunks).map((hunk) => quoted(a, b, hunk));
};
