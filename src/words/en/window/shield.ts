// Words of the protection of a source: what it does, the words no copy may say, and how it stands beside a photo.
import { count, counted } from "../format.ts";

export const shieldWords = {
  action: "Protect the source…", title: (n: number): string => `Protect the source of ${counted(n, "photo")}`, loading: "Asking the desk…",
  lead: "For pictures whose maker, or whom they show, could be endangered. Every copy is made coarser, whatever its profile says: no names of people, no place but the country, the day alone, a neutral file name. The whole file never leaves.",
  on: "The source is protected", onWhy: "Copies on their way are stopped.", off: "Not protected", offWhy: "Copies are made as their profile says.", choice: "Protection",
  words: "Protected words, one a line", wordsHint: "For example: the street, the boat's name, a nickname", wordsWhy: "A copy that would say one of them, in any field or in its name, does not leave.",
  derived: "The desk adds by itself: the people and places in the photo's own fields, and who gave the permission.",
  some: (n: number): string => `${counted(n, "photo")} of these ${n === 1 ? "is" : "are"} protected already.`, differ: "Their words differ. All of them stand here; what you save takes the place of each list.", out: (n: number): string => `${counted(n, "photo")} ${n === 1 ? "is" : "are"} out already. Copies that have left stay as they are: correct or kill them.`,
  tooLong: (word: string): string => `Not a word of 2 to 200 characters: ${word}`, tooMany: "At most 500 words", same: "Nothing is changed",
  go: (n: number): string => `Protect ${counted(n, "photo")}`, remove: (n: number): string => `Take the protection from ${counted(n, "photo")}`, learn: "What could still be learnt…", saveAndLearn: "Save, then what could still be learnt…", none: "No photo is chosen",
  mark: "Source protected: copies are made coarser", summary: "Protection of the source", notProtected: "Not protected. Copies are made as their profile says.", change: "Change the protection…", by: "Protected by", byAt: (name: string, time: string): string => `${name}, ${time}`, wordsIs: "Protected words", noWords: "only those the desk knows", counts: (n: number, all: number): string => `${count(n)} of ${counted(all, "photo")} protected`,
  taken: "taken away", given: (n: number): string => (n === 0 ? "protected" : `protected, ${counted(n, "word")}`), inDelivery: (n: number): string => `${counted(n, "photo")} with a protected source: made coarser than the profile says`,
} as const;
