// Long calls are found at the bridge: there while they run, with how far they are, stopped where the desk can, gone at their end however it comes.
import { expect, it } from "vitest";
import type { Answer, Bridge, CallOptions } from "../bridge.ts";
import { makeTasks } from "./tasks.ts";

interface Open { readonly method: string; readonly options: CallOptions<"desk.samples">; readonly end: (answer: Answer<unknown>) => void; readonly fail: () => void }
const makeOpen = (): { readonly bridge: Bridge; readonly open: Open[] } => {
  const open: Open[] = [];
  const call = (method: string, _params: unknown, options: CallOptions<"desk.samples"> = {}): Promise<Answer<unknown>> => new Promise((resolve, reject) => { open.push({ method, options, end: resolve, fail: () => reject(new Error("gone")) }); });
  return { open, bridge: { call: call as Bridge["call"], on: () => () => {} } };
};

it("lists a call with its counts while it runs, and its caller hears of them too", async () => {
  const { bridge, open } = makeOpen();
  const tasks = makeTasks(bridge);
  const heard: unknown[] = [];
  const answer = tasks.bridge.call("desk.samples", {}, { onProgress: (value) => heard.push(value) });
  expect(tasks.store.getState().list).toMatchObject([{ kind: "desk.samples", done: 0, total: 0 }]);
  open[0]?.options.onProgress?.({ progress: { done: 3, total: 9 } });
  expect(tasks.store.getState().list).toMatchObject([{ done: 3, total: 9 }]);
  expect(heard).toEqual([{ progress: { done: 3, total: 9 } }]);
  open[0]?.end({ ok: true, value: { folder: "/x" } });
  await answer;
  expect(tasks.store.getState().list).toEqual([]);
});

it("stops by its own button and by its caller's signal", async () => {
  const { bridge, open } = makeOpen();
  const tasks = makeTasks(bridge);
  const control = new AbortController();
  void tasks.bridge.call("desk.samples", {}, { signal: control.signal }).catch(() => undefined);
  void tasks.bridge.call("desk.verify", {}).catch(() => undefined);
  tasks.store.getState().list[1]?.stop?.();
  expect(open.map((one) => one.options.signal?.aborted)).toEqual([false, true]);
  expect(tasks.store.getState().list.map((one) => one.stopping)).toEqual([false, true]);
  control.abort();
  expect(open[0]?.options.signal?.aborted).toBe(true);
});

it("a call that breaks is gone from the list; what is whole or not at all has no stop; short calls are not listed", async () => {
  const { bridge, open } = makeOpen();
  const tasks = makeTasks(bridge);
  const broken = tasks.bridge.call("desk.backup", { file: "/x" });
  void tasks.bridge.call("photo.counts", {});
  expect(tasks.store.getState().list.map((one) => [one.kind, one.stop])).toEqual([["desk.backup", undefined]]);
  open[0]?.fail();
  await expect(broken).rejects.toThrow("gone");
  expect(tasks.store.getState().list).toEqual([]);
});
