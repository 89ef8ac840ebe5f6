// Something broke: the desk is away, the connection ended, an answer makes no sense. Never used for an expected no (that is `Refusal`).

/** When it makes sense to try again: at once with the same request id, once the reason is gone, or not at all. */
export type Again = "now" | "later" | "never";

/** Codes of faults that mean that the desk or its connection ended, not that the call went wrong. */
const goneCodes: ReadonlySet<string> = new Set(["desk-gone", "desk-away"]);

export class Fault extends Error {
  readonly code: string;
  readonly again: Again;
  constructor(code: string, message: string, more: { readonly again?: Again; readonly cause?: unknown } = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = "Fault";
    this.code = code;
    this.again = more.again ?? (goneCodes.has(code) ? "now" : "never");
  }
}

/** Whether the call may simply be sent again, with the same request id, once a desk is there. */
export const isDeskGone = (error: unknown): boolean => error instanceof Fault && goneCodes.has(error.code);
