// Reads a reason as the desk gives it, in one language: a code, a kind with its rest, or an error of the system.
import { type ReasonCode, reasonCodes, type ReasonKind, reasonKinds } from "#contract/reasons.ts";

export interface Reason {
  /** Goes on after a colon. */
  readonly cause: string;
  /** What happened and what is safe. */
  readonly message: string;
  readonly todo: string;
}
export interface ReasonTables {
  readonly reasonTable: Readonly<Record<ReasonCode, Reason>>;
  readonly reasonKindTable: Readonly<Record<ReasonKind, (rest: string) => Reason>>;
  /** An error of the system that has no code of ours: its name and its words, as they are. */
  readonly systemSaid: (reason: string) => Reason;
}
export interface Reasons {
  /** The words for a reason; undefined where it is not a code but words already. */
  readonly reasonOf: (reason: string) => Reason | undefined;
  /** A reason as it goes on after a colon. */
  readonly causeWords: (reason: string) => string;
}

/** The end of a sentence, where the system's words have none. */
export const ended = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`);

const isReasonCode = (text: string): text is ReasonCode => reasonCodes.some((code) => code === text);

export const makeReasons = (tables: ReasonTables): Reasons => {
  const reasonOf = (reason: string): Reason | undefined => {
    if (isReasonCode(reason)) return tables.reasonTable[reason];
    const kind = reasonKinds.find((one) => reason.startsWith(`${one}: `));
    if (kind !== undefined) return tables.reasonKindTable[kind](causeWords(reason.slice(kind.length + 2)));
    return /^E[A-Z0-9]+: /u.test(reason) ? tables.systemSaid(reason) : undefined;
  };
  const causeWords = (reason: string): string => reasonOf(reason)?.cause ?? reason;
  return { reasonOf, causeWords };
};
