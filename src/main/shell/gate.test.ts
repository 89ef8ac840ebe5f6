import { expect, test } from "vitest";
import { Fault } from "#client/fault.ts";
import type { WindowAnswer } from "#contract/bridge.ts";
import { methodsByName } from "#contract/methods.ts";
import { Refusal } from "#contract/refusals.ts";
import { type ForwardOptions, Gate, type GateOptions, type OwnMethods, type Sender } from "./gate.ts";

const ours: Sender = { isOurs: true, id: 1, progress: () => undefined };
const forever = (): Promise<never> => new Promise<never>(() => undefined);

interface Forwarded { readonly method: string; readonly params: unknown; readonly options: ForwardOptions }
const makeGate = (more: Partial<GateOptions> = {}): { gate: Gate; forwarded: Forwarded[]; logged: string[] } => {
  const forwarded: Forwarded[] = [];
  const logged: string[] = [];
  const gate = new Gate({
    forward: (method, params, options) => {
      forwarded.push({ method: method.name, params, options });
      return Promise.resolve([]);
    },
    own: new Map(),
    mayName: () => Promise.resolve(),
    wasTouched: () => true,
    secrets: () => ({}),
    log: (_, message, values) => logged.push(`${message} ${JSON.stringify(values)}`),
    ...more,
  });
  return { gate, forwarded, logged };
};
const call = (method: string, params: unknown, callId = "c1"): unknown => ({ callId, method, params, progress: false });
const codeOf = (answer: WindowAnswer): string => (answer.ok ? "ok" : "fault" in answer ? answer.fault.code : answer.refusal.code);

test("a page that is not ours reaches nothing, whatever it says", async () => {
  const { gate, forwarded } = makeGate();
  expect(codeOf(await gate.answer({ ...ours, isOurs: false }, call("root.list", {})))).toBe("not-allowed");
  expect(forwarded).toEqual([]);
});

test("an unknown method, a method that is none, and a method not meant for windows are refused", async () => {
  const { gate, forwarded } = makeGate();
  for (const name of ["root.erase", "constructor", "__proto__", "toString", ""]) expect(codeOf(await gate.answer(ours, call(name, {}))), name).toBe("unknown-method");
  for (const method of methodsByName.values()) {
    if (!method.callers.includes("window")) expect(codeOf(await gate.answer(ours, call(method.name, {})))).toBe("not-allowed");
  }
  expect(forwarded).toEqual([]);
});

test("no page asks the desk for the paths of a drag: main alone does", async () => {
  const { gate, forwarded } = makeGate();
  for (const [name, params] of [["delivery.prepareDrag", { photos: ["01J9Z3N4T5V6W7X8Y9Z0A1B001"] }], ["delivery.beginDrag", { drag: "D" }], ["delivery.finishDrag", { drag: "D", left: true }]] as const) {
    expect(codeOf(await gate.answer(ours, call(name, params))), name).toBe("not-allowed");
  }
  expect(forwarded).toEqual([]);
});

test("parameters that are not the method's are refused for every method, and never logged", async () => {
  const { gate, forwarded, logged } = makeGate();
  for (const method of methodsByName.values()) {
    for (const params of [undefined, null, 7, "x", [], { secretCaption: "The Queen is dead" }]) {
      if (method.params.safeParse(params).success) continue;
      expect(["bad-params", "not-allowed"], method.name).toContain(codeOf(await gate.answer(ours, call(method.name, params))));
    }
  }
  expect(forwarded).toEqual([]);
  expect(logged.length).toBeGreaterThan(0);
  expect(logged.join("\n")).not.toContain("Queen");
});

test("what is no call is refused: no object, more members, a call id too long", async () => {
  const { gate, forwarded } = makeGate();
  const messages = [undefined, null, "root.list", [], {}, { callId: "c", method: "root.list", params: {} }, { ...(call("root.list", {}) as object), sender: 1 }, call("root.list", {}, "x".repeat(65)), call("root.list", {}, "")];
  for (const message of messages) expect(codeOf(await gate.answer(ours, message))).toBe("bad-message");
  expect(forwarded).toEqual([]);
});

test("a message that is too heavy, too deep or no plain value is refused before any schema walks it", async () => {
  const { gate, forwarded } = makeGate();
  let deep: unknown = "x";
  for (let depth = 0; depth < 20_000; depth += 1) deep = [deep];
  for (const value of [deep, "x".repeat(17 * 1024 * 1024), new Map(), new Uint8Array(3)]) expect(codeOf(await gate.answer(ours, call("edit.make", value)))).toBe("too-large");
  expect(forwarded).toEqual([]);
});

test("a good call goes on with the defaults of its schema and its id as the request's", async () => {
  const { gate, forwarded } = makeGate();
  const photo = "01J9Z3N4T5V6W7X8Y9Z0A1B2C3";
  expect(await gate.answer(ours, call("edit.make", { photos: [photo], changes: [{ field: "headline", value: "한국" }] }))).toEqual({ ok: true, value: [] });
  expect(forwarded).toMatchObject([{ method: "edit.make", params: { photos: [photo], changes: [{ field: "headline", mode: "replace", value: "한국" }], voidApproval: true }, options: { request: "c1" } }]);
});

test("a selection of 100,000 photos is bearable", async () => {
  const { gate } = makeGate();
  const photos = Array.from({ length: 100_000 }, () => "01J9Z3N4T5V6W7X8Y9Z0A1B2C3");
  expect(codeOf(await gate.answer(ours, call("approval.approve", { photos })))).toBe("ok");
});

test("refusals and faults come back as values; an error of ours says nothing of its content", async () => {
  const failing = (error: Error): Promise<WindowAnswer> => makeGate({ forward: () => Promise.reject(error) }).gate.answer(ours, call("root.list", {}));
  expect(await failing(new Refusal("desk-busy", { pid: 7 }))).toEqual({ ok: false, refusal: { code: "desk-busy", values: { pid: 7 } } });
  expect(await failing(new Fault("desk-gone", "gone"))).toEqual({ ok: false, fault: { code: "desk-gone", message: "gone" } });
  expect(JSON.stringify(await failing(new Error("caption: The Queen is dead")))).not.toContain("Queen");
});

test("what main answers itself never reaches the desk, and is held to its schema too", async () => {
  const own: OwnMethods = new Map<string, () => Promise<unknown>>([
    ["shell.openFolder", () => Promise.resolve({ path: "/photos" })],
    ["shell.quit", () => Promise.resolve("not what the contract says")],
  ]);
  const { gate, forwarded } = makeGate({ own });
  expect(await gate.answer(ours, call("shell.openFolder", {}))).toEqual({ ok: true, value: { path: "/photos" } });
  expect(codeOf(await gate.answer(ours, call("shell.quit", {})))).toBe("broken");
  expect(forwarded).toEqual([]);
});

test("a path that the editor never chose is refused before it goes on", async () => {
  const { gate, forwarded } = makeGate({ mayName: () => Promise.reject(new Refusal("cannot-read-folder", { path: "/etc" })) });
  expect(codeOf(await gate.answer(ours, call("root.index", { paths: ["/etc"] })))).toBe("cannot-read-folder");
  expect(forwarded).toEqual([]);
});

test("files are moved, copied and renamed only under a hand in that window", async () => {
  const photos = ["01J9Z3N4T5V6W7X8Y9Z0A1B2C3"];
  const calls = [call("file.move", { photos, to: "/a" }), call("file.copy", { photos, to: "/a" }), call("file.rename", { photos, template: "x", start: 1 })];
  const { gate, forwarded } = makeGate({ wasTouched: (sender) => sender.id === 2 });
  for (const one of calls) expect(codeOf(await gate.answer(ours, one))).toBe("not-allowed");
  expect(codeOf(await gate.answer(ours, call("file.foresee", { what: "move", photos })))).toBe("ok");
  expect(forwarded.map((one) => one.method)).toEqual(["file.foresee"]);
  for (const one of calls) expect(codeOf(await gate.answer({ ...ours, id: 2 }, one))).toBe("ok");
  expect(forwarded).toHaveLength(4);
});

test("a window stops its own call and no other window's", async () => {
  const signals: AbortSignal[] = [];
  const { gate } = makeGate({
    forward: (_, __, options) => {
      signals.push(options.signal);
      return forever();
    },
  });
  void gate.answer(ours, call("root.index", { paths: ["/photos"] }, "mine"));
  void gate.answer({ ...ours, id: 2 }, call("root.index", { paths: ["/photos"] }, "mine"));
  await gate.answer({ ...ours, id: 2 }, call("cancel", { callId: "mine" }, "c2"));
  expect(signals.map((signal) => signal.aborted)).toEqual([false, true]);
  expect(codeOf(await gate.answer(ours, call("cancel", { callId: 7 })))).toBe("bad-params");
});

test("progress goes to the window that asked, under the call's id; without a listener none is asked for", async () => {
  const seen: unknown[] = [];
  const { gate } = makeGate({
    forward: (_, __, options) => {
      options.onProgress?.({ progress: { done: 1, total: 2, rate: 1 } });
      return Promise.resolve(options.onProgress === undefined);
    },
  });
  const sender: Sender = { ...ours, progress: (callId, value) => seen.push([callId, value]) };
  expect(await gate.answer(sender, { callId: "p", method: "root.index", params: { paths: ["/p"] }, progress: true })).toEqual({ ok: true, value: false });
  expect(seen).toEqual([["p", { progress: { done: 1, total: 2, rate: 1 } }]]);
  expect(await gate.answer(sender, call("root.list", {}))).toEqual({ ok: true, value: true });
});

test("the gate is settled when the last words that came in are answered", async () => {
  let finish: (value: unknown) => void = () => undefined;
  const { gate } = makeGate({ forward: () => new Promise((resolve) => (finish = resolve)) });
  const answer = gate.answer(ours, call("root.list", {}));
  let isSettled = false;
  const settled = gate.settled().then(() => (isSettled = true));
  await Promise.resolve();
  expect(isSettled).toBe(false);
  await new Promise((resolve) => setImmediate(resolve));
  finish([]);
  await answer;
  await settled;
  expect(isSettled).toBe(true);
});

test("at the end, what goes on by itself at the next start is stopped, and what holds the editor's words is waited for", async () => {
  const stopped: string[] = [];
  const { gate } = makeGate({
    forward: (method, _params, { signal }) =>
      method.name === "root.index" ? new Promise((_resolve, reject) => { signal.addEventListener("abort", () => { stopped.push(method.name); reject(new Refusal("cancelled")); }); }) : new Promise((resolve) => { setTimeout(() => { resolve({ kept: true }); }, 30); }),
  });
  const reading = gate.answer(ours, call("root.index", { paths: ["/photos"] }, "c1"));
  const draft = gate.answer(ours, call("edit.draft", { photos: ["01J9Z3N4T5V6W7X8Y9Z0A1B2C3"], field: "headline", value: "Half a word" }, "c2"));
  await Promise.resolve();
  gate.stopLong();
  await gate.settled();
  expect(codeOf(await reading)).toBe("cancelled");
  expect(codeOf(await draft)).toBe("ok");
  expect(stopped).toEqual(["root.index"]);
});

test("what recipients sign in with is main's to give: a page's own is thrown away, and other calls get none", async () => {
  const recipient = "01J9Z3N4T5V6W7X8Y9Z0A1R001";
  const { gate, forwarded } = makeGate({ secrets: () => ({ [recipient]: "from the key store" }) });
  const photos = ["01J9Z3N4T5V6W7X8Y9Z0A1B001"];
  await gate.answer(ours, call("kill.make", { photos, reason: "x", mandatory: true, secrets: { [recipient]: "from the page" } }));
  await gate.answer(ours, call("kill.plan", { photos }, "c2"));
  expect(forwarded.map((one) => (one.params as { secrets?: object }).secrets)).toEqual([{ [recipient]: "from the key store" }, undefined]);
});

test("nothing is sent or killed without a hand", async () => {
  const { gate, forwarded } = makeGate({ wasTouched: () => false });
  const photos = ["01J9Z3N4T5V6W7X8Y9Z0A1B001"];
  expect(codeOf(await gate.answer(ours, call("kill.make", { photos, reason: "x", mandatory: true })))).toBe("not-allowed");
  expect(codeOf(await gate.answer(ours, call("correction.send", { photo: photos[0] }, "c2")))).toBe("not-allowed");
  expect(forwarded).toEqual([]);
});
