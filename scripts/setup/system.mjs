// Programs and libraries of the system: looked for, and on Debian or Ubuntu installed as root; otherwise one command is printed.
import { accessSync, constants, existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { cacheFolder } from "./places.mjs";
import { run, tell } from "./tell.mjs";

const runnable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const command = (name) => () => (process.env.PATH ?? "").split(path.delimiter).some((folder) => folder !== "" && runnable(path.join(folder, name)));

const libraryFolders = () => ["/usr/lib", "/usr/lib64", "/lib", `/usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu`];
const library = (name) => () => libraryFolders().some((folder) => existsSync(path.join(folder, name)));

const fontFolder = "/usr/share/fonts";
const font = (part) => () => {
  try {
    return readdirSync(fontFolder, { recursive: true }).some((name) => String(name).includes(part));
  } catch {
    return false;
  }
};

// Debian's perl-base starts ExifTool but lacks modules that some formats need; the module tells them apart.
const wholePerl = () => command("perl")() && perlModuleFolders().some((folder) => existsSync(path.join(folder, "Time", "Piece.pm")) || existsSync(path.join(folder, "Compress", "Zlib.pm")));
const perlModuleFolders = () => {
  const roots = ["/usr/share/perl", "/usr/share/perl5", `/usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu/perl`, "/usr/lib/perl5", "/usr/lib64/perl5"];
  return roots.flatMap((root) => {
    try {
      return [root, ...readdirSync(root).map((name) => path.join(root, name))];
    } catch {
      return [];
    }
  });
};

// Debian starts the services that it installs: a machine that runs services gets no SSH server for the sake of tests, they are skipped there.
const hasServices = () => existsSync("/run/systemd/system");

const pythonModule = (name) => () => existsSync(path.join("/usr/lib/python3/dist-packages", name));

/** What each purpose needs: the Debian name first, then other names the same thing has there. */
const needs = {
  desk: [{ names: ["perl"], here: wholePerl, why: "runs ExifTool" }],
  test: [
    { names: ["exiv2"], here: command("exiv2"), why: "reads files a second way in tests" },
    { names: ["strace"], here: command("strace"), why: "sees in tests that no network is touched" },
    { names: ["openssh-server"], here: () => runnable("/usr/sbin/sshd") && runnable("/usr/lib/openssh/sftp-server"), why: "receives copies by SFTP in tests", unless: hasServices },
    { names: ["python3-pyftpdlib"], here: pythonModule("pyftpdlib"), why: "receives copies by FTP in tests" },
    { names: ["python3-openssl"], here: pythonModule("OpenSSL"), why: "the same over TLS" },
  ],
  window: [
    { names: ["libgtk-3-0", "libgtk-3-0t64"], here: library("libgtk-3.so.0") },
    { names: ["libnss3"], here: library("libnss3.so") },
    { names: ["libasound2", "libasound2t64"], here: library("libasound.so.2") },
    { names: ["libgbm1"], here: library("libgbm.so.1") },
    { names: ["libxss1"], here: library("libXss.so.1") },
    { names: ["libatk-bridge2.0-0", "libatk-bridge2.0-0t64"], here: library("libatk-bridge-2.0.so.0") },
    { names: ["libdrm2"], here: library("libdrm.so.2") },
    { names: ["libxshmfence1"], here: library("libxshmfence.so.1") },
    { names: ["fonts-noto-core"], here: font("NotoSansArabic") },
    { names: ["fonts-noto-cjk"], here: font("NotoSansCJK") },
    { names: ["fonts-noto-color-emoji"], here: font("NotoColorEmoji") },
  ],
  display: [
    { names: ["xvfb"], here: command("Xvfb") },
    { names: ["xauth"], here: command("xauth") },
  ],
};

const isDebian = () => {
  try {
    return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/mu.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
};

const known = async (name) => (await run("apt-cache", ["policy", name])).out.includes("Candidate:") && !(await run("apt-cache", ["policy", name])).out.includes("Candidate: (none)");

const packageNames = async (missing) => {
  const chosen = [];
  for (const need of missing) {
    let name = need.names[0];
    for (const other of need.names) if (await known(other)) name = other;
    chosen.push(name);
  }
  return chosen;
};

// A machine where the install failed once is not asked again at every start, only once a day.
const triedFile = () => cacheFolder("system-tried.json");
const triedToday = (names) => {
  try {
    const tried = JSON.parse(readFileSync(triedFile(), "utf8"));
    return Date.now() - tried.at < 86_400_000 && names.every((name) => tried.names.includes(name));
  } catch {
    return false;
  }
};

/**
 * Installs what is missing for the purposes, or says how. Never stops the caller: what cannot work without it says so itself.
 * @param {readonly ("desk" | "test" | "window" | "display")[]} purposes
 */
export const setUpSystem = async (purposes) => {
  if (process.platform !== "linux") return;
  const missing = purposes.flatMap((purpose) => needs[purpose]).filter((need) => !need.here() && need.unless?.() !== true);
  if (missing.length === 0) return;
  const first = missing.map((need) => need.names[0]);
  if (!isDebian() || !command("apt-get")()) {
    tell(`missing on this system: ${first.join(", ")} (Debian's names). Install them with the system's package manager.`);
    return;
  }
  if (process.getuid?.() !== 0) {
    const names = await packageNames(missing);
    tell(`missing on this system; this command installs it:  sudo apt-get install -y --no-install-recommends ${names.join(" ")}`);
    return;
  }
  if (triedToday(first)) {
    tell(`still missing on this system: ${first.join(", ")} (installing them failed today; see: apt-get install ${first.join(" ")})`);
    return;
  }
  tell(`installing ${first.join(", ")} with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = async () => run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...(await packageNames(missing))], { env });
  let answer = (await known("libc6")) && (await known(first[0])) ? await apt() : { code: 1, err: "" };
  if (answer.code !== 0) {
    await run("apt-get", ["update", "-q"], { env });
    answer = await apt();
  }
  const left = missing.filter((need) => !need.here()).map((need) => need.names[0]);
  if (left.length === 0) return;
  tell(`apt-get could not install ${left.join(", ")}: ${answer.err.trim().split("\n").at(-1) ?? ""}`);
  await mkdir(path.dirname(triedFile()), { recursive: true });
  await writeFile(triedFile(), JSON.stringify({ at: Date.now(), names: left }));
};
