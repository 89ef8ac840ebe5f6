// `npm test`: sets up, runs every stage even after a failing one, and ends with one line that counts them all.
// `npm test -- --only unit,types` runs some. Plain Node 18 code: it runs before any package is there.
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { spawn, spawnSync } from "node:child_process";
import { countJourneys } from "./testing/count-journeys.mjs";
import { countReport } from "./testing/count-report.mjs";
import { listFailures } from "./testing/list-failures.mjs";
import { setUpBuild } from "./setup/build.mjs";
import { setUpElectron } from "./setup/electron.mjs";
import { inRepository, node24, repository } from "./setup/places.mjs";
import { setUp } from "./setup/set-up.mjs";

const args = process.argv.slice(2);
const onlyAt = args.indexOf("--only");
const only = onlyAt < 0 ? undefined : (args[onlyAt + 1] ?? "").split(",").filter((name) => name !== "");
const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-test-"));

// Tests never see the caller's own desk, and `node` is Node 24 for whatever they start.
const env = { ...process.env, PATH: [path.dirname(node24), inRepository("node_modules", ".bin"), process.env.PATH].join(path.delimiter) };
for (const name of ["PROOFDESK_DESK", "PROOFDESK_EDITOR", "INIT_CWD"]) delete env[name];

const start = (command, rest, more = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, rest, { cwd: repository, env: { ...env, ...more }, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", () => resolve(127));
    child.on("close", (code) => resolve(code ?? 1));
  });

const node = (rest) => start(node24, rest);

/** Repeated at the very end, where a log that was cut still has them. */
const failures = [];
const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

const isThere = (...parts) => existsSync(inRepository(...parts));

const lint = async () => {
  const tool = inRepository("node_modules", "oxlint", "bin", "oxlint");
  // The file list is explicit: oxlint without one walks everything (CODE-EXAMPLES.md section 11). A crash is red.
  const places = ["src", "scripts", "lint", "bin", "bench", "e2e", "vitest.config.ts", "electron.vite.config.ts", "playwright.config.ts"].filter((place) => isThere(place));
  return one((await node([tool, "--type-aware", "--deny-warnings", ...places])) === 0);
};

const types = async () => one((await node([inRepository("node_modules", "typescript", "bin", "tsc"), "-b"])) === 0);

/** Where the machine allows, a command without any network: a namespace of its own in which not even the loopback is up. As root without a user namespace, so that mounts still go. */
const offline = () => {
  if (process.platform !== "linux") return undefined;
  return [["unshare", "--net"], ["unshare", "--net", "--map-root-user"]].find(([command, ...rest]) => spawnSync(command, [...rest, "true"], { stdio: "ignore" }).status === 0);
};

const vitest = (project, around) => async () => {
  const report = path.join(folder, `${project}.json`);
  const before = around?.();
  if (around !== undefined) console.log(before === undefined ? "this machine lends no network namespace: the tests run beside its network" : "in a network namespace without interfaces");
  const [command, ...rest] = [...(before ?? []), node24];
  const code = await start(command, [...rest,
    inRepository("node_modules", "vitest", "vitest.mjs"), "run", "--project", project,
    "--reporter=default", "--reporter=json", `--outputFile.json=${report}`,
  ]);
  const text = await readFile(report, "utf8").catch(() => undefined);
  failures.push(...listFailures(text));
  return countReport(text, code);
};

// Always a display of its own, so that no window comes up before whoever runs the tests.
const journeys = async () => {
  await setUp(["window", "display"]);
  const { executable } = await setUpElectron();
  await setUpBuild();
  const report = path.join(folder, "journeys.json");
  const playwright = [node24, inRepository("node_modules", "@playwright", "test", "cli.js"), "test", "--reporter=list,json"];
  const onDisplay = process.platform === "linux" ? ["xvfb-run", "-a", "-s", "-screen 0 1920x1200x24", ...playwright] : playwright;
  const code = await start(onDisplay[0], onDisplay.slice(1), { PROOFDESK_ELECTRON: executable, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  const text = await readFile(report, "utf8").catch(() => undefined);
  failures.push(...listFailures(text));
  return countJourneys(text, code);
};

const stages = [
  { name: "lint", run: lint },
  { name: "types", run: types },
  { name: "unit", run: vitest("unit") },
  { name: "renderer", run: vitest("renderer") },
  { name: "desk", run: vitest("desk", offline) },
  { name: "servers", run: vitest("servers") },
  { name: "e2e", run: journeys },
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
if (failures.length > 0) console.log(["", "What failed:", ...failures].join("\n"));
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
