import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { contract } from "#contract/methods.ts";
import { Refusal } from "#contract/refusals.ts";
import { type Answer, DeskLookAlike, plainSettings, WithBytes } from "#testing/desk-look-alike.ts";
import { deskAddress } from "./address.ts";
import { connect } from "./connect.ts";
import type { DeskConnection } from "./connection.ts";
import { Fault } from "./fault.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pd-"));
  vi.stubEnv("XDG_RUNTIME_DIR", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const photo = "01J9Z3N4T5V6W7X8Y9Z0A1B2C3";
const meet = async (answer: Answer): Promise<{ desk: DeskLookAlike; connection: DeskConnection } & AsyncDisposable> => {
  const desk = await DeskLookAlike.start(join(folder, "desk"), answer);
  const connection = await connect({ deskFolder: desk.folder, caller: "window" });
  return {
    desk,
    connection,
    [Symbol.asyncDispose]: async () => {
      await connection[Symbol.asyncDispose]();
      await desk[Symbol.asyncDispose]();
    },
  };
};
const forever = (): Promise<never> => new Promise<never>(() => undefined);
const faultOf = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(() => undefined, (caught: unknown) => caught);
  return error instanceof Fault ? error.code : `no fault but ${String(error)}`;
};

test("a call is answered with a parsed value, and its request id goes along", async () => {
  await using met = await meet(() => plainSettings);
  expect(await met.connection.call(contract.desk.settings, {}, { request: "r-1" })).toEqual(plainSettings);
  expect(met.desk.received).toMatchObject([{ method: "desk.settings", params: {}, request: "r-1" }]);
  expect(met.connection.welcome.editor.initials).toBe("NC");
});

test("a refusal arrives as a refusal with its values, anything broken as a fault", async () => {
  await using met = await meet((call) => {
    if (call.method === "edit.undo") throw new Refusal("nothing-to-undo", { since: "now" });
    throw new Error("database is locked");
  });
  const refusal = await met.connection.call(contract.edit.undo, {}).then(() => undefined, (error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({ code: "nothing-to-undo", values: { since: "now" } });
  expect(await faultOf(met.connection.call(contract.edit.redo, {}))).toBe("broken");
});

test("a picture arrives as its bytes, and no picture as null", async () => {
  await using met = await meet((call) => ((call.params as { size: string }).size === "cell" ? new WithBytes({ type: "image/jpeg" }, Uint8Array.of(255, 216, 255)) : null));
  const picture = await met.connection.call(contract.photo.picture, { photo: photo as never, size: "cell" });
  expect(picture?.type).toBe("image/jpeg");
  expect([...(picture?.bytes ?? [])]).toEqual([255, 216, 255]);
  expect(await met.connection.call(contract.photo.picture, { photo: photo as never, size: "screen" })).toBeNull();
});

test("progress comes before the result, and stopping is told to the desk, whose answer then counts", async () => {
  const stop = new AbortController();
  await using met = await meet(async (call) => {
    call.progress({ progress: { done: 1, total: 2, rate: 5 } });
    call.progress("rubbish");
    await new Promise((resolve) => call.signal.addEventListener("abort", resolve));
    return { photos: 1, files: 1, ignored: 0, unreadable: 0, seconds: 1, failedRoots: [], cancelled: true };
  });
  const seen: unknown[] = [];
  const done = await met.connection.call(
    contract.root.index,
    { paths: ["/photos"] },
    {
      signal: stop.signal,
      onProgress: (value) => {
        seen.push(value);
        stop.abort();
      },
    },
  );
  expect(seen).toEqual([{ progress: { done: 1, total: 2, rate: 5 } }]);
  expect(done.cancelled).toBe(true);
});

test("an answer that is not what the contract says is a fault, and the connection goes on", async () => {
  await using met = await meet((call) => (call.method === "desk.settings" ? { style: 7 } : []));
  expect(await faultOf(met.connection.call(contract.desk.settings, {}))).toBe("bad-reply");
  expect(await met.connection.call(contract.root.list, {})).toEqual([]);
});

test("every open call ends with desk-gone when the desk goes, and so does every later one", async () => {
  await using met = await meet(forever);
  const open = [met.connection.call(contract.root.list, {}), met.connection.call(contract.desk.doctor, {})].map(faultOf);
  await vi.waitFor(() => expect(met.desk.received).toHaveLength(2));
  met.desk.cut();
  expect(await Promise.all(open)).toEqual(["desk-gone", "desk-gone"]);
  await met.connection.closed;
  expect(await faultOf(met.connection.call(contract.root.list, {}))).toBe("desk-gone");
});

test("a desk that talks nonsense is left, not believed", async () => {
  await using met = await meet(forever);
  const open = faultOf(met.connection.call(contract.root.list, {}));
  await vi.waitFor(() => expect(met.desk.received).toHaveLength(1));
  met.desk.talkNonsense(new Uint8Array(8).fill(255));
  expect(await open).toBe("desk-gone");
});

test("events reach those who listen until they stop listening; unknown ones and wrong ones reach nobody", async () => {
  await using met = await meet(() => []);
  const seen: unknown[] = [];
  const off = met.connection.on("writes.changed", (value) => seen.push(value));
  met.desk.tell("writes.changed", { left: "many" });
  met.desk.tell("toString", {});
  met.desk.tell("writes.changed", { left: 3, failed: 0 });
  await vi.waitFor(() => expect(seen).toEqual([{ left: 3, failed: 0 }]));
  off();
  met.desk.tell("writes.changed", { left: 2, failed: 0 });
  await met.connection.call(contract.root.list, {});
  expect(seen).toHaveLength(1);
});

test("without a desk, or with a token that is not its own, there is no connection and the fault says which", async () => {
  expect(await faultOf(connect({ deskFolder: join(folder, "none"), caller: "cli" }))).toBe("desk-away");
  await using desk = await DeskLookAlike.start(join(folder, "desk"), () => []);
  writeFileSync(deskAddress(desk.folder).tokenFile, "guessed");
  expect(await faultOf(connect({ deskFolder: desk.folder, caller: "cli" }))).toBe("desk-refused");
});

test("a desk started without a runtime folder is found by a window that has one", async () => {
  vi.stubEnv("XDG_RUNTIME_DIR", "");
  vi.stubEnv("TMPDIR", folder);
  await using desk = await DeskLookAlike.start(join(folder, "desk"), () => []);
  mkdirSync(join(folder, "run"));
  vi.stubEnv("XDG_RUNTIME_DIR", join(folder, "run"));
  await using connection = await connect({ deskFolder: desk.folder, caller: "cli" });
  expect(await connection.call(contract.root.list, {})).toEqual([]);
});

test("stopping before the call is sent refuses it without troubling the desk", async () => {
  await using met = await meet(() => []);
  await expect(met.connection.call(contract.root.list, {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "cancelled" });
  expect(met.desk.received).toEqual([]);
});
