// A desk touches no network unless a recipient with one is used: the system itself is asked, by every socket that the desk and what it starts ever make.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { complete } from "#testing/desk-harness.ts";
import { makePhotos } from "#testing/photo-maker.ts";

const run = promisify(execFile);
const main = path.join(path.dirname(fileURLToPath(import.meta.url)), "main.ts");

/** Families of sockets that were made; `AF_UNIX` is the desk's own door. */
const familiesOf = (trace: string): readonly string[] => [...trace.matchAll(/\bsocket\((AF_\w+)/gu)].map(([, family]) => family ?? "");
const allowed: ReadonlySet<string> = new Set(["AF_UNIX", "AF_LOCAL"]);

const watched = async (folder: string, words: readonly string[], env: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const trace = path.join(folder, "trace");
  await run("strace", ["-f", "-qq", "-e", "trace=socket", "-o", trace, process.execPath, ...words], { cwd: folder, env: { ...process.env, ...env } }).catch((cause: { code?: number; stderr?: string }) => {
    // What a command found wrong with a photo is its exit code 1.
    if (cause.code !== 1) throw new Error(`${words.join(" ")}: ${cause.stderr ?? ""}`);
  });
  return familiesOf(await readFile(trace, "utf8"));
};

// Where tests run inside another tracer there is no second one.
const traces = process.platform === "linux" && existsSync("/usr/bin/strace") && (await run("strace", ["-qq", "-o", "/dev/null", "true"]).then(() => true, () => false));

test.runIf(traces)("a night's work from index to kill makes no socket but the desk's own", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-no-network-"));
  try {
    await makePhotos(path.join(folder, "photos"), [{ name: "a.jpg", seed: 1 }, { name: "b.jpg", seed: 2, width: 1200, height: 900 }]);
    const env = { PROOFDESK_DESK: path.join(folder, "desk"), PROOFDESK_EDITOR: "Nora Castellane/NC" };
    const words = Object.entries(complete).map(([field, value]) => (typeof value === "string" ? `${field}=${value}` : `${field}:=${JSON.stringify(value)}`));
    const [a, b, out] = ["photos/a.jpg", "photos/b.jpg", path.join(folder, "out")];
    for (const command of [
      ["index", "photos"], ["set", a, b, ...words, "--wait"], ["check", a, b], ["approve", a, b], ["deliver", a, b, "--dry-run", "--profile", "web"], ["deliver", a, b, "--to", out], ["deliver", b, "--to", out, "--profile", "web"],
      ["trace", path.join(out, "a.jpg")], ["correct", a, "--wrong", "the name"], ["kill", b, "--reason", "wrong place"], ["ledger"], ["report"], ["verify"], ["doctor"],
    ]) expect({ command: command[0], made: (await watched(folder, [main, ...command], env)).filter((family) => !allowed.has(family)) }).toEqual({ command: command[0], made: [] });
    expect(existsSync(path.join(out, "a.jpg"))).toBe(true);
    // The same eyes see a socket where one is made.
    expect(await watched(folder, ["-e", "require('node:net').connect(9, '127.0.0.1').on('error', () => {})"], {})).toContain("AF_INET");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
