// The channel to the system's mail program: a draft with the copy attached, in a folder. Nothing is sent from here, and no account is known.
import { createHash, randomUUID } from "node:crypto";
import { open, readFile, rm, writeFile } from "node:fs/promises";
import type { ChannelSettings } from "#contract/recipient.ts";
import { plainText } from "#core/fields/text.ts";
import { fileNameAt } from "#core/name-template.ts";
import { diskReason, sync } from "../../../disk.ts";
import { baseName, type DiskPath, display, fromText, join, toFs } from "../../../disk-path.ts";
import { ulid } from "../../../ulid.ts";
import { advisoryFile } from "../advisory-file.ts";
import { type Advisory, ChannelFailure, type OpenChannel, type Parcel, type Sent, type SentCopy, type Withdrawal } from "../channel.ts";
import { openFolder } from "../folder/open-folder.ts";
import { readyFolder, takeName } from "../folder/place-copy.ts";
import { attachedBytes, base64Lines, type Message, messageAround, plainMessage } from "./message.ts";

type MailSettings = Extract<ChannelSettings, { channel: "mail" }>;
interface Way { readonly to: readonly string[]; readonly folder: DiskPath }

/** A multiple of 57: each piece ends with a whole line of 76 characters. */
const pieceBytes = 57 * 4096;

const messageOf = ({ to }: Way, subject: string, text: string): Message => ({ to, subject, text, date: new Date(), id: `${randomUUID()}@proofdesk.invalid`, boundary: `proofdesk-${randomUUID()}` });

/** The draft's own name: the copy's, with the ending of mails. */
const draftName = (name: string, attempt: number): string => fileNameAt(name.replace(/\.[^.]*$/u, ""), "eml", attempt);

const writeDraft = async (part: DiskPath, parcel: Parcel, message: Message, fileName: string, signal: AbortSignal): Promise<void> => {
  const { before, after } = messageAround(message, { fileName, mediaType: parcel.mediaType });
  const source = await open(toFs(parcel.file), "r");
  try {
    const draft = await open(toFs(part), "wx");
    try {
      const hash = createHash("sha256");
      await draft.appendFile(before);
      for (let done = 0; done < parcel.sizeBytes; ) {
        signal.throwIfAborted();
        const length = Math.min(pieceBytes, parcel.sizeBytes - done);
        const { buffer, bytesRead } = await source.read(Buffer.allocUnsafe(length), 0, length, done);
        if (bytesRead !== length) throw new Error("the copy changed on its way");
        hash.update(buffer);
        done += length;
        await draft.appendFile(base64Lines(buffer));
      }
      if (hash.digest("hex") !== parcel.sha256) throw new Error("the copy changed on its way");
      await draft.appendFile(after);
      await draft.sync();
    } finally {
      await draft.close();
    }
  } finally {
    await source.close();
  }
};

/** The approved words, as the mail's text. */
const textOf = ({ fields }: Parcel): string => ["headline", "description", "creatorNames", "creditLine", "copyrightNotice", "instructions"].map((field) => plainText(fields[field]).trim()).filter((one) => one !== "").join("\n\n").concat("\n");

/** Writes beside, then names; the part is gone whatever happens. */
const placed = async ({ folder }: Way, nameAt: (attempt: number) => string, write: (part: DiskPath) => Promise<void>): Promise<DiskPath> => {
  const part = join(folder, `.proofdesk-${ulid()}.part`);
  try {
    await write(part);
    const place = await takeName({ folder, nameAt, isTaken: () => false }, part);
    await rm(toFs(part), { force: true });
    await sync(folder);
    return place;
  } finally {
    await rm(toFs(part), { force: true }).catch(() => undefined);
  }
};

const send = async (way: Way, parcel: Parcel, signal: AbortSignal): Promise<Sent> => {
  let first = 1;
  while (parcel.isTaken(parcel.nameAt(first))) first += 1;
  const fileName = parcel.nameAt(first);
  const message = messageOf(way, plainText(parcel.fields["headline"]).trim() || fileName, textOf(parcel));
  try {
    const place = await placed(way, (attempt) => draftName(fileName, attempt), async (part) => { await writeDraft(part, parcel, message, fileName, signal); signal.throwIfAborted(); });
    return { fileName, place: display(place), proof: { sure: true, place: display(place), sizeBytes: parcel.sizeBytes, sha256: parcel.sha256, id: message.id } };
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new ChannelFailure("copy-failed", diskReason(cause));
  }
};

/** Takes the draft away; whether it was sent before, nobody here can see. */
const withdraw = async ({ folder }: Way, { proof, sha256, fileName }: SentCopy): Promise<Withdrawal> => {
  const draft = join(folder, proof.place === undefined ? draftName(fileName, 1) : baseName(fromText(proof.place)));
  try {
    const attached = attachedBytes(await readFile(toFs(draft), "latin1"));
    if (attached === undefined || createHash("sha256").update(attached).digest("hex") !== sha256) return { state: "other", evidence: `${display(draft)} is not the draft of this copy any more` };
    await rm(toFs(draft));
    await sync(folder);
    return { state: "removed", evidence: `the draft ${display(draft)} removed; what was sent from it before is out` };
  } catch (cause) {
    if (diskReason(cause) === "file-missing") return { state: "gone", evidence: `the draft ${display(draft)} is not there any more` };
    throw new ChannelFailure("cannot-write-folder", diskReason(cause));
  }
};

const tell = async (way: Way, advisory: Advisory): Promise<string> => {
  const name = advisoryFile(advisory).nameAt(1);
  const message = messageOf(way, advisory.subject, `${advisory.text}\n`);
  try {
    return `a draft: ${display(await placed(way, (attempt) => draftName(name, attempt), (part) => writeFile(toFs(part), plainMessage(message), { flag: "wx", flush: true })))}`;
  } catch (cause) {
    throw new ChannelFailure("cannot-write-folder", diskReason(cause));
  }
};

/** `folder` is absolute and is made when a draft is written. */
export const openMail = ({ to, folder }: MailSettings): OpenChannel => {
  const way: Way = { to, folder: fromText(folder) };
  const ready = async (): Promise<void> => {
    const trouble = await readyFolder(way.folder);
    if (trouble !== undefined) throw new ChannelFailure("cannot-write-folder", trouble);
  };
  return {
    id: "mail", ready,
    test: (signal) => openFolder({ folder }).test(signal),
    async send(parcel, signal) { signal.throwIfAborted(); return send(way, parcel, signal); },
    withdraw: (copy) => withdraw(way, copy),
    async tell(advisory) { await ready(); return tell(way, advisory); },
    close: () => Promise.resolve(),
  };
};
