// A connection that all copies of a delivery share: opened at the first act, opened anew where it broke meanwhile.

export interface SharedLine<Line> {
  /** The open connection, or a new one. Rejects as the opening does. */
  get(signal: AbortSignal): Promise<Line>;
  close(): Promise<void>;
}

/** An opening that failed is not tried again: a wrong password said twice locks an account, and a server that is away makes each copy wait. */
export const sharedLine = <Line>(open: (signal: AbortSignal) => Promise<Line>, isOpen: (line: Line) => boolean, shut: (line: Line) => Promise<void> | void): SharedLine<Line> => {
  let line: Line | undefined;
  let failed: unknown;
  return {
    async get(signal) {
      signal.throwIfAborted();
      if (line !== undefined && isOpen(line)) return line;
      if (failed !== undefined) throw failed;
      try {
        line = await open(signal);
        return line;
      } catch (cause) {
        if (!signal.aborted) failed = cause;
        throw cause;
      }
    },
    async close() {
      const last = line;
      line = undefined;
      failed ??= new Error("the channel is closed");
      if (last !== undefined) await shut(last);
    },
  };
};

/** The promise, or the signal's reason as soon as it stops; what the promise comes to then is nobody's business. */
export const orStopped = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> => new Promise((resolve, reject) => {
  const stop = (): void => { reject(signal.reason as Error); };
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  promise.then(resolve, reject).finally(() => { signal.removeEventListener("abort", stop); });
});
