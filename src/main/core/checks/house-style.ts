// Applies a house style: resolves what it extends, refuses what no check knows, and turns findings into problems with their severity.
import { houseStyleFile } from "#contract/house-style.ts";
import type { HouseStyle, HouseStyleFile, RuleSetting, StyleRule } from "#contract/house-style.ts";
import { Refusal } from "#contract/refusals.ts";
import type { Problem } from "#contract/values.ts";
import { checkCatalogue } from "./catalogue.ts";
import type { Check, CheckContext, CheckedPhoto, Finding } from "./check.ts";

export { checkCatalogue } from "./catalogue.ts";

export interface CheckFacts {
  readonly now: string;
  readonly editorInitials: string;
  readonly iimMaxBytes: Readonly<Record<string, number>>;
  readonly label: (field: string) => string;
}

const checksById: ReadonlyMap<string, Check> = new Map(checkCatalogue.map((check) => [check.id, check]));
const sharedParams: ReadonlyMap<string, unknown> = new Map(checkCatalogue.flatMap((check) => Object.entries(check.params ?? {})));
/** Members of a rule's setting that are not parameters of its check. */
const ownMembers = new Set(["severity", "waive", "params"]);
/** A check that declares this parameter is given the style's vocabulary for its first field. */
const vocabularyParam = "vocabulary";

const badStyle = (style: string, what: string): Refusal => new Refusal("bad-value", { field: `house style ${style}`, why: what });

const kindOf = (value: unknown): string => (Array.isArray(value) ? "list" : typeof value);

const readStyle = (raw: unknown, id: string): HouseStyleFile => {
  const parsed = houseStyleFile.safeParse(raw);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw badStyle(id, `${first?.path.join(".") ?? ""}: ${first?.message ?? "not a house style"}`);
};

/** The file and what it extends, the oldest ancestor first. */
const lineage = (styles: Readonly<Record<string, unknown>>, id: string): readonly HouseStyleFile[] => {
  const files: HouseStyleFile[] = [];
  for (let next: string | undefined = id; next !== undefined; next = files[0]?.extends) {
    if (!Object.hasOwn(styles, next)) throw new Refusal("unknown-style", { style: next });
    if (files.some((one) => one.id === next)) throw badStyle(id, `extends itself through ${next}`);
    const file = readStyle(styles[next], next);
    if (file.id !== next) throw badStyle(next, `its id is ${file.id}`);
    files.unshift(file);
  }
  return files;
};

/** The setting's parameters, which may stand beside its severity or inside `params`. */
const paramsOf = (setting: RuleSetting): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(Object.entries(setting).filter(([name]) => !ownMembers.has(name))),
  ...setting.params,
});

const refuseUnknown = (file: HouseStyleFile): void => {
  for (const [rule, setting] of Object.entries(file.rules)) {
    const check = checksById.get(rule);
    if (check === undefined) throw badStyle(file.id, `no such rule: ${rule}`);
    for (const [name, value] of Object.entries(paramsOf(setting))) {
      const fallback = Object.hasOwn(check.params ?? {}, name) ? check.params?.[name] : undefined;
      if (fallback === undefined || name === vocabularyParam) throw badStyle(file.id, `${rule} has no parameter ${name}`);
      if (kindOf(fallback) !== kindOf(value)) throw badStyle(file.id, `${rule}.${name} must be a ${kindOf(fallback)}`);
    }
  }
  for (const [name, value] of Object.entries(file.params ?? {})) {
    const fallback = sharedParams.get(name);
    if (fallback === undefined || name === vocabularyParam) throw badStyle(file.id, `no such parameter: ${name}`);
    if (kindOf(fallback) !== kindOf(value)) throw badStyle(file.id, `${name} must be a ${kindOf(fallback)}`);
  }
};

const merged = <T>(parts: readonly (Readonly<Record<string, T>> | undefined)[]): Readonly<Record<string, T>> =>
  Object.fromEntries(parts.flatMap((part) => Object.entries(part ?? {})));

/** Initials that may waive: roles looked up, initials as they are. Undefined is everyone. */
const waiversOf = (files: readonly HouseStyleFile[], by: readonly string[] | undefined): readonly string[] | undefined => {
  if (by === undefined) return files.findLast((file) => file.mayWaive !== undefined)?.mayWaive;
  const roles = merged(files.map((file) => file.roles));
  return by.flatMap((one) => (Object.hasOwn(roles, one) ? (roles[one] ?? []) : [one]));
};

/** One rule with all its parents' settings: a later file changes only what it names. */
const ruleOf = (files: readonly HouseStyleFile[], check: Check, id: string): StyleRule | undefined => {
  const settings = files.flatMap((file) => (Object.hasOwn(file.rules, check.id) ? [file.rules[check.id]] : [])).filter((one) => one !== undefined);
  if (settings.length === 0) return undefined;
  const severity = settings.findLast((one) => one.severity !== undefined)?.severity;
  if (severity === undefined) throw badStyle(id, `${check.id} has no severity`);
  const waive = settings.findLast((one) => one.waive !== undefined)?.waive;
  const by = waive === undefined ? undefined : waiversOf(files, waive.by);
  const shared = merged(files.map((file) => file.params));
  const own = merged(settings.map((one) => paramsOf(one)));
  const names = Object.keys(check.params ?? {});
  const params = Object.fromEntries(names.map((name) => [name, Object.hasOwn(own, name) ? own[name] : Object.hasOwn(shared, name) ? shared[name] : check.params?.[name]]));
  const field = check.fields[0];
  if (field !== undefined && names.includes(vocabularyParam)) params[vocabularyParam] = merged(files.map((file) => file.vocab))[field] ?? [];
  return { severity, ...(waive === undefined ? {} : { waive: by === undefined ? {} : { by } }), params };
};

/** The style with its parents merged in; refused where it names a rule or a parameter that does not exist. */
export const resolveStyle = (styles: Readonly<Record<string, unknown>>, id: string): HouseStyle => {
  const files = lineage(styles, id);
  for (const file of files) refuseUnknown(file);
  const rules = checkCatalogue.flatMap((check): [string, StyleRule][] => {
    const rule = ruleOf(files, check, id);
    return rule === undefined ? [] : [[check.id, rule]];
  });
  return {
    id,
    name: files.at(-1)?.name ?? id,
    language: files.findLast((file) => file.language !== undefined)?.language ?? "en",
    approval: { secondEditor: files.findLast((file) => file.approval !== undefined)?.approval?.secondEditor ?? false },
    kill: { secondEditor: files.findLast((file) => file.kill !== undefined)?.kill?.secondEditor ?? false },
    rules: Object.fromEntries(rules),
  };
};

/** Whether the style lets this editor waive the rule; only rules that block can be waived. */
export const mayWaive = (style: HouseStyle, rule: string, initials: string): boolean => {
  const setting = Object.hasOwn(style.rules, rule) ? style.rules[rule] : undefined;
  if (setting?.waive === undefined || setting.severity !== "blocks") return false;
  return setting.waive.by === undefined || setting.waive.by.includes(initials);
};

interface ActiveRule {
  readonly check: Check;
  readonly severity: "blocks" | "warns" | "informs";
  readonly params: Readonly<Record<string, unknown>>;
}

/** A style's rules made ready once: a desk runs them on hundreds of photos. */
const activeRules = new WeakMap<HouseStyle, readonly ActiveRule[]>();

const activeOf = (style: HouseStyle): readonly ActiveRule[] => {
  const known = activeRules.get(style);
  if (known !== undefined) return known;
  const active = checkCatalogue.flatMap((check): readonly ActiveRule[] => {
    const setting = Object.hasOwn(style.rules, check.id) ? style.rules[check.id] : undefined;
    return setting === undefined || setting.severity === "off" ? [] : [{ check, severity: setting.severity, params: setting.params }];
  });
  activeRules.set(style, active);
  return active;
};

const severityOf = (rule: ActiveRule, finding: Finding): Problem["severity"] => {
  if (finding.unchecked === true) return "unchecked";
  if (finding.atMost === "informs") return "informs";
  return (finding.mild === true || finding.atMost === "warns") && rule.severity === "blocks" ? "warns" : rule.severity;
};

const problemOf = (rule: ActiveRule, finding: Finding, waivable: boolean): Problem => ({
  rule: rule.check.id,
  severity: severityOf(rule, finding),
  message: finding.message,
  ...(finding.field === undefined ? {} : { field: finding.field }),
  ...(finding.range === undefined ? {} : { range: [finding.range[0], finding.range[1]] }),
  ...(finding.fix === undefined ? {} : { fix: finding.fix }),
  ...(waivable && severityOf(rule, finding) === "blocks" ? { mayWaive: true } : {}),
});

/** Every problem of the photo under the style, in the catalogue's order. */
export const runChecks = (style: HouseStyle, photo: CheckedPhoto, facts: CheckFacts): readonly Problem[] => {
  const problems: Problem[] = [];
  for (const rule of activeOf(style)) {
    const context: CheckContext = { ...facts, params: rule.params };
    const findings = rule.check.run(photo, context);
    if (findings.length === 0) continue;
    const waivable = mayWaive(style, rule.check.id, facts.editorInitials);
    for (const finding of findings) problems.push(problemOf(rule, finding, waivable));
  }
  return problems;
};

/** What a cell of the grid shows: blocks that nobody waived, and warnings. */
export const problemCounts = (problems: readonly Problem[]): { problems: number; warnings: number } => ({
  problems: problems.filter((one) => one.severity === "blocks" && one.waived === undefined).length,
  warnings: problems.filter((one) => one.severity === "warns").length,
});
