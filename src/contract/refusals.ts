// An expected no of the desk. Each code has its sentence in `words`; `todo` there says what the editor can do.
export const refusalCodes = [
  "unknown-photo", "unknown-field", "bad-value", "bad-mode", "bad-query", "usage", "not-there-yet",
  "wrong-state", "needs-correct", "killed", "check-blocks", "content-changed", "write-pending", "write-failed",
  "second-editor", "may-not-waive", "needs-note", "needs-reason", "unknown-rule", "unknown-style", "unknown-profile",
  "file-missing", "file-unreadable", "not-approved", "approval-void", "cannot-be-made-safe", "leak-found", "copy-failed",
  "nothing-to-undo", "nothing-to-redo", "touched-since", "already-delivered", "cannot-read-folder", "cannot-write-folder",
  "too-large", "cancelled", "newer-desk", "desk-busy", "no-conflict", "bad-template", "inside-root", "unknown-collection", "name-taken", "file-exists", "cannot-write-file",
  "cannot-turn", "cannot-trash", "cannot-restore",
  "held", "not-held", "not-yours-to-release", "not-delivered", "correction-open", "no-correction", "unknown-recipient", "recipient-name-taken", "recipient-removed",
  "cannot-reach", "signed-out", "host-key-changed", "other-size", "needs-secret", "kill-asked", "unknown-notice", "permission-pending", "permission-ended", "outside-permission", "protected-word", "source-protected",
  "unknown-incoming", "incoming-answered", "incoming-unmatched", "incoming-no-words",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Thrown by services and carried over the socket as a value; never logged as a fault. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** Values for the sentence. */
  readonly values: Readonly<Record<string, string | number>>;
  constructor(code: RefusalCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.values = values;
  }
}
