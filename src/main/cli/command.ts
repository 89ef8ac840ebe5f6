// What a command of `proofdesk` is. One command, one file in `commands/`; help, completion and docs/CLI.md follow from it.
import type { DeskCaller } from "./desk-caller.ts";
import type { Printer } from "./print.ts";

/** One argument as the shell gave it; `bytes` where it is not UTF-8. */
export interface Word {
  readonly text: string;
  readonly bytes?: Uint8Array;
}

export interface CommandOption {
  /** With its dashes. */
  readonly name: string;
  /** What its value is called in the help; absent is a switch. */
  readonly value?: string;
  /** May be given several times. */
  readonly many?: true;
  readonly help: string;
}

export interface Order {
  readonly words: readonly Word[];
  /** The value of an option; undefined where it was not given. */
  readonly option: (name: string) => string | undefined;
  /** The values of an option that may be given several times. */
  readonly all: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
  /** Where the caller stands, absolute. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** The running desk, or one of our own; opened at the first call. */
  readonly desk: () => Promise<DeskCaller>;
  readonly print: Printer;
  readonly signal: AbortSignal;
}

export interface Command {
  readonly name: string;
  /** The words after its name, for the help. */
  readonly usage: string;
  readonly summary: string;
  /** Longer help, in lines. */
  readonly details?: readonly string[];
  readonly options: readonly CommandOption[];
  /** Takes photos: `-` and `-0` read them from standard input. */
  readonly photos?: boolean;
  /** Answers with the exit code: 0 done, 1 some photos failed. */
  readonly run: (order: Order) => Promise<number>;
}
