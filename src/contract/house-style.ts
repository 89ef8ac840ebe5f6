// A house style as a file (CAPTION-RULES.md section 10) and as what the desk runs once its parents are merged in.
import { z } from "zod";

export const houseStyleFormat = "proofdesk.house-style/1";

export const ruleSeverity = z.enum(["blocks", "warns", "informs", "off"]);
export type RuleSeverity = z.infer<typeof ruleSeverity>;

/** A parameter of a rule: plain JSON, never code. */
export const ruleParameter = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())]);
export type RuleParameter = z.infer<typeof ruleParameter>;

const initials = z.string().min(1).max(12);
/** `by`: initials or names of `roles`; without it the style's `mayWaive` decides, without that everyone may. */
export const ruleWaive = z.strictObject({ by: z.array(z.string().min(1)).optional(), reason: z.literal(true).default(true) });

/** Parameters stand beside `severity` or inside `params`; which names there are is the check's to say. */
export const ruleSetting = z.object({ severity: ruleSeverity.optional(), waive: ruleWaive.optional(), params: z.record(z.string(), ruleParameter).optional() }).catchall(ruleParameter);
export type RuleSetting = z.infer<typeof ruleSetting>;

export const houseStyleFile = z.strictObject({
  format: z.literal(houseStyleFormat),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/),
  name: z.string().min(1).max(200),
  extends: z.string().optional(),
  /** BCP 47 tag of the language its captions are written in. */
  language: z.string().max(35).optional(),
  /** Parameters for every rule that has one of that name. */
  params: z.record(z.string(), ruleParameter).optional(),
  /** Field id → the only values allowed. */
  vocab: z.record(z.string(), z.array(z.string())).optional(),
  /** Role → initials of the editors who have it. */
  roles: z.record(z.string(), z.array(initials)).optional(),
  /** Who may waive a rule that has `waive` without `by`; absent is everyone. */
  mayWaive: z.array(initials).optional(),
  approval: z.strictObject({ secondEditor: z.boolean() }).optional(),
  /** A kill needs a second editor: the first one holds the photo. */
  kill: z.strictObject({ secondEditor: z.boolean() }).optional(),
  rules: z.record(z.string(), ruleSetting),
});
export type HouseStyleFile = z.infer<typeof houseStyleFile>;

/** One rule as it runs: its parameters are complete. */
export interface StyleRule {
  readonly severity: RuleSeverity;
  /** Absent: nobody may waive it. `by` holds initials, roles already looked up; absent is everyone. */
  readonly waive?: { readonly by?: readonly string[] };
  readonly params: Readonly<Record<string, unknown>>;
}

/** A house style with its parents merged in and every rule of the catalogue settled. */
export interface HouseStyle {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly approval: { readonly secondEditor: boolean };
  readonly kill: { readonly secondEditor: boolean };
  /** Rule id → setting; a rule that no file names is off. */
  readonly rules: Readonly<Record<string, StyleRule>>;
}
