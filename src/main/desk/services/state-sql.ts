// State filters as SQL: the seven states, and the four that cut across them.

const across: Readonly<Record<string, string>> = {
  delivered: "delivered = 1",
  blocked: "(problems > 0 AND state NOT IN ('rejected','killed'))",
  unfinished: "write IN ('kept','failed')",
  void: "coalesce(json_extract(approval, '$.void') IS NOT NULL, 0)",
};

/** The filters that are no state of the table. */
export const acrossStates: readonly (readonly [string, string])[] = Object.entries(across);

/** A condition and its values for any of the states. */
export const stateSql = (states: readonly string[]): { part: string; values: readonly string[] } => ({
  part: `(${states.map((one) => across[one] ?? "state = ?").join(" OR ")})`,
  values: states.filter((one) => across[one] === undefined),
});
