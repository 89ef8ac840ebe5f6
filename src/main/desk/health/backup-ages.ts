// Which of the desk's own backups stay, by their age: pure.

export const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/** The first Monday of the computer's time. */
const mondayMs = 4 * dayMs;

const keptDays = 7;
const keptWeeks = 4;

/** The newest of each span, of the newest spans that have any. */
const newestOf = (times: readonly number[], spanOf: (time: number) => number, spans: number): readonly number[] => {
  const newest = new Map<number, number>();
  for (const time of times) newest.set(spanOf(time), Math.max(time, newest.get(spanOf(time)) ?? time));
  return [...newest].sort(([a], [b]) => b - a).slice(0, spans).map(([, time]) => time);
};

/** The newest of seven days and, of what is older, of four weeks (UTC). Days and weeks without a backup count for nothing: a desk that was away loses none. */
export const keptBackups = (times: readonly number[]): ReadonlySet<number> => {
  const daily = new Set(newestOf(times, (time) => Math.floor(time / dayMs), keptDays));
  const oldest = Math.min(...daily);
  const weekly = newestOf(times.filter((time) => time < oldest), (time) => Math.floor((time - mondayMs) / weekMs), keptWeeks);
  return new Set([...daily, ...weekly]);
};
