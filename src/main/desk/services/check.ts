// Checks on request, while typing, and for the approval bar.
import type { FieldValue, FileState, PhotoId, Problem, State, WriteStatus } from "#contract/values.ts";
import { Refusal } from "#contract/refusals.ts";
import { problemCounts } from "#core/checks/house-style.ts";
import { whyNot } from "#core/states.ts";
import type { Call, DeskContext } from "../context.ts";
import { lookAt } from "../read/look.ts";
import { problemsOf } from "./derive.ts";
import { pathParts } from "./path-parts.ts";

/** Looks at the bytes of each photo and streams its problems. */
export const runCheck = async (context: DeskContext, params: { photos: readonly PhotoId[]; style?: string | undefined }, call: Call): Promise<{ photos: number; blocked: number; warned: number }> => {
  const styleId = params.style ?? context.settings.get().style;
  if (!context.styles.has(styleId)) throw new Refusal("unknown-style", { style: styleId });
  const done = { photos: 0, blocked: 0, warned: 0 };
  for (const id of new Set(params.photos)) {
    call.signal.throwIfAborted();
    const record = await lookAt(context, id);
    if (record === undefined || record.file !== "here") {
      call.progress({ failed: { photo: id, ...pathParts(record?.path), reason: record === undefined ? "unknown-photo" : record.file === "unreadable" ? "file-unreadable" : "file-missing" } });
      continue;
    }
    const problems = problemsOf(context, record, styleId);
    for (const problem of problems) call.progress({ photo: id, ...pathParts(record.path), ...problem });
    const counts = problemCounts(problems);
    done.photos += 1;
    if (counts.problems > 0) done.blocked += 1;
    if (counts.warnings > 0) done.warned += 1;
  }
  return done;
};

/** The problems with these values in place of the photo's own; nothing is kept. */
export const draftCheck = (context: DeskContext, photo: PhotoId, values: Readonly<Record<string, FieldValue | null>>): Problem[] => {
  const record = context.index.get(photo);
  if (record === undefined) throw new Refusal("unknown-photo", { photo });
  const fields: Record<string, FieldValue> = { ...record.fields };
  for (const [id, value] of Object.entries(values)) {
    if (value === null) delete fields[id];
    else fields[id] = value;
  }
  return [...problemsOf(context, { ...record, fields })];
};

export interface Readiness { ready: PhotoId[]; blocked: { photo: PhotoId; reason: string; problems: Problem[] }[]; approved: PhotoId[]; warnings: number; checks: number }

interface ReadyRow { readonly state: State; readonly file: FileState; readonly write: WriteStatus; readonly warnings: number; readonly problems: number; readonly problem_list: string }

/** Which photos would pass, by what the index knows. Reads of each row only what it needs: a selection may be everything there is. */
export const readiness = (context: DeskContext, photos: readonly PhotoId[]): Readiness => {
  const style = context.styles.get(context.settings.get().style);
  const result: Readiness = { ready: [], blocked: [], approved: [], warnings: 0, checks: style === undefined ? 0 : Object.values(style.rules).filter((rule) => rule.severity !== "off").length };
  const row = context.index.db.prepare<[PhotoId], ReadyRow>("SELECT state, file, write, warnings, problems, iif(problems > 0, problem_list, '[]') AS problem_list FROM photo WHERE id = ?");
  for (const id of photos) {
    const record = row.get(id);
    if (record === undefined) continue;
    result.warnings += record.warnings;
    if (record.state === "approved") { result.approved.push(id); continue; }
    const no = record.file === "here" ? whyNot("approve", { state: record.state, delivered: false }) : `file-${record.file}`;
    const reason = no ?? (record.write === "failed" ? "write-failed" : record.problems > 0 ? "check-blocks" : undefined);
    if (reason === undefined) result.ready.push(id);
    else result.blocked.push({ photo: id, reason, problems: (JSON.parse(record.problem_list) as Problem[]).filter((problem) => problem.severity === "blocks" && problem.waived === undefined) });
  }
  return result;
};
