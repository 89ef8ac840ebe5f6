// The kinds of the problems view: each rule belongs to one, by the first part of its id (`CAPTION-RULES`, rule ids).
import type { Survey } from "#contract/methods/check.ts";
import type { problemsView } from "#words/window/problems.ts";

export type GroupId = keyof typeof problemsView.groups;

const byPrefix: Readonly<Record<string, GroupId>> = {
  req: "required", txt: "text", cap: "text", len: "text", enc: "text", date: "dates", loc: "place", cr: "rights", kw: "keywords", prov: "evidence", ai: "evidence", write: "writes", file: "writes",
};
export const groupOf = (rule: string): GroupId => byPrefix[rule.slice(0, rule.indexOf("."))] ?? "other";

export interface Group { readonly id: GroupId; readonly rules: readonly string[]; readonly lines: number }

/** Of one kind, most lines first. */
export const groupsOf = (groups: Survey["groups"], kind: Survey["groups"][number]["kind"]): readonly Group[] => {
  const found = new Map<GroupId, Group>();
  for (const one of groups) {
    if (one.kind !== kind) continue;
    const id = groupOf(one.rule);
    const before = found.get(id);
    found.set(id, { id, rules: [...(before?.rules ?? []), one.rule], lines: (before?.lines ?? 0) + one.lines });
  }
  return [...found.values()].toSorted((a, b) => b.lines - a.lines);
};
export const linesOf = (groups: Survey["groups"], kind: Survey["groups"][number]["kind"]): number => groups.reduce((sum, one) => sum + (one.kind === kind ? one.lines : 0), 0);
