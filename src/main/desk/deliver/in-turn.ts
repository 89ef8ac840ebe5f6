// Copies are proven side by side and leave one after the other: names and numbers come out in the order asked for.

/**
 * Does `one` for each item, so many at a time as there are lanes; `turn` resolves when the item before is over, and never rejects.
 * A fault begins nothing more, and rejects when what had begun is over: nothing waits for ever, and no channel closes under a copy.
 */
export const inTurn = async <Item>(items: readonly Item[], lanes: number, one: (at: number, item: Item, turn: Promise<void>) => Promise<void>): Promise<void> => {
  let last: Promise<void> = Promise.resolve();
  const waiting = [...items.entries()];
  const ended = await Promise.allSettled(Array.from({ length: lanes }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const mine = one(next[0], next[1], last);
      last = mine.catch(() => { waiting.length = 0; });
      await mine;
    }
  }));
  const fault = ended.find((lane) => lane.status === "rejected");
  if (fault !== undefined) throw fault.reason;
};
