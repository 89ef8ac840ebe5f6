// The program as it is handed out: put together, its fuses read back, started, and its desk asked whether it works.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { connect } from "#client/connect.ts";
import { contract } from "#contract/methods.ts";
import { environmentIn, repository, sandboxArguments } from "./support/electron.ts";

test.skip(process.platform !== "linux", "packs for Linux only");

test("the packed program has its doors shut, opens, indexes its own samples and shows a picture of them", async () => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(path.join(tmpdir(), "pd-pack-"));
  try {
    const packed = spawnSync(process.execPath, [path.join(repository, "scripts", "package.mjs"), "--out", path.join(folder, "dist")], { encoding: "utf8", cwd: repository });
    expect(packed.stderr + packed.stdout).toContain("put together in");
    for (const line of ["RunAsNode: off", "EnableNodeOptionsEnvironmentVariable: off", "EnableNodeCliInspectArguments: off", "OnlyLoadAppFromAsar: on", "EnableEmbeddedAsarIntegrityValidation: on", "GrantFileProtocolExtraPrivileges: off"]) expect(packed.stdout).toContain(line);
    const deskFolder = path.join(folder, "desk");
    const world = path.join(folder, "world");
    mkdirSync(world);
    const env = environmentIn(world);
    // The desk's socket is looked for where the program puts it.
    process.env["XDG_RUNTIME_DIR"] = env["XDG_RUNTIME_DIR"] ?? "";
    // From anywhere but the repository: nothing of it may be needed.
    const program = spawn(path.join(folder, "dist", "linux-unpacked", "proofdesk"), [...sandboxArguments, "--disable-gpu", "--desk", deskFolder], { cwd: folder, env, stdio: "ignore" });
    try {
      const desk = async () => connect({ deskFolder, caller: "window" });
      await expect.poll(() => desk().then((one) => { one.close(); return true; }, () => false), { timeout: 60_000 }).toBe(true);
      await using connection = await desk();
      const made = await connection.call(contract.desk.samples, {});
      const indexed = await connection.call(contract.root.index, { paths: [made.folder] });
      expect(indexed.photos).toBeGreaterThanOrEqual(16);
      const { ids } = await connection.call(contract.photo.ids, {});
      const [photo] = ids;
      if (photo === undefined) throw new Error("no photo");
      expect((await connection.call(contract.photo.picture, { photo, size: "screen" }))?.bytes.length).toBeGreaterThan(1000);
      const edited = await connection.call(contract.edit.make, { photos: [photo], changes: [{ field: "headline", value: "Packed" }] });
      expect(edited.done.ok).toBe(1);
      expect((await connection.call(contract.edit.wait, { photos: [photo] }))[0]).toMatchObject({ ok: true });
    } finally {
      const ended = new Promise((resolve) => program.once("close", resolve));
      program.kill("SIGTERM");
      await ended;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
