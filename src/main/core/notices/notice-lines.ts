// How values stand in the lines of a notice: one line each, so that no value can forge a line of its own.

/** Line ends, control characters and runs of blanks become one blank. */
export const inLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();

/** Each file name in a line of its own, exactly as the recipient has it. */
export const fileLines = (label: string, names: readonly string[]): readonly string[] => (names.length === 0 ? [] : [`${label}:`, ...[...new Set(names)].map((name) => `- ${name}`)]);
