// Changes that are shown already and that the desk has not answered yet. A question whose answer depends on them waits for them first.

export interface UnderWay {
  track<Value>(work: Promise<Value>): Promise<Value>;
  /** When everything that was under way at the call has been answered. */
  settled(): Promise<void>;
}

export const makeUnderWay = (): UnderWay => {
  const works = new Set<Promise<unknown>>();
  return {
    track: (work) => {
      works.add(work);
      const ended = (): void => { works.delete(work); };
      void work.then(ended, ended);
      return work;
    },
    settled: async () => { await Promise.allSettled(works); },
  };
};
