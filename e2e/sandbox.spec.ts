// As an editor's own account runs it: no root, Chromium's sandbox on. Where the tests run as root, another user's identity is taken for this window.
import { execFileSync } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { _electron, expect, test } from "@playwright/test";
import { electronExecutable, environmentIn, isRoot, repository } from "./support/electron.ts";
import { makeNight, nightNames } from "./support/make-photos.ts";

/** The account that Debian keeps for programs that must own nothing. */
const nobody = 65_534;

/** A copy that another user can read; hard links where the disk allows them. */
const readable = (from: string, to: string): void => {
  try {
    execFileSync("cp", ["-rl", from, to], { stdio: "ignore" });
  } catch {
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
};


const makeApp = (folder: string): string => {
  const app = path.join(folder, "app");
  mkdirSync(path.join(app, "node_modules"), { recursive: true });
  for (const name of ["out", "resources", "package.json"]) readable(path.join(repository, name), path.join(app, name));
  const wanted = existsSync(path.join(repository, "node_modules")) ? execFileSync("ls", [path.join(repository, "node_modules")], { encoding: "utf8" }).split("\n").filter(Boolean) : [];
  // Small packages that others need are taken along; what only builds and tests the program is not.
  const heavy = /^(?:electron|@electron|app-builder|vite|@rolldown|rolldown|@ox|ox|typescript|@typescript|vitest|@vitest|playwright|@playwright|knip|react|@react|jsdom|@fontsource)/u;
  for (const name of wanted) if (!heavy.test(name)) readable(path.join(repository, "node_modules", name), path.join(app, "node_modules", name));
  return app;
};

test("a normal user, sandbox on: the window opens a folder and shows its photos", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "pd-sbx-"));
  try {
    execFileSync("chmod", ["755", folder]);
    const photos = path.join(folder, "photos");
    mkdirSync(photos);
    await makeNight(photos);
    const app = isRoot ? makeApp(folder) : repository;
    let executable = electronExecutable();
    const env = environmentIn(folder);
    if (isRoot) {
      readable(path.dirname(executable), path.join(folder, "electron"));
      const program = path.join(folder, "electron", path.basename(executable));
      executable = path.join(folder, "as-nobody");
      writeFileSync(executable, `#!/bin/sh\nexec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups -- "${program}" "$@"\n`, { mode: 0o755 });
      for (const name of ["home", "config", "cache", "data", "run", "tmp", "photos"]) execFileSync("chown", ["-R", `${nobody}:${nobody}`, path.join(folder, name)]);
      chownSync(folder, nobody, nobody);
      // The display's cookie belongs to root.
      const cookie = process.env["XAUTHORITY"];
      if (cookie !== undefined && existsSync(cookie)) {
        const own = path.join(folder, "home", ".Xauthority");
        writeFileSync(own, readFileSync(cookie), { mode: 0o600 });
        chownSync(own, nobody, nobody);
        env["XAUTHORITY"] = own;
      }
    }
    const program = await _electron.launch({ executablePath: executable, chromiumSandbox: true, args: ["--disable-gpu", app, "--desk", path.join(folder, "data", "desk"), photos], env, cwd: folder, timeout: 60_000 });
    try {
      const page = await program.firstWindow();
      await expect(page.getByRole("gridcell", { name: new RegExp(`^${nightNames.ready[0].replace(".jpg", "")}`, "u") })).toBeVisible({ timeout: 60_000 });
      await expect(page.getByRole("grid").locator("img").first()).toBeVisible();
      const seen = await program.evaluate(({ app: running }) => ({
        user: process.getuid?.(), arguments: process.argv.filter((one) => one.includes("no-sandbox")),
        renderers: running.getAppMetrics().filter((one) => one.type === "Tab").map((one) => one.pid),
      }));
      expect(seen.arguments).toEqual([]);
      expect(seen.user).toBe(isRoot ? nobody : process.getuid?.());
      expect(seen.renderers.length).toBeGreaterThan(0);
      // Linux says so itself: seccomp filters are on (mode 2), and no new privileges can be had.
      if (process.platform === "linux") {
        for (const pid of seen.renderers) {
          const status = readFileSync(`/proc/${pid}/status`, "utf8");
          expect([/^Seccomp:\t(\d)/mu.exec(status)?.[1], /^NoNewPrivs:\t(\d)/mu.exec(status)?.[1]]).toEqual(["2", "1"]);
        }
      }
    } finally {
      await program.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
