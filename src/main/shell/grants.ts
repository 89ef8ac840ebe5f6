// Which folders the window may name. A page that was taken over could otherwise have any folder of the disk indexed or written to:
// it may name only what the editor chose in a dialog, dropped on the window, or has on the desk already.
import { posix, win32 } from "node:path";
import { z } from "zod";
import type { WritePurpose } from "#contract/methods/shell.ts";
import { Refusal } from "#contract/refusals.ts";

/** What the desk knows by itself; asked only where no choice of the editor answers. */
export interface KnownFolders {
  /** Roots and the sample library. */
  readonly toRead: () => Promise<readonly string[]>;
  /** Folders that got deliveries before. */
  readonly toWrite: () => Promise<readonly string[]>;
}

/** By its bytes only the command line names a folder; a page has no business with one. */
const indexParams = z.object({ paths: z.array(z.string().or(z.object({ bytes: z.string() }).transform(() => ""))) });
const browseParams = z.object({ path: z.string() });
const deliverParams = z.object({ to: z.string() });
const recipientParams = z.object({ recipient: z.object({ settings: z.object({ channel: z.string(), folder: z.string().optional() }) }) });
const traceParams = z.object({ path: z.string() });
const fileParams = z.object({ file: z.string() });
const goParams = z.object({ to: z.string() });
const foreseeParams = z.object({ to: z.string().optional() });

/** The journal goes only where a dialog of this session said, never to a recipient. */
const nowhere = (): Promise<readonly string[]> => Promise.resolve([]);

export class Grants {
  readonly #read = new Set<string>();
  readonly #write: Readonly<Record<WritePurpose, Set<string>>> = { deliver: new Set(), move: new Set(), file: new Set(), rehearse: new Set() };
  /** Files that were chosen to be looked at. */
  readonly #files = new Set<string>();
  /** Files that a table or a page may be written to. */
  readonly #saved = new Set<string>();
  readonly #known: KnownFolders;
  readonly #path: typeof posix;

  constructor(known: KnownFolders, platform: NodeJS.Platform = process.platform) {
    this.#known = known;
    this.#path = platform === "win32" ? win32 : posix;
  }

  /** The editor opened or dropped it. */
  allowReading(path: string): void {
    this.#read.add(path);
  }

  /** The editor chose it, for this alone: what may get safe copies gets no originals and no journal. */
  allowWriting(path: string, purpose: WritePurpose): void {
    this.#write[purpose].add(path);
  }

  /** The editor chose this file, for a look alone. */
  allowFile(path: string): void {
    this.#files.add(path);
  }

  /** The editor named this file for a table or a page. */
  allowSaving(path: string): void {
    this.#saved.add(path);
  }

  /** Throws a refusal where a window's call names a path that nobody gave it. */
  async mayName(method: string, params: unknown): Promise<void> {
    if (method === "root.index" || method === "root.browse") {
      for (const path of method === "root.browse" ? [browseParams.parse(params).path] : indexParams.parse(params).paths) {
        if (!(await this.#isUnder(path, this.#read, this.#known.toRead))) throw new Refusal("cannot-read-folder", { path, why: "open it with Open folder first" });
      }
    } else if (method === "file.move" || method === "file.copy") await this.#mayGoTo(goParams.parse(params).to);
    else if (method === "file.foresee") {
      const { to } = foreseeParams.parse(params);
      if (to !== undefined) await this.#mayGoTo(to);
    } else if (method === "delivery.rehearse") {
      const { to } = foreseeParams.parse(params);
      if (to !== undefined) await this.#mayRehearse(to);
    } else if (method === "shell.revealCopy") await this.#mayWrite(goParams.parse(params).to, "rehearse", nowhere);
    else if (method === "recipient.put") {
      const { channel, folder } = recipientParams.parse(params).recipient.settings;
      // Only these lie on this machine's disks.
      if (folder !== undefined && (channel === "folder" || channel === "mail")) await this.#mayWrite(folder, "deliver", this.#known.toWrite);
    } else if (method === "delivery.trace") {
      // What a page may not see it may not ask about: an answer would tell whether a file is there.
      if (!(await this.#isUnder(traceParams.parse(params).path, new Set([...this.#read, ...this.#files]), this.#known.toRead))) throw new Refusal("file-unreadable", { why: "drop it on the window first" });
    } else if (method === "permission.proof") {
      if (!this.#files.has(fileParams.parse(params).file)) throw new Refusal("file-unreadable", { why: "choose it first" });
    } else if (method === "ledger.export" || method === "report.save") this.#maySave(fileParams.parse(params).file);
    else if (method === "delivery.deliver") await this.#mayWrite(deliverParams.parse(params).to, "deliver", this.#known.toWrite);
    else if (method === "desk.backup" || method === "desk.proof") await this.#mayWrite(fileParams.parse(params).file, "file", nowhere);
  }

  /** A folder chosen for it, or one of the desk's own: its photos are written there anyway. */
  async #mayGoTo(path: string): Promise<void> {
    // Not where deliveries went: originals have no business there.
    if (!(await this.#isUnder(path, new Set([...this.#read, ...this.#write.move]), this.#known.toRead))) throw new Refusal("cannot-write-folder", { path, why: "choose it with Choose folder first" });
  }

  /** Only what was chosen for it. What arrives at a recipient must stand in the ledger, and copies below a root would arrive as photos. */
  async #mayRehearse(path: string): Promise<void> {
    await this.#mayWrite(path, "rehearse", nowhere);
    if (await this.#isUnder(path, new Set(), this.#known.toWrite)) throw new Refusal("cannot-write-folder", { path, why: "delivery-folder" });
    if (await this.#isUnder(path, new Set(), this.#known.toRead)) throw new Refusal("inside-root", { path });
  }

  /** The very file that a save dialog named. */
  #maySave(file: string): void {
    if (!this.#saved.has(file)) throw new Refusal("cannot-write-file", { path: file, why: "name it in the dialog first" });
  }

  async #mayWrite(path: string, purpose: WritePurpose, known: () => Promise<readonly string[]>): Promise<void> {
    if (!(await this.#isUnder(path, this.#write[purpose], known))) throw new Refusal("cannot-write-folder", { path, why: "choose it with Choose folder first" });
  }

  async #isUnder(path: string, chosen: ReadonlySet<string>, known: () => Promise<readonly string[]>): Promise<boolean> {
    // `..` could lead out of what was chosen.
    if (!this.#path.isAbsolute(path) || path.split(/[\\/]/u).includes("..") || path.includes("\0")) return false;
    const isIn = (folder: string): boolean => path === folder || path.startsWith(folder.endsWith(this.#path.sep) ? folder : folder + this.#path.sep);
    return [...chosen].some(isIn) || (await known()).some(isIn);
  }
}
