// Builds the desk, top to bottom: folder, lock, databases, tools, services, door. Returns one thing to call and to close.
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import { deskAddress } from "#client/address.ts";
import type { EventName, EventValue } from "#contract/events.ts";
import type { Editor, PhotoId } from "#contract/values.ts";
import { openByteWork } from "./bytes/byte-work.ts";
import type { DeskContext } from "./context.ts";
import { diskReason } from "./disk.ts";
import { type Dispatch, openDispatch } from "./dispatch.ts";
import { endOrphans, noteChild } from "./exiftool/orphans.ts";
import { openPool } from "./exiftool/pool.ts";
import { openIndex } from "./index-db/index-db.ts";
import { openJournal } from "./journal/journal.ts";
import { takeLock } from "./lock.ts";
import { loadProfiles, loadStyles, loadTable, resourcesFolder } from "./resources.ts";
import { commitDrafts } from "./services/edit.ts";
import { forgetRequests } from "./services/requests.ts";
import { counts } from "./services/photo.ts";
import { endBrowsing } from "./read/root.ts";
import { catchUp } from "./read/catch-up.ts";
import { type Background, openBackground } from "./read/background.ts";
import { endDrags, forgetDrags } from "./deliver/drag-out.ts";
import { settleDeliveries } from "./deliver/settle-deliveries.ts";
import { openPictures } from "./pictures.ts";
import { openGreyPictures } from "./preview/grey-pictures.ts";
import { openRenditions } from "./preview/renditions.ts";
import { openSettings } from "./settings.ts";
import { type Door, openDoor } from "./socket/listen.ts";
import { openQueue } from "./write/queue.ts";
import type { FileStepName } from "./files/file-step.ts";
import { openSettling } from "./files/settling.ts";
import type { WriteStep } from "./write/steps.ts";
import { openWatch, type Watch } from "./watch/watch.ts";
import { type Backups, openBackups } from "./health/backups.ts";
import { makeSamples, sampleLibrary } from "./samples.ts";

export interface DeskOptions {
  readonly folder: string;
  /** Who edits where a call does not say; else the settings', else the login name. */
  readonly editor?: Editor | undefined;
  readonly caller: "window" | "cli";
  /** Listen for clients; the command line's own desk does not. */
  readonly listen?: boolean;
  /** A step of a write at which this process kills itself: for fault tests. */
  readonly dieAt?: string | undefined;
  /** Writes under way at once; 0 keeps edits and leaves their writing to the next start. */
  readonly lanes?: number;
}

export interface Desk {
  readonly folder: string;
  call(method: string, params: unknown, options?: { signal?: AbortSignal; onProgress?: (value: unknown) => void; editor?: Editor | undefined }): Promise<unknown>;
  on<N extends EventName>(name: N, handler: (value: EventValue<N>) => void): () => void;
  /** Resolves when nothing is left to write. */
  drain(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The login name as an editor, where nobody said who sits here. */
const loginEditor = (): Editor => {
  const name = (() => { try { return userInfo().username; } catch { return "editor"; } })() || "editor";
  return { name, initials: name.slice(0, 3).toUpperCase() };
};

const privateFolder = (folder: string): void => {
  for (const one of [folder, ...["previews", "styles", "templates", "profiles", "backups", "logs", "outbox"].map((name) => path.join(folder, name))]) {
    mkdirSync(one, { recursive: true, mode: 0o700 });
    chmodSync(one, 0o700);
  }
};

export const deskVersion = (): string => {
  const file = path.join(resourcesFolder(), "..", "package.json");
  const found: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  return typeof found === "object" && found !== null && "version" in found && typeof found.version === "string" ? found.version : "0.0.0";
};

/** A step name makes this process kill itself there, as a power cut would. */
const dieAtStep = (dieAt: string | undefined) => (step: WriteStep | FileStepName | "placed"): void => {
  if (step === dieAt) process.kill(process.pid, "SIGKILL");
};

/** Starts a desk on this data folder. Throws `Refusal`: desk-busy, newer-desk. */
export const startDesk = async (options: DeskOptions): Promise<Desk> => {
  if (Number(process.versions.napi) < 10) throw new Error(`The desk needs Node 22.14 or later; this is ${process.version}.`);
  privateFolder(options.folder);
  const lock = takeLock(deskAddress(options.folder).lockFile);
  const handlers = new Map<string, Set<(value: unknown) => void>>();
  let door: Door | undefined;
  const tell = <N extends EventName>(name: N, value: EventValue<N>): void => {
    door?.tell(name, value);
    for (const handler of handlers.get(name) ?? []) handler(value);
  };
  const resources = resourcesFolder();
  const settings = openSettings(options.folder);
  const journal = openJournal(options.folder, Date.now, (cause) => { tell("desk.message", { level: "error", code: diskReason(cause) === "disk-full" ? "disk.full" : "journal.head", values: {}, photos: [] }); });
  const index = openIndex(path.join(options.folder, "index.db"));
  const children = path.join(options.folder, "children");
  await endOrphans(children);
  const pool = openPool({ onChild: (pid) => { noteChild(children, pid); } });
  const bytes = openByteWork();
  const greys = openGreyPictures(pool);
  const renditions = openRenditions(pool, greys);
  const changes = gatherChanges((photos, order) => {
    tell("photos.changed", { photos, order, event: journal.head().number });
    tellCounts();
  });
  // Counting reads every row: only where somebody listens, and not for every batch of a large folder.
  const tellCounts = atMostEvery(400, () => { if ((door?.connections() ?? 0) > 0 || handlers.has("counts.changed")) tell("counts.changed", counts(context, {})); });
  const context: DeskContext = {
    folder: options.folder, resources, version: deskVersion(), journal, index, table: loadTable(resources), pool, bytes, greys, renditions, styles: loadStyles(resources, options.folder), settings,
    now: Date.now, tell, changed: changes.add, at: dieAtStep(options.dieAt),
  };
  const queue = openQueue(context, options.lanes);
  const pictures = openPictures(context);
  // The command line's own desk ends with its command; what changes meanwhile it sees when it looks.
  let watch: Watch | undefined;
  let background: Background | undefined;
  let backups: Backups | undefined;
  const dispatch: Dispatch = openDispatch({ context, queue, profiles: loadProfiles(resources, options.folder, context.table), picture: (params, signal) => pictures.picture(params, signal), wipePictures: (photo) => pictures.wipe(photo), samples: (call) => makeSamples(context, call), sampleLibrary: () => sampleLibrary(context), rootsChanged: () => watch?.refresh() });
  const editor = (): Editor => options.editor ?? settings.get().editor ?? loginEditor();

  await catchUp(context);
  forgetRequests(context);
  const settling = await openSettling(context, queue, options.listen === true);
  await queue.recover();
  await settleDeliveries(context);
  await forgetDrags(context);
  commitDrafts(context, queue);
  endBrowsing(context);
  if (options.listen === true) {
    watch = openWatch(context);
    background = openBackground(context);
    backups = openBackups(context);
  }
  if (options.listen === true) door = await openDoor(dispatch, { folder: options.folder, version: context.version, editor, onFault: (cause) => { process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`); } });

  return {
    folder: options.folder,
    call: (method, params, rest = {}) => dispatch(method, params, { editor: rest.editor ?? editor(), signal: rest.signal ?? new AbortController().signal, progress: rest.onProgress ?? (() => undefined) }, options.caller),
    on(name, handler) {
      const set = handlers.get(name) ?? new Set();
      handlers.set(name, set);
      const one = (value: unknown): void => handler(value as never);
      set.add(one);
      return () => set.delete(one);
    },
    drain: async () => { queue.wake(); await queue.drained(); },
    async [Symbol.asyncDispose]() {
      settling.stop();
      await door?.close();
      await Promise.all([watch?.[Symbol.asyncDispose](), background?.[Symbol.asyncDispose](), backups?.[Symbol.asyncDispose]()]);
      await queue.stop();
      await endDrags(context);
      changes.stop();
      tellCounts.stop();
      await Promise.all([pictures.close(), greys[Symbol.asyncDispose](), renditions[Symbol.asyncDispose]()]);
      await Promise.all([pool[Symbol.asyncDispose](), bytes[Symbol.asyncDispose]()]);
      await settling.done;
      rmSync(children, { force: true });
      index.close();
      journal.close();
      lock.release();
    },
  };
};

/** Calls `work` at once and then at most once in so many milliseconds; the last call is never lost. */
const atMostEvery = (milliseconds: number, work: () => void): (() => void) & { stop: () => void } => {
  let timer: NodeJS.Timeout | undefined;
  let again = false;
  const call = (): void => {
    if (timer !== undefined) { again = true; return; }
    work();
    timer = setTimeout(() => {
      timer = undefined;
      if (again) { again = false; call(); }
    }, milliseconds);
  };
  return Object.assign(call, { stop: () => { clearTimeout(timer); again = false; } });
};

/** Changed photos gathered for 50 ms, so that a thousand of them are one message. */
const gatherChanges = (send: (photos: PhotoId[], order: boolean) => void): { add: (photos: readonly PhotoId[], order?: boolean) => void; stop: () => void } => {
  let photos = new Set<PhotoId>();
  let order = false;
  let timer: NodeJS.Timeout | undefined;
  return {
    add(some, moved = false) {
      for (const id of some) photos.add(id);
      order ||= moved;
      timer ??= setTimeout(() => {
        const [all, ordered] = [[...photos], order];
        photos = new Set();
        order = false;
        timer = undefined;
        send(all, ordered);
      }, 50);
    },
    stop() { clearTimeout(timer); },
  };
};
