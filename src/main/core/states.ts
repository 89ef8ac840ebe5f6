// The table of states (DESIGN.md "States", SPEC.md section 2): which move is allowed from where, and what an edit or an outside change does.
import type { Approval, State } from "#contract/values.ts";
import type { RefusalCode } from "#contract/refusals.ts";

export interface Standing {
  readonly state: State;
  readonly delivered: boolean;
  readonly correctionOpen: boolean;
  readonly approval: Approval | undefined;
  readonly returnNote: string | undefined;
}

export type Action = "submit" | "return" | "approve" | "reject" | "reopen" | "deliver";

const from: Readonly<Record<Action, readonly State[]>> = {
  submit: ["new", "working", "returned"],
  return: ["submitted"],
  approve: ["new", "working", "submitted", "returned"],
  reject: ["new", "working", "submitted", "returned"],
  reopen: ["rejected", "approved"],
  deliver: ["approved"],
};

/** Why the action may not be done in this standing; undefined where it may. */
export const whyNot = (action: Action, standing: Pick<Standing, "state" | "delivered"> & { readonly approval?: Approval | undefined }): RefusalCode | undefined => {
  if (standing.state === "killed") return "killed";
  if (action === "deliver" && standing.approval?.void !== undefined) return "approval-void";
  if (action === "deliver" && standing.state !== "approved") return "not-approved";
  if (action === "reopen" && standing.delivered) return "needs-correct";
  return from[action].includes(standing.state) ? undefined : "wrong-state";
};

const voided = (approval: Approval | undefined, why: string, changed: readonly string[]): Approval | undefined =>
  approval === undefined || approval.void !== undefined ? approval : { ...approval, void: { why, changed: [...changed] } };

/** An edit of fields: the standing afterwards, or why it is refused. `marksOnly`: rating, colour class, tag, label. */
export const afterEdit = (standing: Standing, changed: readonly string[], marksOnly: boolean): Standing | RefusalCode => {
  if (standing.state === "killed") return "killed";
  if (marksOnly) return standing.state === "new" ? { ...standing, state: "working" } : standing;
  if (standing.state === "approved") {
    return standing.delivered ? "needs-correct" : { ...standing, state: "working", approval: voided(standing.approval, "edited", changed) };
  }
  return standing.state === "rejected" ? standing : { ...standing, state: "working" };
};

/** A change of content that Proofdesk did not make. */
export const afterOutsideChange = (standing: Standing, changed: readonly string[]): Standing => {
  if (standing.state === "approved") return { ...standing, state: "working", approval: voided(standing.approval, "changed-outside", changed) };
  return standing.state === "submitted" ? { ...standing, state: "working" } : standing;
};

/** A correction begins: the standing afterwards, or why it may not. `isSent`: the correction that is open went out already, and is open for a recipient that could not be reached. */
export const afterCorrect = (standing: Standing, isSent: boolean): Standing | RefusalCode => {
  if (standing.state === "killed") return "killed";
  if (!standing.delivered) return "not-delivered";
  if (standing.correctionOpen && !isSent) return "correction-open";
  return { ...standing, state: "working", correctionOpen: true, approval: voided(standing.approval, "correcting", []) };
};

/** A kill: from any state, once. */
export const afterKill = (standing: Standing): Standing | RefusalCode => (standing.state === "killed" ? "killed" : { ...standing, state: "killed", correctionOpen: false });
