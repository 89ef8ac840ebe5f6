// Every sentence of Proofdesk by its code, in English. Turns a code and its values into words; it never decides.
import { type RefusalCode, refusalCodes } from "#contract/refusals.ts";
import { messageTable } from "./message-table.ts";
import { reasonOf } from "./reason-table.ts";
import { refusalTable, type Sentence, type Values, Words } from "./refusal-table.ts";

export type { Sentence, Values };

const codes: ReadonlySet<string> = new Set(refusalCodes);
export const isRefusalCode = (code: string): code is RefusalCode => codes.has(code);

/** What a refusal says and what the editor can do about it. A code from a newer desk is named, never hidden. */
export const refusalSentence = (code: string, values: Values = {}): Sentence => {
  if (!isRefusalCode(code)) return { message: `The desk said no (${code}). Nothing was changed.`, todo: "See the desk's log for more." };
  const [message, todo] = refusalTable[code];
  return { message: message(new Words(values)), todo };
};

/** The sentence of a message or refusal code. */
export const say = (code: string, values: Values = {}): string => {
  const message = messageTable[code];
  return message === undefined ? refusalSentence(code, values).message : message(new Words(values));
};

/** A reason as the desk gives it: a code becomes its sentence, words stay words. */
export const reasonSentence = (reason: string): string => {
  const known = reasonOf(reason);
  if (known !== undefined) return `${known.message} ${known.todo}`;
  return isRefusalCode(reason) ? refusalSentence(reason).message : reason;
};
