// Words in several languages: the shape that English gives them, and the choice of one.
import { language, type Language } from "./language.ts";

/** The same keys and the same functions as the English words, with other words in them. A key that is missing or too many is an error of types. */
export type Worded<T> = T extends string ? string : T extends (...args: infer Args) => string ? (...args: Args) => string : { readonly [Key in keyof T]: Worded<T[Key]> };

/** Something in each language. */
export type InEach<T> = { readonly [One in Language]: T };

/** The words of this page's language. */
export const pick = <T>(words: { readonly en: T } & InEach<Worded<T>>): Worded<T> => words[language];
/** What is no table of words, such as a function with values of its own, in this page's language. */
export const choose = <T>(each: InEach<T>): T => each[language];
