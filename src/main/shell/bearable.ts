// Whether a message from a window is of a size that may be looked at: counted before any schema walks it.

/** Characters, numbers and keys together. A caption may have 1 MB and a selection 100,000 ids of 26 characters. */
const maxWeight = 16 * 1024 * 1024;
/** The deepest value of the contract is a field's structure in a list in a call. */
const maxDepth = 40;

const kinds: ReadonlySet<string> = new Set(["string", "number", "boolean", "undefined"]);

/** Plain values only, no deeper and no heavier than a call of the contract can be. */
export const isBearable = (message: unknown): boolean => {
  let weight = 0;
  const look = (value: unknown, depth: number): boolean => {
    if (typeof value === "string") weight += value.length;
    weight += 8;
    if (weight > maxWeight || depth > maxDepth) return false;
    if (value === null || kinds.has(typeof value)) return true;
    if (Array.isArray(value)) return value.every((one) => look(one, depth + 1));
    if (typeof value !== "object" || !isPlain(value)) return false;
    return Object.entries(value).every(([key, one]) => {
      weight += key.length;
      return look(one, depth + 1);
    });
  };
  return look(message, 0);
};

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};
