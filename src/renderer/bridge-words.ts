// The bridge of a window that speaks another language than the desk: names of fields and rules, problems with their fixes, and evidence arrive in its own.
// Only words for people are touched, never ids, values or edits.
import type { FieldInfo, PhotoDetail, PhotoRow, Problem } from "#contract/values.ts";
import type { ResultOf } from "#contract/method.ts";
import { fieldHelp, found } from "#words/found.ts";
import type { Answer, Bridge, MethodName, Methods, RefusalBody } from "./bridge.ts";

const ofProblem = <One extends Pick<Problem, "rule" | "message" | "fix">>(problem: One): One => ({
  ...problem, message: problem.rule === "file.unreadable" ? found.reading(problem.message) : found.problem(problem.message), ...(problem.fix === undefined ? {} : { fix: { ...problem.fix, label: found.problem(problem.fix.label) } }),
});
/** The registry's own label stays, and can be searched for. */
const ofField = (field: FieldInfo): FieldInfo => ({ ...field, name: found.field(field.id, field.name), help: Object.hasOwn(fieldHelp, field.id) ? (fieldHelp[field.id] ?? "") : field.help });
const ofRow = <Row extends PhotoRow>(row: Row): Row => (row.reason === undefined ? row : { ...row, reason: found.reading(row.reason) });
const ofDetail = (detail: PhotoDetail): PhotoDetail => ({ ...ofRow(detail), problemList: detail.problemList.map(ofProblem), provenance: { ...detail.provenance, marks: detail.provenance.marks.map((mark) => found.evidence(mark)) } });

/** What a refusal names besides its code: the first problem that blocks, why a search cannot be read. */
const ofValues = ({ code, values }: RefusalBody): RefusalBody["values"] => {
  const { first, why } = values;
  return { ...values, ...(typeof first === "string" ? { first: found.problem(first) } : {}), ...(code === "bad-query" && typeof why === "string" ? { why: found.query(why) } : {}) };
};

type Said = { readonly [Name in MethodName]?: (value: ResultOf<Methods[Name]>) => ResultOf<Methods[Name]> };
const answers: Said = {
  "desk.catalogue": (value) => ({
    ...value, fields: value.fields.map(ofField), checks: value.checks.map((one) => ({ ...one, label: found.rule(one.id, one.label) })),
    styles: value.styles.map((one) => ({ ...one, name: found.style(one.id, one.name) })), profiles: value.profiles.map((one) => ({ ...one, name: found.style(one.id, one.name), description: found.leaving(one.description) })),
  }),
  "photo.rows": (value) => value.map(ofRow),
  "photo.show": (value) => value.map(ofDetail),
  "check.draft": (value) => value.map(ofProblem),
  "check.survey": (value) => ({ ...value, lines: value.lines.map(ofProblem) }),
  "check.readiness": (value) => ({ ...value, blocked: value.blocked.map((one) => ({ ...one, problems: one.problems.map(ofProblem) })) }),
};

const said = <Name extends MethodName>(method: Name, answer: Answer<ResultOf<Methods[Name]>>): Answer<ResultOf<Methods[Name]>> => {
  if (!answer.ok) {
    return answer.refusal === undefined ? answer : { ok: false, refusal: { ...answer.refusal, values: ofValues(answer.refusal) } };
  }
  const change = answers[method];
  return change === undefined ? answer : { ok: true, value: change(answer.value) };
};

export const inWindowWords = (bridge: Bridge): Bridge => ({
  call: async (method, params, options) => said(method, await bridge.call(method, params, options)),
  on: (name, handler) => bridge.on(name, handler),
});
