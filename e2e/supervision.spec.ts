// The window and its desk: one desk for one folder, started again when it dies, ended with its window.
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { contract } from "#contract/methods.ts";
import { expect, test } from "./desk-fixture.ts";
import { type Bridge, callFromPage, codeOf } from "./support/bridge.ts";

test("the desk that the window started ends with it, and its folder is this user's alone", async ({ desk }) => {
  expect(codeOf(await callFromPage(desk.page, "root.list", {}))).toBe("ok");
  const pid = await desk.deskProcess();
  await desk.close();
  expect(() => process.kill(pid, 0)).toThrow(/ESRCH/u);
  expect(statSync(desk.deskFolder).mode & 0o777).toBe(0o700);
  for (const name of ["journal.db", "index.db", "desk.token", "window.json"]) {
    const file = path.join(desk.deskFolder, name);
    expect([name, existsSync(file) ? statSync(file).mode & 0o777 : "gone"]).toEqual([name, name === "desk.token" && !existsSync(file) ? "gone" : 0o600]);
  }
});

test("a desk that is killed comes back by itself: the page is told, and calls made meanwhile are answered", async ({ desk }) => {
  expect(codeOf(await callFromPage(desk.page, "root.list", {}))).toBe("ok");
  await desk.page.evaluate(() => {
    const state = window as unknown as { told: string[]; proofdesk: Bridge };
    state.told = [];
    state.proofdesk.on("desk.state", (value) => state.told.push((value as { state: string }).state));
  });
  const pid = await desk.deskProcess();
  process.kill(pid, "SIGKILL");
  await expect.poll(() => desk.page.evaluate(() => (window as unknown as { told: string[] }).told)).toContain("gone");
  expect(codeOf(await callFromPage(desk.page, "root.list", {}))).toBe("ok");
  expect(await desk.deskProcess()).not.toBe(pid);
  expect(await desk.page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual(["here", "gone", "starting", "here"]);
});

test("a second start for the same folder makes no second window and no second desk; it opens its folder in the first", async ({ desk }) => {
  expect(codeOf(await callFromPage(desk.page, "root.list", {}))).toBe("ok");
  const pid = await desk.deskProcess();
  await desk.startSecond([desk.photoFolder]);
  await using connection = await desk.connect();
  await expect.poll(async () => (await connection.call(contract.root.list, {})).map((root) => root.path)).toEqual([desk.photoFolder]);
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await desk.deskProcess()).toBe(pid);
});

test("the window is where it was left", async ({ desk }) => {
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1000, height: 700 }));
  await desk.restart();
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual({ x: 40, y: 50, width: 1000, height: 700 });
});

test("the log of the window holds codes, no words of the editor", async ({ desk }) => {
  await callFromPage(desk.page, "photo.ids", { where: "Ministerin Vogelsang", nonsense: "Vogelsang" });
  await expect.poll(() => desk.log()).toContain("bad-params");
  expect(desk.log()).not.toContain("Vogelsang");
  expect(readFileSync(path.join(desk.deskFolder, "logs", "window.log"), "utf8").split("\n").filter(Boolean).every((line) => line.startsWith("{"))).toBe(true);
});
