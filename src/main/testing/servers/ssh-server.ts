// OpenSSH's own server for tests: on a free port, with a key and a folder of its own, for the user who runs the tests.
import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { endsWithUs, filesIn, freePort, type Place, putInto } from "./place.ts";
import { unsteadyLine } from "./unsteady-line.ts";

const run = promisify(execFile);
const sshd = "/usr/sbin/sshd";
export const sftpProgram = "/usr/lib/openssh/sftp-server";
/** Debian's openssh-server; scripts/setup installs it for the tests. */
export const hasSshd = existsSync(sshd) && existsSync(sftpProgram);

export interface SshPlace extends Place {
  readonly folder: string;
  /** SHA-256 of the host key, as in a recipient's settings. */
  readonly hostKey: string;
  readonly privateKey: string;
}

export const answers = async (port: number): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const ok = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => { socket.destroy(); resolve(true); });
      socket.on("error", () => { resolve(false); });
    });
    if (ok) return;
    await wait(50);
  }
  throw new Error(`nothing answers on port ${port}`);
};

/** `fullAt`: no file there may become larger, in blocks of the system's shell. `phrase`: of the client's key. */
export const sshPlace = async ({ fullAt, phrase = "" }: { readonly fullAt?: number; readonly phrase?: string } = {}): Promise<SshPlace> => {
  const at = await mkdtemp(path.join(tmpdir(), "proofdesk-sshd-"));
  const [folder, hostKeyFile, privateKey] = [path.join(at, "files"), path.join(at, "host"), path.join(at, "client")];
  await mkdir(folder);
  await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", hostKeyFile]);
  await run("ssh-keygen", ["-q", "-t", "ed25519", "-a", "4", "-N", phrase, "-f", privateKey]);
  await writeFile(path.join(at, "keys"), await readFile(`${privateKey}.pub`));
  const start = path.join(at, "sftp.sh");
  await writeFile(start, `#!/bin/sh\n${fullAt === undefined ? "" : `trap '' XFSZ\nulimit -f ${fullAt}\n`}exec ${sftpProgram} -d ${folder}\n`, { mode: 0o700 });
  const port = await freePort();
  await writeFile(path.join(at, "config"), [`Port ${port}`, "ListenAddress 127.0.0.1", `HostKey ${hostKeyFile}`, `AuthorizedKeysFile ${path.join(at, "keys")}`, "UsePAM no", "StrictModes no", "PidFile none", "PermitRootLogin yes", "MaxStartups 100", `Subsystem sftp ${start}`, ""].join("\n"));
  // Its own empty folder, which the package's service would make.
  if (userInfo().uid === 0) await mkdir("/run/sshd", { recursive: true, mode: 0o755 });
  const server = spawn(sshd, ["-D", "-e", "-f", path.join(at, "config")], { stdio: "ignore" });
  endsWithUs(server);
  await answers(port);
  const line = await unsteadyLine(port);
  const [, hostKeyBytes = ""] = (await readFile(`${hostKeyFile}.pub`, "utf8")).split(" ");
  return {
    folder, privateKey,
    hostKey: createHash("sha256").update(Buffer.from(hostKeyBytes, "base64")).digest("base64").replace(/=+$/u, ""),
    settings: { channel: "sftp", host: "127.0.0.1", port: line.port, user: userInfo().username, folder: "", privateKey },
    ...(phrase === "" ? {} : { secret: phrase }),
    files: () => filesIn(folder),
    put: (name, bytes) => putInto(folder, name, bytes),
    cutAfter: (bytes) => { line.cutAfter(bytes); },
    slow: (rate) => { line.slow(rate); },
    async [Symbol.asyncDispose]() {
      await line[Symbol.asyncDispose]();
      server.kill();
      await rm(at, { recursive: true, force: true });
    },
  };
};
