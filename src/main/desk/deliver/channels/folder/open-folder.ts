// The channel to a folder: written as `.part`, synced, named; taken back by its bytes; advisories as text files beside the copies.
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ChannelSettings } from "#contract/recipient.ts";
import { diskReason, hashFile, sync } from "../../../disk.ts";
import { baseName, type DiskPath, display, fromText, join, toFs } from "../../../disk-path.ts";
import { ulid } from "../../../ulid.ts";
import { tellFiles } from "../advisory-file.ts";
import { type Advisory, ChannelFailure, type OpenChannel, type SentCopy, type Withdrawal } from "../channel.ts";
import { placeCopy, readyFolder, takeName, tryFolder } from "./place-copy.ts";

const failure = (cause: unknown): ChannelFailure => new ChannelFailure("cannot-write-folder", diskReason(cause));

const withdraw = async (folder: DiskPath, { fileName, sha256 }: SentCopy): Promise<Withdrawal> => {
  const place = join(folder, fileName);
  try {
    if ((await hashFile(place)) !== sha256) return { state: "other", evidence: `${display(place)} is not the delivered copy any more` };
    await rm(toFs(place));
    await sync(folder);
    return { state: "removed", evidence: `${display(place)} removed` };
  } catch (cause) {
    if (diskReason(cause) === "file-missing") return { state: "gone", evidence: `${display(place)} is not there any more` };
    throw failure(cause);
  }
};

/** `KILL night.txt`, beside the copy it is about; nobody's file is replaced. */
const tell = (folder: DiskPath, advisory: Advisory): Promise<string> => tellFiles(advisory, async ({ bytes, nameAt }) => {
  const part = join(folder, `.proofdesk-${ulid()}.part`);
  try {
    await writeFile(toFs(part), bytes, { flag: "wx", flush: true });
    const place = await takeName({ folder, nameAt, isTaken: () => false }, part);
    await sync(folder);
    return display(place);
  } catch (cause) {
    throw failure(cause);
  } finally {
    await rm(toFs(part), { force: true }).catch(() => undefined);
  }
});

/** `folder` is absolute; it is made when something is sent, never for an advisory. */
export const openFolder = ({ folder }: Pick<Extract<ChannelSettings, { channel: "folder" }>, "folder">): OpenChannel => {
  const at = fromText(folder);
  return {
    id: "folder",
    carriesBeside: true,
    async ready() {
      const trouble = await readyFolder(at);
      if (trouble !== undefined) throw new ChannelFailure("cannot-write-folder", trouble);
    },
    async test() {
      if (!path.isAbsolute(folder)) throw new ChannelFailure("cannot-write-folder", "path-not-absolute");
      const found = await tryFolder(at).catch((cause: unknown) => { throw failure(cause); });
      return { place: display(at), folder: found, wrote: found === "there" };
    },
    async send({ file, sha256, sizeBytes, nameAt, isTaken }, signal) {
      const placed = await placeCopy({ proven: file, sha256, folder: at, nameAt, isTaken, signal }).catch((cause: unknown) => {
        if (signal.aborted) throw cause;
        throw new ChannelFailure("copy-failed", diskReason(cause));
      });
      return { fileName: baseName(placed), place: display(placed), path: placed, proof: { sure: true, place: display(placed), sizeBytes, sha256 } };
    },
    withdraw: (copy) => withdraw(at, copy),
    tell: (advisory) => tell(at, advisory),
    close: () => Promise.resolve(),
  };
};
