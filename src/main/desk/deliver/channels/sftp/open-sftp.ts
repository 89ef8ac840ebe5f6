// The channel to an SFTP server: written under a hidden name, looked at again, named without replacing anything, and taken away where something fails.
import type { Sha256 } from "#contract/values.ts";
import { ulid } from "../../../ulid.ts";
import { tellFiles } from "../advisory-file.ts";
import { type Advisory, ChannelFailure, type OpenChannel, type Parcel, type Sent, type SentCopy, type Withdrawal } from "../channel.ts";
import { firstName, inFolder, readBackBytes } from "../names.ts";
import { orStopped, type SharedLine, sharedLine } from "../shared-line.ts";
import { connectSftp, type SftpLine, type SftpSettings } from "./connect.ts";
import { giveName, hashRemote, hasFolder, isAnswer, isMissing, makeFolder, removeFile, sizeOf, upload, writeNew } from "./remote-files.ts";

/** A line that does not take the part away in this time is left for a new one. */
const cleanMs = 5_000;
const cleanAttempts = 3;

interface Way { readonly line: SharedLine<SftpLine>; readonly settings: SftpSettings; readonly at: (name: string) => string; readonly place: (name: string) => string }

const noPermission = 3;
const failureOf = (cause: unknown, code: "copy-failed" | "cannot-write-folder" = "copy-failed"): ChannelFailure => {
  if (cause instanceof ChannelFailure) return cause;
  const words = cause instanceof Error ? cause.message : String(cause);
  if (!isAnswer(cause)) return words === "the copy changed on its way" || words.startsWith("no free name") ? new ChannelFailure("copy-failed", words) : new ChannelFailure("cannot-reach", `the connection broke: ${words}`);
  return new ChannelFailure(code, typeof cause === "object" && cause !== null && "code" in cause && cause.code === noPermission ? "no-permission" : `the server refuses: ${words}`);
};

const soon = (): AbortSignal => AbortSignal.timeout(cleanMs);

/** Takes our part away, over a new line where the old one is dead; false where it may still lie there. */
const removePart = async ({ line }: Way, part: string): Promise<boolean> => {
  for (let attempt = 1; attempt <= cleanAttempts; attempt += 1) {
    let way: SftpLine | undefined;
    try {
      way = await line.get(AbortSignal.timeout(4 * cleanMs));
      await orStopped(removeFile(way.remote, part), soon());
      return true;
    } catch (cause) {
      if (isMissing(cause)) return true;
      way?.cut();
    }
  }
  return false;
};

/** Where the line broke while the name was being given: whether our bytes have it. undefined where nobody can know. */
const isNamed = async ({ line, at }: Way, name: string, sha256: Sha256): Promise<boolean | undefined> => {
  try {
    const { remote } = await line.get(soon());
    const size = await orStopped(sizeOf(remote, at(name)), soon());
    return size !== undefined && (await hashRemote(remote, at(name), size, AbortSignal.timeout(12 * cleanMs))) === sha256;
  } catch {
    return undefined;
  }
};

const lookAgain = async (remote: SftpLine["remote"], part: string, { sizeBytes, sha256 }: Parcel, signal: AbortSignal): Promise<void> => {
  const size = await orStopped(sizeOf(remote, part), signal);
  if (size !== sizeBytes) throw new ChannelFailure("other-size", `${sizeBytes} bytes were sent, the server has ${size ?? 0}`);
  if (sizeBytes <= readBackBytes && (await orStopped(hashRemote(remote, part, size, signal), signal)) !== sha256) throw new ChannelFailure("other-size", "the server has other bytes");
};

const send = async (way: Way, parcel: Parcel, signal: AbortSignal): Promise<Sent> => {
  const { file, sha256, sizeBytes } = parcel;
  const sent = (fileName: string): Sent => ({ fileName, place: way.place(fileName), proof: { sure: true, place: way.place(fileName), sizeBytes, ...(sizeBytes <= readBackBytes ? { sha256 } : {}) } });
  const part = way.at(`.proofdesk-${ulid()}.part`);
  let naming: string | undefined;
  try {
    const { remote } = await way.line.get(signal);
    await orStopped(upload(remote, file, part, sizeBytes, signal), signal);
    await lookAgain(remote, part, parcel, signal);
    signal.throwIfAborted();
    return sent(await firstName(parcel, (name) => { naming = name; return giveName(remote, part, way.at(name)); }));
  } catch (cause) {
    if (naming !== undefined && !isAnswer(cause) && !(cause instanceof ChannelFailure)) {
      const named = await isNamed(way, naming, sha256);
      if (named === undefined) throw new ChannelFailure("cannot-reach", failureOf(cause).why, true);
      if (named) { await removePart(way, part); return sent(naming); }
    }
    const clean = await removePart(way, part);
    if (signal.aborted) throw cause;
    const { code, why } = failureOf(cause);
    throw new ChannelFailure(code, clean ? why : `${why}; a hidden ${part} may be left there`);
  }
};

const withdraw = async (way: Way, { fileName, sha256, sizeBytes }: SentCopy, signal: AbortSignal): Promise<Withdrawal> => {
  const [at, place] = [way.at(fileName), way.place(fileName)];
  try {
    const { remote } = await way.line.get(signal);
    const size = await orStopped(sizeOf(remote, at), signal);
    if (size === undefined) return { state: "gone", evidence: `${place} is not there any more` };
    if ((sizeBytes !== undefined && size !== sizeBytes) || (await orStopped(hashRemote(remote, at, size, signal), signal)) !== sha256) return { state: "other", evidence: `${place} is not the delivered copy any more` };
    await removeFile(remote, at);
    return { state: "removed", evidence: `${place} removed` };
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw failureOf(cause);
  }
};

const tell = (way: Way, advisory: Advisory, signal: AbortSignal): Promise<string> => tellFiles(advisory, async ({ bytes, nameAt }) => {
  const part = way.at(`.proofdesk-${ulid()}.part`);
  try {
    const { remote } = await way.line.get(signal);
    await orStopped(writeNew(remote, part, bytes.length, (at, length) => Promise.resolve(bytes.subarray(at, at + length)), signal), signal);
    return way.place(await firstName({ nameAt, isTaken: () => false }, (name) => giveName(remote, part, way.at(name))));
  } catch (cause) {
    await removePart(way, part);
    if (signal.aborted) throw cause;
    throw failureOf(cause);
  }
});

/** An empty hidden file into the folder and away again. */
const test = async (way: Way, signal: AbortSignal): ReturnType<OpenChannel["test"]> => {
  const { remote } = await way.line.get(signal);
  const found = { place: way.place(""), signedIn: true };
  const part = way.at(`.proofdesk-${ulid()}.part`);
  try {
    if (!(await orStopped(hasFolder(remote, way.settings.folder), signal))) return { ...found, folder: "missing", wrote: false };
    await orStopped(writeNew(remote, part, 0, () => Promise.reject(new Error("nothing to write")), signal), signal);
  } catch (cause) {
    if (signal.aborted) throw cause;
    if (cause instanceof Error && cause.message === "not-a-folder") throw new ChannelFailure("cannot-write-folder", "not-a-folder");
    throw failureOf(cause, "cannot-write-folder");
  } finally {
    if (!(await removePart(way, part))) await Promise.reject(new ChannelFailure("cannot-write-folder", `what was written cannot be taken away again: a hidden ${part} is left there`));
  }
  return { ...found, folder: "there", wrote: true };
};

/** `onHostKey` hears the server's fingerprint where the settings have none; from then on this channel takes no other. */
export const openSftp = (settings: SftpSettings, secret: string | undefined, onHostKey?: (fingerprint: string) => void): OpenChannel => {
  if (secret === undefined && settings.privateKey === undefined) throw new ChannelFailure("needs-secret", "");
  let seen: string | undefined;
  const line = sharedLine((signal) => connectSftp({ ...settings, hostKey: settings.hostKey ?? seen }, secret, (fingerprint) => { seen = fingerprint; onHostKey?.(fingerprint); }, signal), (one) => one.isOpen(), (one) => { one.end(); });
  const way: Way = { line, settings, at: (name) => inFolder(settings.folder, name), place: (name) => `sftp://${settings.host}${settings.port === 22 ? "" : `:${settings.port}`}/${inFolder(settings.folder, name).replace(/^\/+/u, "")}` };
  let isReady = false;
  return {
    id: "sftp",
    carriesBeside: true,
    async ready(signal) {
      const { remote } = await line.get(signal);
      if (isReady) return;
      await orStopped(makeFolder(remote, settings.folder), signal).catch((cause: unknown) => { throw signal.aborted ? cause : failureOf(cause, "cannot-write-folder"); });
      isReady = true;
    },
    test: (signal) => test(way, signal),
    send: (parcel, signal) => send(way, parcel, signal),
    withdraw: (copy, signal) => withdraw(way, copy, signal),
    tell: (advisory, signal) => tell(way, advisory, signal),
    close: () => line.close(),
  };
};
