// The sample batch: a newsroom night on the command line, for a machine without a display. Makes the samples, runs the real
// commands on them with a desk of their own (index, caption, check, approve, deliver, verify) and prints what happened.
// `node scripts/sample-batch.mjs [DIR]`; without DIR it works in the cache and begins anew each time.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { cacheFolder, inRepository, node24 } from "./setup/places.mjs";
import { setUp } from "./setup/set-up.mjs";
import { SetupFailure } from "./setup/tell.mjs";

const say = (line = "") => void process.stdout.write(`${line}\n`);

/** Runs a program of ours on Node 24; its standard output as JSON objects, one a line. */
const objects = (args) =>
  new Promise((resolve, reject) => {
    const child = spawn(node24, args, { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, INIT_CWD: process.cwd() } });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (part) => { text += part; });
    child.on("error", reject);
    child.on("close", (code) => {
      const lines = text.split("\n").filter((line) => line.trim() !== "");
      try {
        resolve({ code: code ?? 1, lines: lines.map((line) => JSON.parse(line)) });
      } catch {
        reject(new Error(`not JSON: ${lines.find((line) => !line.startsWith("{")) ?? text.slice(0, 200)}`));
      }
    });
  });

/** SPEC.md section 5: 0 all done, 1 some photos were refused; anything else means the command did not work. */
const command = (desk) => async (...args) => {
  const answer = await objects([inRepository("src", "main", "cli", "main.ts"), "--desk", desk, "--json", "--editor", "Sample Editor/SE", ...args]);
  const error = answer.lines.find((line) => line.error !== undefined)?.error;
  if (answer.code > 1 || error !== undefined) throw new Error(`proofdesk ${args[0]}: ${error === undefined ? `exit ${answer.code}` : `${error.message} ${error.todo ?? ""}`}`);
  return answer.lines;
};

const doneOf = (lines) => lines.find((line) => line.done !== undefined)?.done ?? {};

// Korean, Chinese and Japanese letters take two columns of a terminal; Arabic marks and accents are rare here.
const columns = (text) => [...text].reduce((sum, letter) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(letter) ? 2 : 1), 0);
const cell = (text, width) => text + " ".repeat(Math.max(0, width - columns(text)));

const table = (head, rows) => {
  const widths = head.map((title, column) => Math.max(columns(title), ...rows.map((row) => columns(row[column]))));
  const line = (row) => say(`  ${row.map((text, column) => cell(text, widths[column])).join("  ")}`.trimEnd());
  line(head);
  line(widths.map((width) => "-".repeat(width)));
  for (const row of rows) line(row);
};

const emptyFolder = async (asked) => {
  if (asked === undefined) {
    const folder = cacheFolder("sample-batch");
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return folder;
  }
  const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), asked);
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new SetupFailure(`${folder} is not empty. Choose a new folder for the sample batch.`);
  return folder;
};

/** What the night's editor types. One photo keeps its missing byline, so that the check has something to stop. */
const captioning = async (run, photos) => {
  const at = (...parts) => path.join(photos, ...parts);
  const typed = [
    [at("IMG-20261122-WA0007.jpg"), "headline=Dandelions against the light", "description=Dandelions stand in a field near Oldenburg, Germany, on Sunday, Nov. 22, 2026.", "creatorNames=Clemens Engelhardt",
      "creditLine=Proofdesk samples", "source=Proofdesk samples", "copyrightNotice=Clemens Engelhardt (CC0-1.0)", "cityName=Oldenburg", "countryName=Germany", "countryCode=DEU", "dateCreated=2026-11-22T13:44:00+01:00"],
    [at("archive", "harbor boats 1865.jpg"), "creditLine=Proofdesk samples", "dateCreated=1865"],
    [at("archive", "PUEBLO.JPG"), "headline=버려진 집, 말라가 전시회"],
  ];
  let saved = 0;
  for (const words of typed) saved += doneOf(await run("set", ...words, "--wait")).ok ?? 0;
  return saved;
};

const batch = async (folder) => {
  const photos = path.join(folder, "photos");
  const delivered = path.join(folder, "delivered");
  say("Making the sample photographs …");
  const made = await objects([inRepository("scripts", "samples", "make.mjs"), photos]);
  for (const { notice, error } of made.lines) {
    if (notice !== undefined) say(notice.message);
    if (error !== undefined) throw new Error(`${error.message} ${error.todo}`);
  }
  const run = command(path.join(folder, "desk"));
  const indexed = doneOf(await run("index", photos));
  say(`Indexed    ${indexed.photos} photos in ${indexed.seconds} s`);
  const paths = (await run("list")).map((photo) => photo.path);
  say(`Captioned  ${await captioning(run, photos)} photos, written into the files and read back`);
  const problems = (await run("check", ...paths)).filter((line) => line.done === undefined);
  say(`Checked    ${paths.length} photos: ${new Set(problems.filter((one) => one.severity === "blocks").map((one) => one.path)).size} blocked`);
  await run("submit", ...paths);
  const approved = doneOf(await run("approve", ...paths));
  say(`Approved   ${approved.ok} photos, ${approved.failed} refused`);
  const ready = (await run("list", "--state", "approved")).map((photo) => photo.path);
  const sent = ready.length === 0 ? [] : await run("deliver", ...ready, "--to", delivered, "--profile", "safe");
  say(`Delivered  ${doneOf(sent).ok ?? 0} safe copies, ${doneOf(sent).failed ?? 0} refused`);
  const verified = doneOf(await run("verify"));
  say(`Verified   ${verified.ok === true || verified.findings === 0 ? "journal, index, files and sidecars agree" : `${verified.findings} findings`}`);
  say();
  const rows = (await run("list", "--sort", "name")).map((photo) => {
    const copy = sent.find((line) => line.path === photo.path);
    const blocks = problems.filter((one) => one.path === photo.path && one.severity === "blocks").map((one) => one.rule);
    const why = copy?.ok === true ? `${path.basename(copy.copy)} (${copy.removed?.length ?? 0} tags removed)` : (copy?.reason ?? blocks.join(", "));
    return [path.relative(photos, photo.path), photo.state, photo.delivered ? "yes" : "no", why];
  });
  table(["photo", "state", "delivered", "copy, or what stopped it"], rows);
  say();
  say(`Photos:     ${photos}  (credits and licences: CREDITS.md)`);
  say(`Deliveries: ${delivered}`);
  say(`Desk:       ${path.join(folder, "desk")}`);
  return (doneOf(sent).ok ?? 0) > 0 && verified.findings === 0;
};

try {
  await setUp(["desk"]);
  if (!existsSync(inRepository("src", "main", "cli", "main.ts"))) throw new SetupFailure("The command line is not there yet, so there is no sample batch to run.");
  const folder = await emptyFolder(process.argv[2]);
  await writeFile(path.join(folder, "README.txt"), "Made by Proofdesk's sample batch; the next one removes it when it lies in the cache.\n");
  process.exitCode = (await batch(folder)) ? 0 : 1;
} catch (error) {
  process.stderr.write(`The sample batch stopped: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
