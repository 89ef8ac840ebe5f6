// What an error means for the caller of a command: the exit code, the sentence, the object.
import { Fault } from "#client/fault.ts";
import { Refusal, type RefusalCode } from "#contract/refusals.ts";
import { refusalSentence } from "#words/en.ts";

export interface Failure {
  readonly exit: 1 | 2 | 3;
  readonly code: string;
  readonly message: string;
  readonly todo: string;
}

/** The desk did not start, or stopped under us: exit 3. */
export class CannotRun extends Error {
  readonly code: string;
  readonly todo: string;
  constructor(code: string, message: string, todo: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "CannotRun";
    this.code = code;
    this.todo = todo;
  }
}

/** The words were wrong, whatever the photos: exit 2, and nothing was done for any photo. */
const wrongUsage: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  "usage", "not-there-yet", "unknown-field", "bad-value", "bad-mode", "bad-query", "bad-template", "too-large",
  "unknown-rule", "unknown-style", "unknown-profile", "unknown-recipient", "needs-note", "needs-reason",
]);
const cannotRun: ReadonlySet<RefusalCode> = new Set<RefusalCode>(["desk-busy", "newer-desk"]);

export const isWrongUsage = (error: unknown): boolean => error instanceof Refusal && wrongUsage.has(error.code);

/** Whether it says only that we asked to stop. */
export const isStop = (error: unknown): boolean => (error instanceof Refusal && error.code === "cancelled") || (error instanceof Fault && error.code === "cancelled") || (error instanceof Error && error.name === "AbortError");

export const failureOf = (error: unknown): Failure => {
  if (error instanceof Refusal) return { exit: wrongUsage.has(error.code) ? 2 : cannotRun.has(error.code) ? 3 : 1, code: error.code, ...refusalSentence(error.code, error.values) };
  if (error instanceof CannotRun) return { exit: 3, code: error.code, message: error.message, todo: error.todo };
  if (error instanceof Fault) return { exit: 3, code: error.code, message: error.message, todo: error.again === "never" ? "Run proofdesk doctor, and see the desk's log." : "Try again." };
  return { exit: 3, code: "fault", message: `Something broke: ${error instanceof Error ? error.message : String(error)}`, todo: "Everything kept stays kept. Run proofdesk doctor, and see the desk's log." };
};
