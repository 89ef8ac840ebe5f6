// A packaged FTP server for tests (Debian's python3-pyftpdlib), started on a free port with a folder of its own.
import { execFile, execFileSync, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { endsWithUs, filesIn, freePort, type Place, putInto } from "./place.ts";
import { answers } from "./ssh-server.ts";

const run = promisify(execFile);
const program = path.join(path.dirname(fileURLToPath(import.meta.url)), "ftp-server.py");
/** The system's own, which has the packages; another Python may stand before it in the path. */
const python = "/usr/bin/python3";
/** Debian's python3-pyftpdlib and python3-openssl; scripts/setup installs them for the tests. */
export const hasFtpServer = ((): boolean => { try { execFileSync(python, ["-c", "import pyftpdlib, OpenSSL"], { stdio: "ignore" }); return true; } catch { return false; } })();

export interface FtpPlace extends Place { readonly folder: string; /** The server's certificate as text, signed by itself. */ readonly certificate?: string }

/** `fullAt`: no file there may become larger. */
export const ftpPlace = async ({ tls = "none", fullAt }: { readonly tls?: "none" | "explicit" | "implicit"; readonly fullAt?: number } = {}): Promise<FtpPlace> => {
  const at = await mkdtemp(path.join(tmpdir(), "proofdesk-ftpd-"));
  const [folder, certificate] = [path.join(at, "files"), path.join(at, "both.pem")];
  await mkdir(folder);
  if (tls !== "none") {
    await run("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", path.join(at, "key.pem"), "-out", path.join(at, "cert.pem")]);
    await writeFile(certificate, (await readFile(path.join(at, "key.pem"), "utf8")) + (await readFile(path.join(at, "cert.pem"), "utf8")));
  }
  const port = await freePort();
  const [user, password] = ["desk", "a word for the server"];
  const server = spawn(python, [program, JSON.stringify({ port, folder, user, password, tls, certificate, ...(fullAt === undefined ? {} : { fullAt }) })], { stdio: ["pipe", "ignore", "ignore"] });
  endsWithUs(server);
  server.stdin.on("error", () => undefined);
  await answers(port);
  return {
    folder, settings: { channel: "ftp", host: "127.0.0.1", port, user, folder: "", tls }, secret: password,
    ...(tls === "none" ? {} : { certificate: await readFile(path.join(at, "cert.pem"), "utf8") }),
    files: () => filesIn(folder),
    put: (name, bytes) => putInto(folder, name, bytes),
    cutAfter: (bytes) => { server.stdin.write(`cut ${bytes}\n`); },
    slow: (rate) => { server.stdin.write(rate === undefined ? "fast\n" : `slow ${rate}\n`); },
    async [Symbol.asyncDispose]() {
      server.kill();
      await rm(at, { recursive: true, force: true });
    },
  };
};
