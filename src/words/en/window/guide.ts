// Words of the first ten minutes, in English: what to do and where, one sentence each.
import { count } from "../format.ts";

export const guideWords = {
  label: "First ten minutes", open: "First ten minutes…", start: "Show me the first ten minutes", close: "Close the guide", again: "Begin anew", at: (done: number, all: number): string => `${count(done)} of ${count(all)} done`, step: (n: number, title: string): string => `Step ${count(n)}, ${title}`, stepDone: (n: number, title: string): string => `Step ${count(n)}, ${title}, done`, all: "All nine done. The guide waits in the Help menu.", steps: "Steps",
  titles: { open: "open", look: "look", mark: "mark", correct: "correct", credit: "credit", problems: "problems", approve: "approve", deliver: "deliver", undo: "undo" } as const,
  texts: {
    open: "Open the sample library, or a folder of yours. Photos appear while it reads.", look: "Arrows move from photo to photo. Look at one large, and go back with the same key.", mark: "Give a photo three stars. Digits alone are colour classes.",
    correct: "A phone photo says that a camera took it. Find it among the problems and correct its caption.", credit: "Select several photos, with Shift and arrows or all of them, and type one credit for all.", problems: "Fix two problems from the list. The text after it is shown before.",
    approve: "Select what is ready and approve it. What is blocked stays, with its reason.", deliver: "Deliver the approved ones into a folder. What leaves and what is removed is listed first.", undo: "Take the last step back. Nothing else is touched by it.",
  } as const,
  acts: { open: "Open samples", look: "Look at it", mark: "Three stars", correct: "Show problems", credit: "To the credit", problems: "Show problems", approve: "Approve…", deliver: "Deliver…", undo: "Undo" } as const,
} as const;
