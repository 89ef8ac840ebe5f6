// Waiting without loops: a promise that somebody else settles, and a pause that can be cut short.

/** A promise with its two ends. Nobody need wait for it: a rejection that nobody sees is no crash. */
export class Deferred<T> {
  readonly promise: Promise<T>;
  #resolve: (value: T) => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  constructor() {
    this.promise = new Promise<T>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.promise.catch(() => undefined);
  }
  resolve(value: T): void {
    this.#resolve(value);
  }
  reject(error: Error): void {
    this.#reject(error);
  }
}

/** Resolves after the time, or at once when the signal stops it. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done, { once: true });
    return undefined;
  });
