// Where a desk is found: its data folder, its socket, its token and its lock. Desk and clients compute the same places from the
// data folder alone. Only `makeSocketFolder` changes the disk.
import { createHash } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync, realpathSync } from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { basename, join, resolve } from "node:path";

export interface DeskAddress {
  /** The data folder, absolute, with links resolved where it exists. */
  readonly folder: string;
  /** Unix socket, or named pipe on Windows. */
  readonly socket: string;
  /** 0600, written anew by each desk that starts. */
  readonly tokenFile: string;
  /** Held by the desk while it lives; a dead process does not hold it. */
  readonly lockFile: string;
}

/** The platform's application-data folder for Proofdesk; `PROOFDESK_DESK` for another. */
export const defaultDeskFolder = (env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string => {
  if (env["PROOFDESK_DESK"]) return resolve(env["PROOFDESK_DESK"]);
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "Proofdesk");
  if (platform === "win32") return join(env["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local"), "Proofdesk");
  // The XDG base directory specification: a relative path in the variable is invalid and must be ignored.
  const xdg = env["XDG_DATA_HOME"];
  return join(xdg?.startsWith("/") ? xdg : join(homedir(), ".local", "share"), "proofdesk");
};

/** Socket, token and lock of the desk whose data folder this is. The folder need not exist yet. */
export const deskAddress = (deskFolder: string): DeskAddress => {
  const folder = realFolder(deskFolder);
  const short = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  return {
    folder,
    socket: process.platform === "win32" ? `\\\\.\\pipe\\proofdesk-${short}` : join(socketFolder(), `${short}.sock`),
    tokenFile: join(folder, "desk.token"),
    lockFile: join(folder, "desk.lock"),
  };
};

/**
 * Every place where the socket of that desk may be. A desk that was started from the desktop has a runtime folder,
 * a command that cron starts has none: without the other places the second would not find the first.
 */
export const deskSockets = (deskFolder: string): readonly string[] => {
  const own = deskAddress(deskFolder).socket;
  if (process.platform === "win32") return [own];
  const bases = [`/run/user/${userInfo().uid}`, tmpdir(), "/tmp"];
  return [...new Set([own, ...bases.map((base) => join(base, `proofdesk-${userInfo().uid}`, basename(own)))])];
};

/** The folder for this user's sockets. Its path is kept short: a Unix socket's may have 107 bytes on Linux, 103 on macOS. */
export const socketFolder = (env: NodeJS.ProcessEnv = process.env): string => {
  const runtime = env["XDG_RUNTIME_DIR"];
  const base = runtime?.startsWith("/") && isOwnFolder(runtime) ? runtime : tmpdir();
  const folder = join(base, `proofdesk-${userInfo().uid}`);
  // 22 bytes for "/<16 hex>.sock" on top; a temporary folder that is too deep gives way to /tmp.
  return Buffer.byteLength(folder) + 22 <= 103 ? folder : join("/tmp", `proofdesk-${userInfo().uid}`);
};

/** Makes the folder for sockets, 0700, and refuses one that another user could open or has put there first. Nothing to do on Windows. */
export const makeSocketFolder = (folder: string = socketFolder()): void => {
  if (process.platform === "win32") return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== userInfo().uid) throw new Error(`${folder} is not a folder of this user. Remove it and start again.`);
  if ((found.mode & 0o077) !== 0) chmodSync(folder, 0o700);
};

/** Whether the socket's folder is this user's alone; a client must not show its token to a socket anywhere else. */
export const isSafeSocketFolder = (folder: string = socketFolder()): boolean => {
  if (process.platform === "win32") return true;
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === userInfo().uid && (found.mode & 0o077) === 0;
};

const isOwnFolder = (path: string): boolean => {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === userInfo().uid;
};

/** Links resolved as far as the path exists, so that a folder has one address before and after it is made. */
const realFolder = (path: string): string => {
  const absolute = resolve(path);
  const missing: string[] = [];
  for (let at = absolute; ; ) {
    try {
      return join(realpathSync(at), ...missing);
    } catch {
      const parent = resolve(at, "..");
      if (parent === at) return absolute;
      missing.unshift(at.slice(parent.endsWith("/") || parent.endsWith("\\") ? parent.length : parent.length + 1));
      at = parent;
    }
  }
};
