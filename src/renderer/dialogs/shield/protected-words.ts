// The protected words of several photos as one text, a word a line, and back. Pure.
import type { ResultOf } from "#contract/method.ts";
import type { Contract } from "#contract/methods.ts";

export type Shields = ResultOf<Contract["shield"]["show"]>;

/** As the contract takes them: composed, without blanks around, each once. */
export const wordsIn = (text: string): readonly string[] => [...new Set(text.split("\n").map((line) => line.normalize("NFC").trim()).filter((line) => line !== ""))];

/** All that any of them has: what is shown together must not lose a word when it is saved together. */
export const textOf = (shields: Shields): string => [...new Set(shields.flatMap((one) => one.shield.words))].join("\n");

export const differ = (shields: Shields): boolean => new Set(shields.map((one) => one.shield.words.toSorted().join("\n"))).size > 1;

/** The first that is too short, too long or no word at all. */
export const wrongWord = (list: readonly string[]): string | undefined => list.find((word) => [...word].length < 2 || word.length > 200 || /\p{Cc}/u.test(word));
