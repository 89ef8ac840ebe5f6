// A recipient's end for tests: what channels send to, what lies there, and what can be made to go wrong on the way.
import type { ChildProcess } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import type { ChannelSettings } from "#contract/recipient.ts";

export interface Place extends AsyncDisposable {
  readonly settings: ChannelSettings;
  readonly secret?: string;
  /** Everything that lies there, hidden parts too: name → bytes. */
  files(): Promise<ReadonlyMap<string, Buffer>>;
  /** Somebody else's file. Absent where the server gives names itself. */
  put?(name: string, bytes: Buffer): Promise<void>;
  /** The next connection breaks once so many bytes of a copy have passed. */
  cutAfter?(bytes: number): void;
  /** Bytes a second from now on; undefined as fast as it goes. */
  slow?(rate: number | undefined): void;
}

export const filesIn = async (folder: string): Promise<ReadonlyMap<string, Buffer>> => {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  return new Map(await Promise.all(names.map(async (one) => [path.relative(folder, path.join(one.parentPath, one.name)), await readFile(path.join(one.parentPath, one.name))] as const)));
};
export const putInto = (folder: string, name: string, bytes: Buffer): Promise<void> => writeFile(path.join(folder, name), bytes);

/** A server that is started for a test ends with it, also where the test did not come to its end. */
export const endsWithUs = (server: ChildProcess): void => {
  const end = (): void => { server.kill(); };
  process.on("exit", end);
  server.on("close", () => { process.off("exit", end); });
};

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const server = createServer();
  server.on("error", reject);
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    server.close(() => { if (typeof address === "object" && address !== null) resolve(address.port); else reject(new Error("no port")); });
  });
});
