// Instants as people write them on the command line.
import { usage } from "./arguments.ts";

/** In UTC; a time without a zone is this machine's. `dayToo`: a date alone is the beginning of that day in UTC. Throws `usage`. */
export const instantOf = (text: string, dayToo = false): string => {
  const at = new Date(text);
  if (!(dayToo ? /^\d{4}-\d\d-\d\d/u : /^\d{4}-\d\d-\d\dT\d\d:\d\d/u).test(text) || Number.isNaN(at.getTime())) throw usage(`${text} is no date and time such as 2026-11-26T18:00+01:00`);
  return at.toISOString();
};
