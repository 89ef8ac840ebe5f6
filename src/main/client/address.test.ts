import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { defaultDeskFolder, deskAddress, isSafeSocketFolder, makeSocketFolder, socketFolder } from "./address.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "proofdesk-address-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a link to a data folder is the same desk, before and after the folder is made", () => {
  const before = deskAddress(join(folder, "desk", "inner"));
  mkdirSync(join(folder, "desk", "inner"), { recursive: true });
  symlinkSync(join(folder, "desk"), join(folder, "link"));
  expect(deskAddress(join(folder, "link", "inner"))).toEqual(before);
  expect(deskAddress(join(folder, "desk", "inner", "..", "inner"))).toEqual(before);
  expect(deskAddress(join(folder, "desk")).socket).not.toBe(before.socket);
});

test("the socket's path stays short however deep data folder and runtime folder are", () => {
  const deep = join(folder, "d".repeat(100));
  mkdirSync(deep);
  expect(Buffer.byteLength(deskAddress(join(folder, "x".repeat(200), "y".repeat(200))).socket)).toBeLessThanOrEqual(103);
  expect(Buffer.byteLength(socketFolder({ XDG_RUNTIME_DIR: deep }))).toBeLessThanOrEqual(81);
});

test("a runtime folder that is relative or not there is not used", () => {
  expect(socketFolder({ XDG_RUNTIME_DIR: "run" })).toBe(socketFolder({}));
  expect(socketFolder({ XDG_RUNTIME_DIR: join(folder, "none") })).toBe(socketFolder({}));
  expect(socketFolder({ XDG_RUNTIME_DIR: folder })).toMatch(new RegExp(`^${folder}/proofdesk-\\d+$`));
});

test.skipIf(process.platform === "win32")("the folder for sockets is this user's alone, and one that is not is refused or closed", () => {
  const sockets = join(folder, "sockets");
  makeSocketFolder(sockets);
  expect(statSync(sockets).mode & 0o777).toBe(0o700);
  chmodSync(sockets, 0o777);
  expect(isSafeSocketFolder(sockets)).toBe(false);
  makeSocketFolder(sockets);
  expect(isSafeSocketFolder(sockets)).toBe(true);
  const link = join(folder, "link");
  symlinkSync(sockets, link);
  expect(isSafeSocketFolder(link)).toBe(false);
  expect(() => makeSocketFolder(link)).toThrow(/not a folder of this user/);
  writeFileSync(join(folder, "file"), "");
  expect(isSafeSocketFolder(join(folder, "file"))).toBe(false);
});

test("the default data folder follows the variables, and ignores a relative XDG one", () => {
  expect(defaultDeskFolder({ PROOFDESK_DESK: "/a/b" }, "linux")).toBe("/a/b");
  expect(defaultDeskFolder({ XDG_DATA_HOME: "/data" }, "linux")).toBe("/data/proofdesk");
  expect(defaultDeskFolder({ XDG_DATA_HOME: "data" }, "linux")).toMatch(/\/\.local\/share\/proofdesk$/);
  expect(defaultDeskFolder({}, "darwin")).toMatch(/Library\/Application Support\/Proofdesk$/);
});
