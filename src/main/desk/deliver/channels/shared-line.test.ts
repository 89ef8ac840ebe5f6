// One connection for all copies: opened once, anew where it broke, and not again where it could not be opened.
import { expect, test } from "vitest";
import { orStopped, sharedLine } from "./shared-line.ts";

const never = (): AbortSignal => new AbortController().signal;

test("opened at the first act, shared, and opened anew once it broke", async () => {
  let opened = 0;
  const line = sharedLine(() => Promise.resolve({ number: opened += 1, open: true }), (one) => one.open, (one) => { one.open = false; });
  const first = await line.get(never());
  expect((await line.get(never())).number).toBe(1);
  first.open = false;
  expect((await line.get(never())).number).toBe(2);
  await line.close();
  await line.close();
  await expect(line.get(never())).rejects.toThrow("closed");
});

test("an opening that failed is not tried again; one that was stopped is", async () => {
  let tries = 0;
  const refused = sharedLine(() => { tries += 1; return Promise.reject(new Error("wrong password")); }, () => true, () => undefined);
  for (let count = 0; count < 3; count += 1) await expect(refused.get(never())).rejects.toThrow("wrong password");
  expect(tries).toBe(1);
  const stop = new AbortController();
  let ways = 0;
  const slow = sharedLine((signal) => ((ways += 1) === 1 ? orStopped(new Promise<string>(() => undefined), signal) : Promise.resolve("line")), () => true, () => undefined);
  const waiting = slow.get(stop.signal);
  stop.abort(new Error("killed"));
  await expect(waiting).rejects.toThrow("killed");
  expect(await slow.get(never())).toBe("line");
});
