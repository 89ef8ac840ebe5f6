// The picture that goes with the words of a kill, for programs that read no words: a grey square, nothing of the photo, whose IIM says what to do (2:42 “kill”) and with which picture.
import { Buffer } from "node:buffer";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { plainText, cutToBytes } from "#core/fields/text.ts";
import type { DeskContext } from "../context.ts";
import { fromText } from "../disk-path.ts";
import type { NoticeRecord } from "../index-db/ledger.ts";

/** 64 × 48 pixels of grey. */
const grey = "/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAwAEADASIAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAUAQEAAAAAAAAAAAAAAAAAAAAA/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AAAAAAAAAAAAAAAAAAAAAAAAA/9k=";

/** IIM's lengths, in bytes. */
const most = { headline: 256, caption: 2000, instructions: 256, title: 64, job: 32, byline: 32 } as const;

/** undefined where ExifTool cannot make it: the words go without it. */
export const killPicture = async (context: DeskContext, notice: NoticeRecord): Promise<Uint8Array | undefined> => {
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-kill-"));
  try {
    const file = path.join(folder, "kill.jpg");
    await writeFile(file, Buffer.from(grey, "base64"), { mode: 0o600 });
    const fields = context.index.get(notice.photo)?.fields ?? {};
    const said = (field: string): string => plainText(fields[field]).trim();
    const [title, job, [byline = ""]] = [said("title"), said("jobid"), said("creatorNames").split("; ")];
    const [first = ""] = notice.text.split(/\n\s*\n/u);
    const answer = await context.pool.runWithValues("write", {
      "IPTC:ActionAdvised": "Object Kill", "IPTC:EditStatus": "Kill", "IPTC:UniqueDocumentID": `urn:proofdesk:photo:${notice.photo}`,
      "IPTC:Headline": cutToBytes(notice.subject, most.headline), "IPTC:Caption-Abstract": cutToBytes(notice.text, most.caption), "IPTC:SpecialInstructions": cutToBytes(first, most.instructions),
      "XMP-photoshop:Headline": notice.subject, "XMP-dc:Description": notice.text, "XMP-photoshop:Instructions": first,
      ...(title === "" ? {} : { "IPTC:ObjectName": cutToBytes(title, most.title), "XMP-dc:Title": title }), ...(job === "" ? {} : { "IPTC:OriginalTransmissionReference": cutToBytes(job, most.job), "XMP-photoshop:TransmissionReference": job }),
      ...(byline === "" ? {} : { "IPTC:By-line": cutToBytes(byline, most.byline), "XMP-dc:Creator": byline }),
    }, ["-charset", "iptc=utf8", "-IPTC:CodedCharacterSet=UTF8", "-overwrite_original", await context.pool.argumentFor(fromText(file))]);
    return answer.errors.length > 0 ? undefined : await readFile(file);
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
