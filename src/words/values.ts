// The values of a sentence, and how a sentence reads them.

export type Values = Readonly<Record<string, string | number>>;
export interface Sentence { readonly message: string; readonly todo: string }
/** A refusal's words: what happened and what is safe, then what to do. */
export type Said = readonly [message: (values: Words) => string, todo: string];

/** Reads a value for a sentence; a missing one becomes the plain word given beside it. */
export class Words {
  readonly #values: Values;
  readonly #cause: (reason: string) => string;
  constructor(values: Values, cause: (reason: string) => string) { this.#values = values; this.#cause = cause; }
  has(name: string): boolean { return this.#values[name] !== undefined; }
  text(name: string, otherwise: string): string { return String(this.#values[name] ?? otherwise); }
  /** `: the cause` where there is one; a code becomes its words. A cause stands in `why`, of a failed write or reading in `reason`. */
  why(name = "why"): string {
    const cause = this.#values[name] ?? (name === "why" ? this.#values["reason"] : undefined);
    return cause === undefined || cause === "" ? "" : `: ${this.#cause(String(cause)).replace(/\.$/u, "")}`;
  }
  number(name: string): number { return Number(this.#values[name] ?? 0); }
}
