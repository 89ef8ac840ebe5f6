// Ids of calls: unique for this window's life and over its restarts, at most 64 characters.
let number = 0;
const start = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
export const newCallId = (): string => `${start}-${(number += 1).toString(36)}`;
