// Whether a permission lets a copy go to a recipient (WORKFLOW.md section 7). Pure: what cannot be shown to be inside the scope is outside.
import type { Permission, RecipientUse } from "#contract/permission.ts";
import type { RefusalCode } from "#contract/refusals.ts";

const folded = (text: string): string => text.normalize("NFC").trim().toLowerCase();

/** Every use is among what is allowed; an empty list allows all, and a recipient of whom nothing is known is inside no limit. */
const within = (allowed: readonly string[], used: readonly string[]): boolean => {
  if (allowed.length === 0) return true;
  const all = new Set(allowed.map(folded));
  return used.length > 0 && used.every((one) => all.has(folded(one)));
};

/** The instant at which it ends, in milliseconds: a day ends with its last moment. */
const endOf = (until: string): number => Date.parse(until.includes("T") ? until : `${until}T23:59:59.999Z`);

/** Why nothing leaves, or not to this recipient; undefined where it may. `use` is absent for folders and drags. */
export const whyNotPermitted = (permission: Permission | undefined, use: RecipientUse | undefined, now: number): RefusalCode | undefined => {
  if (permission === undefined) return undefined;
  const { status, scope } = permission;
  if (status === "refused" || status === "withdrawn") return "permission-ended";
  if (status === "found" || status === "asked") return "permission-pending";
  if (scope.until !== undefined && now > endOf(scope.until)) return "permission-ended";
  const inside = within(scope.titles, use?.title === undefined || use.title === "" ? [] : [use.title]) && within(scope.media, use?.media ?? []) && within(scope.territories, use?.territories ?? [])
    && (scope.syndication || use?.syndicates !== true) && (scope.archive || use?.archives !== true);
  return inside ? undefined : "outside-permission";
};
