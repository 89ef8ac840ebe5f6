// Everything that stands in the way of the photos of a view, one line each: what the checks found, writes that failed, fields that another program changed too, files that cannot be read.
import type { Survey, SurveyLine } from "#contract/methods/check.ts";
import type { PhotoQuery } from "#contract/methods/photo.ts";
import type { Conflict, PhotoId, Problem } from "#contract/values.ts";
import type { Call, DeskContext } from "../context.ts";
import { display, type DiskPath } from "../disk-path.ts";
import { listSql, factsOf } from "./photo.ts";

/** Not found by a check: the desk itself knows them. */
const deskRules = { write: "write.failed", conflict: "write.conflict", unreadable: "file.unreadable" } as const;

/** So many lines are sent; the counts are of all. */
export const mostLines = 10_000;
/** Photos looked at before others get their turn. */
const atOnce = 400;

interface SurveyRow { readonly id: PhotoId; readonly name: string; readonly problem_list: string; readonly write: string; readonly write_reason: string | null; readonly conflicts: string; readonly file: string; readonly reason: string | null }

/** A field's lines are about the field; the message is the desk's code where no check said it in words. */
const linesOf = (row: SurveyRow): readonly SurveyLine[] => {
  const about = { photo: row.id, name: display(row.name as DiskPath) };
  const found = (JSON.parse(row.problem_list) as readonly Problem[]).filter((problem) => problem.severity !== "informs").map((problem): SurveyLine => ({ ...about, ...problem }));
  const conflicts = (JSON.parse(row.conflicts) as readonly Conflict[]).map((one): SurveyLine => ({ ...about, rule: deskRules.conflict, field: one.field, severity: "warns", message: "conflict" }));
  // A conflict is a write that waits for an answer, not one that failed.
  const failed: readonly SurveyLine[] = row.write === "failed" && row.write_reason !== "conflict" ? [{ ...about, rule: deskRules.write, severity: "blocks", message: row.write_reason ?? "write-failed" }] : [];
  const unreadable: readonly SurveyLine[] = row.file === "unreadable" ? [{ ...about, rule: deskRules.unreadable, severity: "blocks", message: row.reason ?? "file-unreadable" }] : [];
  return [...unreadable, ...failed, ...found, ...conflicts];
};

const kindOf = (line: SurveyLine): Survey["groups"][number]["kind"] => (line.waived !== undefined ? "waived" : line.severity === "blocks" ? "blocks" : "warns");
const order = { blocks: 0, warns: 1, waived: 2 } as const;

/**
 * Lines of the photos that fit, those that block first, each kind in the view's order; rejected and killed photos are nobody's work any more.
 * `kind` and `rules` narrow the lines, never the counts.
 */
export const survey = async (context: DeskContext, params: { query: PhotoQuery; kind?: "blocks" | "warns" | "waived" | undefined; rules?: readonly string[] | undefined }, call: Call): Promise<Survey> => {
  const { sql, values } = listSql(params.query, factsOf(context), "state NOT IN ('rejected','killed') AND (problem_list != '[]' OR write = 'failed' OR conflicts != '[]' OR file = 'unreadable')");
  const ids = context.index.db.prepare<unknown[], PhotoId>(sql).pluck().all(...values);
  const one = context.index.db.prepare<[PhotoId], SurveyRow>("SELECT id, name, problem_list, write, write_reason, conflicts, file, reason FROM photo WHERE id = ?");
  const wanted = params.rules === undefined ? undefined : new Set(params.rules);
  const groups = new Map<string, { rule: string; kind: "blocks" | "warns" | "waived"; lines: number; fixable: number }>();
  const kept: Record<"blocks" | "warns" | "waived", SurveyLine[]> = { blocks: [], warns: [], waived: [] };
  let [photos, total] = [0, 0];
  for (let at = 0; at < ids.length; at += atOnce) {
    call.signal.throwIfAborted();
    for (const id of ids.slice(at, at + atOnce)) {
      const row = one.get(id);
      const lines = row === undefined ? [] : linesOf(row);
      if (lines.length > 0) photos += 1;
      for (const line of lines) {
        const kind = kindOf(line);
        const group = groups.get(`${kind} ${line.rule}`) ?? { rule: line.rule, kind, lines: 0, fixable: 0 };
        groups.set(`${kind} ${line.rule}`, { ...group, lines: group.lines + 1, fixable: group.fixable + (line.fix === undefined ? 0 : 1) });
        if ((params.kind !== undefined && params.kind !== kind) || wanted?.has(line.rule) === false || (params.kind === undefined && kind === "waived")) continue;
        total += 1;
        if (kept[kind].length < mostLines) kept[kind].push(line);
      }
    }
    // The desk answers others between two chunks.
    await new Promise((resolve) => { setImmediate(resolve); });
  }
  return { photos, total, groups: [...groups.values()].toSorted((a, b) => order[a.kind] - order[b.kind] || b.lines - a.lines), lines: [...kept.blocks, ...kept.warns, ...kept.waived].slice(0, mostLines) };
};
