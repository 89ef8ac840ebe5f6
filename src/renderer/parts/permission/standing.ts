// How a permission stands now: its status, or that its last day has passed. For showing only; the desk alone decides what may leave.
import type { Permission, PermissionStatus } from "#contract/permission.ts";

export type Standing = PermissionStatus | "expired";
/** Standings that take back what copies that are out were sent on. */
export type Ended = Extract<Standing, "expired" | "refused" | "withdrawn">;

/** A day counts to its end in UTC, as the desk counts it. */
const endOf = (until: string): number => Date.parse(until.includes("T") ? until : `${until}T23:59:59.999Z`);

export const standingOf = ({ status, scope }: Pick<Permission, "status" | "scope">, now: number): Standing =>
  (status === "granted" || status === "paid") && scope.until !== undefined && now > endOf(scope.until) ? "expired" : status;

export const endedOf = (standing: Standing): Ended | undefined => (standing === "expired" || standing === "refused" || standing === "withdrawn" ? standing : undefined);

export const toneOf = (standing: Standing): "ready" | "warning" | "problem" => (endedOf(standing) !== undefined ? "problem" : standing === "granted" || standing === "paid" ? "ready" : "warning");
