// Rounds of a bench: both sides in the same round, in turn, so that a machine's drift hits both; medians with their spread.

export interface Figure {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The middle of the values, and how far they spread. */
export const figureOf = (values: readonly number[]): Figure => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? Number.NaN, sorted[middle] ?? Number.NaN];
  return { median: (low + high) / 2, least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN };
};

/** Seconds that the work took. */
export const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

export interface Sides { readonly ours: () => Promise<number>; readonly peer: () => Promise<number> }
export interface Rounds { readonly ours: Figure; readonly peer: Figure; readonly ratio: Figure; /** Ours less the peer's, round by round. */ readonly difference: Figure }

/** `count` rounds, after one that warms up and is not counted where the sides do not warm themselves; the order of the sides alternates. */
export const runRounds = async (count: number, sides: Sides, warmUp = true): Promise<Rounds> => {
  const [ours, peer]: [number[], number[]] = [[], []];
  for (let round = warmUp ? 0 : 1; round <= count; round += 1) {
    const order = round % 2 === 0 ? (["ours", "peer"] as const) : (["peer", "ours"] as const);
    const took = { ours: 0, peer: 0 };
    for (const side of order) took[side] = await sides[side]();
    if (round === 0) continue;
    ours.push(took.ours);
    peer.push(took.peer);
  }
  return { ours: figureOf(ours), peer: figureOf(peer), ratio: figureOf(ours.map((value, at) => value / (peer[at] ?? Number.NaN))), difference: figureOf(ours.map((value, at) => value - (peer[at] ?? Number.NaN))) };
};

export const shown = (figure: Figure, digits = 2): string => `${figure.median.toFixed(digits)} (${figure.least.toFixed(digits)} to ${figure.most.toFixed(digits)})`;
