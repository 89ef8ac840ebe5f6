import { expect, test } from "vitest";
import { makeUnderWay } from "./under-way.ts";

test("a question waits for what was under way when it was asked, refused or not, and for nothing later", async () => {
  const underWay = makeUnderWay();
  const first = Promise.withResolvers<string>();
  const second = Promise.withResolvers<string>();
  void underWay.track(first.promise);
  void underWay.track(second.promise).catch(() => undefined);
  let asked = false;
  const settled = underWay.settled().then(() => { asked = true; });
  void underWay.track(new Promise(() => undefined));
  first.resolve("kept");
  await Promise.resolve();
  expect(asked).toBe(false);
  second.reject(new Error("the desk is away"));
  await settled;
  expect(asked).toBe(true);
});
