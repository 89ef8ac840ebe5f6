// The way into an FTP server: TLS with the certificate verified, the sign-in, the recipient's folder.
import type { Client, FTPResponse } from "basic-ftp";
import type { ChannelSettings } from "#contract/recipient.ts";
import { ChannelFailure } from "../channel.ts";

export type FtpSettings = Extract<ChannelSettings, { channel: "ftp" }>;

/** Of each answer and of each piece of data. */
const quietMs = 30_000;

/** What the server itself said no with: its three digits. undefined where the line broke instead. */
export const replyCode = (cause: unknown): number | undefined => (cause instanceof Error && cause.name === "FTPError" && "code" in cause && typeof cause.code === "number" ? cause.code : undefined);
export const wordsOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause)).split("\n")[0]?.slice(0, 300) ?? "";

const notSignedIn = 530;
const signInFailure = (cause: unknown): ChannelFailure => (replyCode(cause) === notSignedIn ? new ChannelFailure("signed-out", "") : new ChannelFailure("cannot-reach", wordsOf(cause)));

/** Closing the client is the only way to stop what it does: the promise then rejects by itself. */
export const whileOpen = async <T>(client: Client, work: () => Promise<T>, signal: AbortSignal): Promise<T> => {
  signal.throwIfAborted();
  const stop = (): void => { client.close(); };
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await work();
  } catch (cause) {
    throw signal.aborted ? signal.reason : cause;
  } finally {
    signal.removeEventListener("abort", stop);
  }
};

/** Signed in, wherever the server begins. */
export const signedIn = async ({ host, port, user, tls }: FtpSettings, secret: string, signal: AbortSignal): Promise<Client> => {
  // Loaded only where somebody sends by it.
  const { Client: FtpClient } = await import("basic-ftp");
  const client = new FtpClient(quietMs);
  try {
    await whileOpen<FTPResponse>(client, () => client.access({ host, port, user, password: secret, secure: tls === "none" ? false : tls === "implicit" ? "implicit" : true, secureOptions: { rejectUnauthorized: true } }), signal).catch((cause: unknown) => { throw signal.aborted ? cause : signInFailure(cause); });
    return client;
  } catch (cause) {
    client.close();
    throw cause;
  }
};

/** Signed in, in the recipient's folder, which is made where it lacks. */
export const connectFtp = async (settings: FtpSettings, secret: string, signal: AbortSignal): Promise<Client> => {
  const { folder } = settings;
  const client = await signedIn(settings, secret, signal);
  try {
    if (folder !== "") await whileOpen(client, () => client.ensureDir(folder), signal).catch((cause: unknown) => { throw signal.aborted ? cause : replyCode(cause) === undefined ? new ChannelFailure("cannot-reach", wordsOf(cause)) : new ChannelFailure("cannot-write-folder", `the server refuses: ${wordsOf(cause)}`); });
    return client;
  } catch (cause) {
    client.close();
    throw cause;
  }
};
