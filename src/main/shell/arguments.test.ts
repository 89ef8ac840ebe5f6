import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ownWords, readArguments } from "./arguments.ts";
import { keepWindowState, openingBounds, readWindowState } from "./window-state.ts";

test("--desk and the variable name the data folder, the option first; every other word is a folder to open", () => {
  expect(readArguments(["--desk", "d", "photos", "--inspect=0", "/abs"], {}, "/home/nora")).toEqual({ deskFolder: "/home/nora/d", folders: ["/home/nora/photos", "/abs"] });
  expect(readArguments(["--desk=/x"], { PROOFDESK_DESK: "/y" }, "/").deskFolder).toBe("/x");
  expect(readArguments([], { PROOFDESK_DESK: "/y" }, "/").deskFolder).toBe("/y");
  expect(readArguments(["--", "-strange", "--desk"], { PROOFDESK_DESK: "/y" }, "/p").folders).toEqual(["/p/-strange", "/p/--desk"]);
});

test("the application's own folder and the loader's words are not folders to open", () => {
  const app = "/work/proofdesk";
  expect(ownWords(["electron", "/work/proofdesk", "--desk", "/d", "/photos"], false, app)).toEqual(["--desk", "/d", "/photos"]);
  expect(ownWords(["electron", "--inspect=0", "-r", "/pw/loader.js", "/work/proofdesk/out/main/index.js", "/photos"], false, app)).toEqual(["--inspect=0", "/photos"]);
  expect(ownWords(["electron", "--no-sandbox", app, `${app}/samples`], false, app)).toEqual(["--no-sandbox", `${app}/samples`]);
  expect(ownWords(["/usr/bin/proofdesk", "/photos"], true, app)).toEqual(["/photos"]);
});

const display = { x: 0, y: 0, width: 1920, height: 1080 };

test("a window opens where it was, unless no display shows its bar any more", () => {
  expect(openingBounds(undefined, [display])).toEqual({ width: 1280, height: 800 });
  expect(openingBounds({ x: 10, y: 20, width: 1000, height: 700, isMaximized: false }, [display])).toEqual({ x: 10, y: 20, width: 1000, height: 700 });
  expect(openingBounds({ x: 3000, y: 20, width: 1000, height: 700, isMaximized: false }, [display])).toEqual({ width: 1000, height: 700 });
  expect(openingBounds({ x: 0, y: -500, width: 1, height: 1, isMaximized: false }, [display])).toEqual({ width: 800, height: 600 });
});

test("where the window was is kept for this user only, and garbage there is no reason not to start", async () => {
  const folder = mkdtempSync(join(tmpdir(), "proofdesk-window-"));
  const state = { x: 1, y: 2, width: 900, height: 700, isMaximized: true };
  await keepWindowState(folder, state);
  expect(readWindowState(folder)).toEqual(state);
  expect(statSync(join(folder, "window.json")).mode & 0o777).toBe(0o600);
  for (const garbage of ["", "{", "[]", '{"x":1e99,"y":0,"width":1,"height":1,"isMaximized":false}']) {
    writeFileSync(join(folder, "window.json"), garbage);
    expect(readWindowState(folder)).toBeUndefined();
  }
  chmodSync(join(folder, "window.json"), 0o600);
  expect(readFileSync(join(folder, "window.json"), "utf8")).not.toBe("");
  await keepWindowState(join(folder, "none"), state);
  rmSync(folder, { recursive: true });
});
