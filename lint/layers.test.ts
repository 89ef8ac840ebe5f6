// The layers rule on a small tree of seeded mistakes, run by the real linter; each mistake must be named, each right line let through.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** File, one line of it, and a part of the complaint; no complaint where it is right. */
const seeds: readonly (readonly [file: string, line: string, complaint?: string])[] = [
  ["src/main/core/a.ts", 'export { x } from "#desk/disk.ts";', "core must not import desk"],
  ["src/main/core/b.ts", 'import { readFile } from "node:fs/promises"; export const b = readFile;', "core must not import node:fs/promises"],
  ["src/main/core/c.ts", 'export { x } from "#contract/values.ts";'],
  ["src/main/core/d.ts", 'export { x } from "../desk/disk.ts";', "cross a part by its name"],
  ["src/main/core/e.ts", 'export { x } from "#core/c.ts";', "inside a part import by a relative path"],
  ["src/main/core/f.ts", 'export const f = import("#desk/disk.ts");', "core must not import desk"],
  ["src/main/core/g.ts", 'export type G = import("#desk/disk.ts").Disk;', "core must not import desk"],
  ["src/main/core/h.ts", "export enum Color { Red }", "no enum"],
  ["src/main/core/checks/i.ts", 'export { x } from "../fields/table.ts";'],
  ["src/renderer/a.ts", 'export { x } from "#core/c.ts";', "renderer must not import core"],
  ["src/renderer/b.ts", 'export { x } from "electron";', "renderer must not import electron"],
  ["src/renderer/c.ts", 'export { x } from "#words/en.ts"; export { useState } from "react";'],
  ["src/main/cli/a.ts", 'export { x } from "#desk/start.ts";'],
  ["src/main/cli/b.ts", 'export { x } from "#desk/journal/journal.ts";', "cli must not import desk"],
  ["src/main/shell/a.ts", 'export { x } from "#core/c.ts";', "shell must not import core"],
  ["src/main/index.ts", 'export { x } from "#desk/start.ts";', "shell must not import desk"],
  ["src/main/desk/services/a.ts", 'export { x } from "node:fs";', "desk/services must not import node:fs"],
  ["src/main/desk/services/b.ts", 'export { x } from "../write/queue.ts";', "desk/services must not import desk/write"],
  ["src/main/desk/services/c.ts", 'export { x } from "../journal/journal.ts"; export { y } from "../context.ts";'],
  ["src/main/desk/services/d.ts", 'import type { X } from "../write/queue.ts"; export type Y = X;'],
  ["src/main/desk/services/e.ts", 'export { x } from "../read/look.ts";'],
  ["src/main/desk/services/f.ts", 'export { x } from "../read/read-many.ts";', "desk/services must not import desk/read"],
  ["src/main/desk/read/d.ts", 'export { x } from "../services/fold.ts";'],
  ["src/main/desk/read/e.ts", 'export { x } from "../services/approval.ts";', "desk/read must not import desk/services"],
  ["src/main/core/k.ts", 'import type { X } from "#desk/disk.ts"; export type Y = X;', "core must not import desk"],
  ["src/main/desk/read/a.ts", 'export { x } from "exiftool-vendored";', "desk/read must not import exiftool-vendored"],
  ["src/main/desk/read/b.ts", 'export { x } from "better-sqlite3";', "desk/read must not import better-sqlite3"],
  ["src/main/desk/exiftool/a.ts", 'export { x } from "exiftool-vendored";'],
  ["src/main/desk/socket/a.ts", 'export { x } from "#client/frames.ts";'],
  ["src/main/desk/socket/b.ts", 'export { x } from "#client/connect.ts";', "desk/socket must not import client"],
  ["src/main/desk/start.ts", 'export { x } from "./write/queue.ts"; export { y } from "./socket/listen.ts";'],
  ["src/main/desk/read/c.ts", 'export { x } from "#testing/photo-maker.ts";', "product code must not import #testing"],
  ["src/main/desk/read/c.desk.test.ts", 'import { x } from "#testing/photo-maker.ts"; void x;'],
  ["src/main/testing/a.ts", 'export { x } from "#desk/journal/journal.ts";'],
];

let folder = "";
let findings: readonly { readonly filename: string; readonly message: string }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "proofdesk-layers-"));
  for (const [file, line] of seeds) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), `${line}\n`);
  }
  const rules = { "proofdesk/layers": "error", "proofdesk/no-enum": "error" };
  await writeFile(path.join(folder, ".oxlintrc.json"), JSON.stringify({ plugins: [], categories: { correctness: "off" }, jsPlugins: [path.join(repository, "lint", "layers.js")], rules }));
  const out = await new Promise<string>((resolve) => {
    const linter = path.join(repository, "node_modules", "oxlint", "bin", "oxlint");
    execFile(process.execPath, [linter, "--format=json", "src"], { cwd: folder, env: { ...process.env, PROOFDESK_LINT_ROOT: folder } }, (_error, stdout) => resolve(stdout));
  });
  findings = (JSON.parse(out) as { diagnostics: { filename: string; message: string }[] }).diagnostics;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

for (const [file, line, complaint] of seeds) {
  test(`${complaint === undefined ? "lets through" : "names"} in ${file}: ${line}`, () => {
    const here = findings.filter((found) => found.filename.endsWith(file)).map((found) => found.message);
    if (complaint === undefined) expect(here).toEqual([]);
    else expect(here.join("\n")).toContain(complaint);
  });
}
