// `npm test`: sets up, runs every stage even after a failing one, and ends with one line that counts them all.
// `npm test -- --only unit,types` runs some. Plain Node 18 code: it runs before any package is there.
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { spawn } from "node:child_process";
import { countReport } from "./testing/count-report.mjs";
import { inRepository, node24, repository } from "./setup/places.mjs";
import { setUp } from "./setup/set-up.mjs";

const args = process.argv.slice(2);
const onlyAt = args.indexOf("--only");
const only = onlyAt < 0 ? undefined : (args[onlyAt + 1] ?? "").split(",").filter((name) => name !== "");
const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-test-"));

// Tests never see the caller's own desk, and `node` is Node 24 for whatever they start.
const env = { ...process.env, PATH: [path.dirname(node24), inRepository("node_modules", ".bin"), process.env.PATH].join(path.delimiter) };
for (const name of ["PROOFDESK_DESK", "PROOFDESK_EDITOR", "INIT_CWD"]) delete env[name];

const node = (rest) =>
  new Promise((resolve) => {
    const child = spawn(node24, rest, { cwd: repository, env, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", () => resolve(127));
    child.on("close", (code) => resolve(code ?? 1));
  });

const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

const isThere = (...parts) => existsSync(inRepository(...parts));
const holds = (where, ending) => isThere(where) && readdirSync(inRepository(where), { recursive: true }).some((name) => String(name).endsWith(ending));

const lint = async () => {
  const tool = inRepository("node_modules", "oxlint", "bin", "oxlint");
  // The file list is explicit: oxlint without one walks everything (CODE-EXAMPLES.md section 11). A crash is red.
  const places = ["src", "scripts", "lint", "bin", "bench", "e2e", "vitest.config.ts", "electron.vite.config.ts"].filter((place) => isThere(place));
  return one((await node([tool, "--type-aware", "--deny-warnings", ...places])) === 0);
};

const types = async () => one((await node([inRepository("node_modules", "typescript", "bin", "tsc"), "-b"])) === 0);

const vitest = (project) => async () => {
  const report = path.join(folder, `${project}.json`);
  const code = await node([
    inRepository("node_modules", "vitest", "vitest.mjs"), "run", "--project", project,
    "--reporter=default", "--reporter=json", `--outputFile.json=${report}`,
  ]);
  const text = await readFile(report, "utf8").catch(() => undefined);
  return countReport(text, code);
};

const stages = [
  { name: "lint", run: lint },
  { name: "types", run: types },
  { name: "unit", run: vitest("unit") },
  ...(holds("src/renderer", ".test.tsx") || holds("src/renderer", ".test.ts") ? [{ name: "renderer", run: vitest("renderer") }] : []),
  { name: "desk", run: vitest("desk") },
].filter((stage) => only === undefined || only.includes(stage.name));

const total = { passed: 0, failed: 0, skipped: 0 };
try {
  await setUp(["desk", "test"]);
  if (stages.length === 0) throw new Error(`no stage named ${only?.join(", ")}`);
  for (const stage of stages) {
    const started = Date.now();
    console.log(`\n== ${stage.name}`);
    const count = await stage.run();
    for (const key of Object.keys(total)) total[key] += count[key];
    console.log(`== ${stage.name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
