// Applies a house style: resolves what it extends, refuses what no check knows, and turns findings into problems with their severity.
import { houseStyleFile, ruleSetting, ruleSeverity } from "#contract/house-style.ts";
import type { HouseStyle, HouseStyleFile, RuleSetting } from "#contract/house-style.ts";
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
const ownMembers = new Set(["severity", "waive"]);
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

const refuseUnknown = (file: HouseStyleFile): void => {
  for (const [rule, setting] of Object.entries(file.rules ?? {})) {
    const check = checksById.get(rule);
    if (check === undefined) throw badStyle(file.id, `no such rule: ${rule}`);
    for (const [name, value] of Object.entries(setting)) {
      if (ownMembers.has(name)) continue;
      const fallback = check.params?.[name];
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

const merged = <T>(parts: readonly (Readonly<Record<string, T>> | undefined)[]): Record<string, T> =>
  Object.fromEntries(parts.flatMap((part) => Object.entries(part ?? {})));

const mergeRules = (files: readonly HouseStyleFile[], id: string): Record<string, RuleSetting> => {
  const rules: Record<string, RuleSetting> = {};
  for (const file of files) {
    for (const [rule, setting] of Object.entries(file.rules ?? {})) {
      const whole = ruleSetting.safeParse({ ...rules[rule], ...setting });
      if (!whole.success) throw badStyle(id, `${rule} has no severity (${ruleSeverity.options.join(", ")})`);
      rules[rule] = whole.data;
    }
  }
  return rules;
};

/** The style with its parents merged in; refused where it names a rule, a parameter or a role that does not exist. */
export const resolveStyle = (styles: Readonly<Record<string, unknown>>, id: string): HouseStyle => {
  const files = lineage(styles, id);
  for (const file of files) refuseUnknown(file);
  const own = files.at(-1);
  if (own === undefined) throw new Refusal("unknown-style", { style: id });
  const language = files.findLast((file) => file.language !== undefined)?.language;
  const style: HouseStyle = {
    format: own.format,
    id: own.id,
    name: own.name,
    ...(language === undefined ? {} : { language }),
    params: merged(files.map((file) => file.params)),
    vocab: merged(files.map((file) => file.vocab)),
    roles: merged(files.map((file) => file.roles)),
    mayWaive: files.findLast((file) => file.mayWaive !== undefined)?.mayWaive ?? [],
    approval: { secondEditor: files.findLast((file) => file.approval?.secondEditor !== undefined)?.approval?.secondEditor ?? false },
    rules: mergeRules(files, id),
  };
  for (const [rule, setting] of Object.entries(style.rules)) {
    const stranger = setting.waive?.by?.find((role) => role !== "anyone" && !Object.hasOwn(style.roles, role));
    if (stranger !== undefined) throw badStyle(id, `${rule} may be waived by ${stranger}, which is no role of this style`);
  }
  return style;
};

/** Whether the style lets this editor waive the rule; only rules that block can be waived. */
export const mayWaive = (style: HouseStyle, rule: string, initials: string): boolean => {
  const setting = Object.hasOwn(style.rules, rule) ? style.rules[rule] : undefined;
  if (setting?.waive === undefined || setting.severity !== "blocks") return false;
  const { by } = setting.waive;
  const allowed = by === undefined ? style.mayWaive : by.flatMap((role) => (role === "anyone" ? [role] : (style.roles[role] ?? [])));
  return allowed.includes("anyone") || allowed.includes(initials);
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
    const setting = style.rules[check.id];
    if (setting === undefined || setting.severity === "off") return [];
    const params: Record<string, unknown> = { ...check.params };
    for (const name of Object.keys(params)) {
      if (Object.hasOwn(style.params, name)) params[name] = style.params[name];
      if (Object.hasOwn(setting, name)) params[name] = setting[name];
    }
    const field = check.fields[0];
    if (vocabularyParam in params && field !== undefined) params[vocabularyParam] = style.vocab[field] ?? [];
    return [{ check, severity: setting.severity, params }];
  });
  activeRules.set(style, active);
  return active;
};

const problemOf = (rule: ActiveRule, finding: Finding, waivable: boolean): Problem => ({
  rule: rule.check.id,
  severity: finding.unchecked === true ? "unchecked" : finding.mild === true && rule.severity === "blocks" ? "warns" : rule.severity,
  message: finding.message,
  ...(finding.field === undefined ? {} : { field: finding.field }),
  ...(finding.range === undefined ? {} : { range: [finding.range[0], finding.range[1]] }),
  ...(finding.fix === undefined ? {} : { fix: finding.fix }),
  ...(waivable && finding.unchecked !== true && finding.mild !== true ? { mayWaive: true } : {}),
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
