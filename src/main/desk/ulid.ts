// ULIDs: 48 bits of time and 80 of chance, sorted by time and, within a millisecond, by count (github.com/ulid/spec).
import { randomBytes } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
let lastTime = 0;
let last: number[] = [];

const random = (): number[] => [...randomBytes(16)].map((byte) => byte & 31);

/** The next ULID; later calls in this process sort after earlier ones. */
export const ulid = (now: number = Date.now()): string => {
  const time = Math.max(now, lastTime);
  if (time === lastTime) {
    let at = 15;
    while (at >= 0 && last[at] === 31) { last[at] = 0; at -= 1; }
    if (at >= 0) last[at] = (last[at] ?? 0) + 1;
  } else last = random();
  lastTime = time;
  let head = "";
  for (let rest = time, at = 0; at < 10; at += 1, rest = Math.floor(rest / 32)) head = alphabet.charAt(rest % 32) + head;
  return head + last.map((value) => alphabet.charAt(value)).join("");
};
