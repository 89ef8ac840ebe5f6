// What a bench is, and what it reports: figures for people and for RESULTS.md, nothing typed in by hand.
export interface BenchOptions {
  /** A folder of real photos; without it pictures are made. */
  readonly photos: string | undefined;
  readonly rounds: number;
  /** How many photos are made, where the bench takes a number. */
  readonly count: number;
}

export interface Report {
  readonly name: string;
  /** What was compared with what, in a sentence. */
  readonly compared: string;
  readonly goal: string;
  /** Label → value with its spread. */
  readonly rows: readonly (readonly [string, string])[];
}

export interface Bench {
  readonly name: string;
  /** For the list: what it measures, in a line. */
  readonly about: string;
  readonly run: (options: BenchOptions) => Promise<Report>;
}
