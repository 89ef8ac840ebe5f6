// Where a key leads in the rail: up and down over all sections, Right into a folder, Left out of it, letters to the next line that begins so. Data in, an answer out.
import type { Entry } from "./entry.ts";

export type TreeMove = { readonly to: Entry } | { readonly open: Entry } | { readonly close: Entry };

const parentOf = (entries: readonly Entry[], at: number): Entry | undefined => entries.slice(0, at).findLast((one) => (one.level ?? 1) < (entries[at]?.level ?? 1));

/** The next line after `at` whose word begins with the letter. */
const byLetter = (entries: readonly Entry[], at: number, letter: string): Entry | undefined => {
  const low = letter.toLowerCase();
  return [...entries.slice(at + 1), ...entries.slice(0, at)].find((one) => one.word.toLowerCase().startsWith(low));
};

export const treeMove = (entries: readonly Entry[], at: number, key: string): TreeMove | undefined => {
  const here = entries[at];
  if (here === undefined) return undefined;
  const to = (entry: Entry | undefined): TreeMove | undefined => (entry === undefined ? undefined : { to: entry });
  switch (key) {
    case "ArrowDown": return to(entries[at + 1]);
    case "ArrowUp": return to(entries[at - 1]);
    case "Home": return to(entries[0]);
    case "End": return to(entries.at(-1));
    case "ArrowRight": {
      if (here.open === false) return { open: here };
      const next = entries[at + 1];
      return here.open === true && (next?.level ?? 1) > (here.level ?? 1) ? to(next) : undefined;
    }
    case "ArrowLeft": return here.open === true ? { close: here } : to(parentOf(entries, at));
    default: return [...key].length === 1 && key !== " " ? to(byLetter(entries, at, key)) : undefined;
  }
};
