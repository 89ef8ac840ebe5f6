// The channel to an FTP server: as careful as FTP lets anybody be. It has no hash and no rename that never replaces, so names are asked for first and copies are read back.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable, Writable } from "node:stream";
import type { Client } from "basic-ftp";
import type { Sha256 } from "#contract/values.ts";
import { type DiskPath, toFs } from "../../../disk-path.ts";
import { ulid } from "../../../ulid.ts";
import { tellFiles } from "../advisory-file.ts";
import { type Advisory, ChannelFailure, type OpenChannel, type Parcel, type Sent, type SentCopy, type Withdrawal } from "../channel.ts";
import { firstName, inFolder, readBackBytes } from "../names.ts";
import { type SharedLine, sharedLine } from "../shared-line.ts";
import { connectFtp, type FtpSettings, signedIn, replyCode, whileOpen, wordsOf } from "./connect.ts";

interface Way { readonly line: SharedLine<Client>; readonly place: (name: string) => string }

const cleanMs = 20_000;
const cleanAttempts = 3;
const closing = 421;

const failureOf = (cause: unknown): ChannelFailure => {
  if (cause instanceof ChannelFailure) return cause;
  const code = replyCode(cause);
  const words = wordsOf(cause);
  if (code === undefined) return words === "the copy changed on its way" || words.startsWith("no free name") ? new ChannelFailure("copy-failed", words) : new ChannelFailure("cannot-reach", `the connection broke: ${words}`);
  return code === closing ? new ChannelFailure("cannot-reach", `the server says ${words}`) : new ChannelFailure("copy-failed", `the server refuses: ${words}`);
};

/** undefined where no file has that name. Servers without SIZE are asked for a list. */
const sizeOf = async (client: Client, name: string): Promise<number | undefined> => {
  try {
    return await client.size(name);
  } catch (cause) {
    if (replyCode(cause) === undefined) throw cause;
    return (await client.list()).find((one) => one.name === name)?.size;
  }
};

const hashRemote = async (client: Client, name: string): Promise<Sha256> => {
  const hash = createHash("sha256");
  await client.downloadTo(new Writable({ write(bytes: Buffer, _coding, done) { hash.update(bytes); done(); } }), name);
  return hash.digest("hex") as Sha256;
};

/** Gives the part that name; false where somebody has it. */
const giveName = async (client: Client, names: ReadonlySet<string>, part: string, name: string): Promise<boolean> => {
  if (names.has(name) || (await sizeOf(client, name)) !== undefined) return false;
  try {
    await client.rename(part, name);
    return true;
  } catch (cause) {
    if (replyCode(cause) !== undefined && (await sizeOf(client, name)) !== undefined) return false;
    throw cause;
  }
};

const namesThere = async (client: Client): Promise<ReadonlySet<string>> => new Set((await client.list()).map((one) => one.name));

/** Takes our part away, over a new line where the old one is dead; false where it may still lie there. */
const removePart = async ({ line }: Way, part: string): Promise<boolean> => {
  for (let attempt = 1; attempt <= cleanAttempts; attempt += 1) {
    const soon = AbortSignal.timeout(cleanMs);
    try {
      const client = await line.get(soon);
      return await whileOpen(client, async () => {
        const { code } = await client.remove(part, true);
        // A no says either that it is not there or that it may not go.
        return code < 300 || (await sizeOf(client, part)) === undefined;
      }, soon);
    } catch { /* once more, over a new line */ }
  }
  return false;
};

/** Where the line broke while the name was being given: whether our bytes have it. undefined where nobody can know. */
const isNamed = async ({ line }: Way, name: string, { sha256, sizeBytes }: Parcel): Promise<boolean | undefined> => {
  const soon = AbortSignal.timeout(3 * cleanMs);
  try {
    const client = await line.get(soon);
    return await whileOpen(client, async () => (await sizeOf(client, name)) === sizeBytes && (sizeBytes > readBackBytes || (await hashRemote(client, name)) === sha256), soon);
  } catch {
    return undefined;
  }
};

const upload = async (client: Client, file: DiskPath, part: string): Promise<void> => {
  const source = createReadStream(toFs(file));
  // Heard by the upload while it runs; a stream that nobody reads any more must not end the desk.
  source.on("error", () => undefined);
  try {
    await client.uploadFrom(source, part);
  } finally {
    source.destroy();
  }
};

const lookAgain = async (client: Client, part: string, { sizeBytes, sha256 }: Parcel): Promise<void> => {
  const size = await sizeOf(client, part);
  if (size !== sizeBytes) throw new ChannelFailure("other-size", `${sizeBytes} bytes were sent, the server has ${size ?? 0}`);
  if (sizeBytes <= readBackBytes && (await hashRemote(client, part)) !== sha256) throw new ChannelFailure("other-size", "the server has other bytes");
};

const send = async (way: Way, parcel: Parcel, signal: AbortSignal): Promise<Sent> => {
  const { file, sha256, sizeBytes } = parcel;
  const sent = (fileName: string): Sent => ({ fileName, place: way.place(fileName), proof: { sure: true, place: way.place(fileName), sizeBytes, ...(sizeBytes <= readBackBytes ? { sha256 } : {}) } });
  const part = `.proofdesk-${ulid()}.part`;
  let naming: string | undefined;
  let begun = false;
  try {
    const client = await way.line.get(signal);
    begun = true;
    const names = await whileOpen(client, async () => {
      await upload(client, file, part);
      await lookAgain(client, part, parcel);
      return namesThere(client);
    }, signal);
    signal.throwIfAborted();
    return sent(await firstName(parcel, (name) => { naming = name; return giveName(client, names, part, name); }));
  } catch (cause) {
    if (naming !== undefined && replyCode(cause) === undefined && !(cause instanceof ChannelFailure)) {
      const named = await isNamed(way, naming, parcel);
      if (named === undefined) throw new ChannelFailure("cannot-reach", failureOf(cause).why, true);
      if (named) return sent(naming);
    }
    const clean = !begun || (await removePart(way, part));
    if (signal.aborted) throw cause;
    const { code, why } = failureOf(cause);
    throw new ChannelFailure(code, clean ? why : `${why}; a hidden ${part} may be left there`);
  }
};

const withdraw = async (way: Way, { fileName, sha256, sizeBytes }: SentCopy, signal: AbortSignal): Promise<Withdrawal> => {
  const place = way.place(fileName);
  try {
    const client = await way.line.get(signal);
    return await whileOpen(client, async (): Promise<Withdrawal> => {
      const size = await sizeOf(client, fileName);
      if (size === undefined) return { state: "gone", evidence: `${place} is not there any more` };
      const other = (sizeBytes !== undefined && size !== sizeBytes) || (size <= readBackBytes || sizeBytes === undefined ? (await hashRemote(client, fileName)) !== sha256 : false);
      if (other) return { state: "other", evidence: `${place} is not the delivered copy any more` };
      await client.remove(fileName);
      return { state: "removed", evidence: `${place} removed` };
    }, signal);
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw failureOf(cause);
  }
};

const tell = (way: Way, advisory: Advisory, signal: AbortSignal): Promise<string> => tellFiles(advisory, async ({ bytes, nameAt }) => {
  const part = `.proofdesk-${ulid()}.part`;
  try {
    const client = await way.line.get(signal);
    return await whileOpen(client, async () => {
      await client.uploadFrom(Readable.from([bytes]), part);
      const names = await namesThere(client);
      return way.place(await firstName({ nameAt, isTaken: () => false }, (name) => giveName(client, names, part, name)));
    }, signal);
  } catch (cause) {
    await removePart(way, part);
    if (signal.aborted) throw cause;
    throw failureOf(cause);
  }
});

/** Over a line of its own, which makes no folder: an empty hidden file goes into it and away again. */
const test = async (settings: FtpSettings, secret: string, place: string, signal: AbortSignal): ReturnType<OpenChannel["test"]> => {
  const client = await signedIn(settings, secret, signal);
  const found = { place, signedIn: true };
  const part = `.proofdesk-${ulid()}.part`;
  try {
    return await whileOpen(client, async () => {
      if (settings.folder !== "") {
        try { await client.cd(settings.folder); } catch (cause) { if (replyCode(cause) === undefined) throw cause; return { ...found, folder: "missing" as const, wrote: false }; }
      }
      await client.uploadFrom(Readable.from([]), part);
      await client.remove(part);
      return { ...found, folder: "there" as const, wrote: true };
    }, signal);
  } catch (cause) {
    if (signal.aborted) throw cause;
    const failure = failureOf(cause);
    throw failure.code === "copy-failed" ? new ChannelFailure("cannot-write-folder", failure.why) : failure;
  } finally {
    client.close();
  }
};

export const openFtp = (settings: FtpSettings, secret: string | undefined): OpenChannel => {
  if (secret === undefined) throw new ChannelFailure("needs-secret", "");
  const { host, port, folder, tls } = settings;
  const line = sharedLine((signal) => connectFtp(settings, secret, signal), (client) => !client.closed, (client) => { client.close(); });
  const way: Way = { line, place: (name) => `${tls === "none" ? "ftp" : "ftps"}://${host}${port === 21 ? "" : `:${port}`}/${inFolder(folder, name).replace(/^\/+/u, "")}` };
  return {
    id: "ftp",
    carriesBeside: true,
    async ready(signal) { await line.get(signal); },
    test: (signal) => test(settings, secret, way.place(""), signal),
    send: (parcel, signal) => send(way, parcel, signal),
    withdraw: (copy, signal) => withdraw(way, copy, signal),
    tell: (advisory, signal) => tell(way, advisory, signal),
    close: () => line.close(),
  };
};
