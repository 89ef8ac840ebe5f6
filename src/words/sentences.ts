// Turns codes and their values into the sentences of one language; never decides.
import { type RefusalCode, refusalCodes } from "#contract/refusals.ts";
import type { Reasons } from "./reasons.ts";
import { type Said, type Sentence, type Values, Words } from "./values.ts";

const codes: ReadonlySet<string> = new Set(refusalCodes);
export const isRefusalCode = (code: string): code is RefusalCode => codes.has(code);

export interface SentenceTables {
  readonly refusalTable: Readonly<Record<RefusalCode, Said>>;
  readonly messageTable: Readonly<Record<string, (words: Words) => string>>;
  /** A refusal of a newer desk: named, never hidden. */
  readonly unknownRefusal: (code: string) => Sentence;
}
export interface Sentences {
  /** What a refusal says and what the editor can do about it. */
  readonly refusalSentence: (code: string, values?: Values) => Sentence;
  /** The sentence of a message or refusal code. */
  readonly say: (code: string, values?: Values) => string;
  /** A reason as the desk gives it: a code becomes its sentence, words stay words. */
  readonly reasonSentence: (reason: string) => string;
}

export const makeSentences = (tables: SentenceTables, { reasonOf, causeWords }: Reasons): Sentences => {
  const refusalSentence = (code: string, values: Values = {}): Sentence => {
    if (!isRefusalCode(code)) return tables.unknownRefusal(code);
    const [message, todo] = tables.refusalTable[code];
    return { message: message(new Words(values, causeWords)), todo };
  };
  const say = (code: string, values: Values = {}): string => {
    const message = tables.messageTable[code];
    return message === undefined ? refusalSentence(code, values).message : message(new Words(values, causeWords));
  };
  const reasonSentence = (reason: string): string => {
    const known = reasonOf(reason);
    if (known !== undefined) return `${known.message} ${known.todo}`;
    return isRefusalCode(reason) ? refusalSentence(reason).message : reason;
  };
  return { refusalSentence, say, reasonSentence };
};
