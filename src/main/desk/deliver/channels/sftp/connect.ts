// The way into an SFTP server: its key is looked at before anything secret is said, then the sign-in, then the file session.
import type { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ClientErrorExtensions, ConnectConfig, SFTPWrapper } from "ssh2";
import type { ChannelSettings } from "#contract/recipient.ts";
import { diskReason } from "../../../disk.ts";
import { fromText, toFs } from "../../../disk-path.ts";
import { ChannelFailure } from "../channel.ts";
import type { Remote } from "./remote-files.ts";

export type SftpSettings = Extract<ChannelSettings, { channel: "sftp" }>;
export interface SftpLine {
  readonly remote: Remote;
  isOpen(): boolean;
  /** At once, whatever is under way. */
  cut(): void;
  /** After what was said. */
  end(): void;
}

const connectMs = 20_000;
/** A line that says nothing for three of these is dead. */
const keepAliveMs = 10_000;

/** As OpenSSH prints it, without `SHA256:`. */
const fingerprintOf = (key: Buffer): string => createHash("sha256").update(key).digest("base64").replace(/=+$/u, "");

const keyFile = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(toFs(fromText(file)));
  } catch (cause) {
    throw new ChannelFailure("signed-out", diskReason(cause));
  }
};

const wordsOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause)).split("\n")[0]?.slice(0, 300) ?? "";

/** What ended the connection's beginning. */
const failureOf = (cause: Error & ClientErrorExtensions): ChannelFailure => {
  if (cause.level === "client-authentication") return new ChannelFailure("signed-out", "");
  return new ChannelFailure("cannot-reach", wordsOf(cause));
};

/** A key file that cannot be opened: no phrase, a wrong one, or no key at all. */
const keyFailure = (cause: unknown): ChannelFailure => {
  const words = wordsOf(cause);
  return /no passphrase given/iu.test(words) ? new ChannelFailure("needs-secret", "") : new ChannelFailure("signed-out", /passphrase|integrity|decrypt/iu.test(words) ? "the key's phrase does not fit" : "the key file cannot be used");
};

/** Signed in and ready for files. `onHostKey` hears the fingerprint of the server's key where the settings have none yet. */
export const connectSftp = async (settings: SftpSettings, secret: string | undefined, onHostKey: ((fingerprint: string) => void) | undefined, signal: AbortSignal): Promise<SftpLine> => {
  const { host, port, user, hostKey, privateKey } = settings;
  const key = privateKey === undefined ? undefined : await keyFile(privateKey);
  // Loaded only where somebody sends by it.
  const { default: { Client: SshClient } } = await import("ssh2");
  signal.throwIfAborted();
  const client = new SshClient();
  const waiting: Remote["waiting"] = new Set();
  let ended: Error | undefined;
  const over = (cause: Error): void => {
    ended ??= cause;
    for (const one of waiting) one(cause);
    waiting.clear();
  };
  let shown: string | undefined;
  const config: ConnectConfig = {
    host, port, username: user, readyTimeout: connectMs, keepaliveInterval: keepAliveMs, keepaliveCountMax: 3,
    hostVerifier: (bytes: Buffer) => { shown = fingerprintOf(bytes); return hostKey === undefined || shown === hostKey; },
    ...(key === undefined ? { password: secret ?? "", tryKeyboard: true } : { privateKey: key, ...(secret === undefined ? {} : { passphrase: secret }) }),
  };
  try {
    const sftp = await new Promise<SFTPWrapper>((resolve, reject) => {
      const stop = (): void => { reject(signal.reason as Error); };
      signal.addEventListener("abort", stop, { once: true });
      client.on("ready", () => { client.sftp((cause, session) => { if (cause === undefined) resolve(session); else reject(new ChannelFailure("cannot-reach", `no file session: ${wordsOf(cause)}`)); }); });
      // Servers that ask for the password as a question; anything else they ask, nobody here can answer.
      client.on("keyboard-interactive", (_name, _instructions, _language, prompts, finish) => { finish(prompts.map((one) => (one.echo === true ? "" : (secret ?? "")))); });
      client.on("error", (cause) => {
        over(cause);
        if (hostKey !== undefined && shown !== undefined && shown !== hostKey) reject(new ChannelFailure("host-key-changed", `expected SHA256:${hostKey}, the server shows SHA256:${shown}`));
        else reject(failureOf(cause));
      });
      client.on("close", () => { over(new Error("the server closed the connection")); signal.removeEventListener("abort", stop); reject(new ChannelFailure("cannot-reach", "the server closed the connection")); });
      try { client.connect(config); } catch (cause) { reject(keyFailure(cause)); }
    });
    if (hostKey === undefined && shown !== undefined) onHostKey?.(shown);
    return { remote: { sftp, waiting, ended: () => ended }, isOpen: () => ended === undefined, cut: () => { over(new Error("cut")); client.destroy(); }, end: () => { over(new Error("the channel is closed")); client.end(); } };
  } catch (cause) {
    client.destroy();
    throw cause;
  }
};
