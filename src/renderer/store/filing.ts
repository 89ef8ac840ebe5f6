// What the editor does with the files themselves: turn, rename, move, copy, throw away; look through a folder without keeping it. Each ends in a message.
import type { BatchResult } from "#contract/methods/edit.ts";
import type { Turn } from "#contract/methods/file.ts";
import type { PhotoId } from "#contract/values.ts";
import { say } from "#words/en.ts";
import type { Answer, Bridge } from "../bridge.ts";
import { type DeskStore, loadRoots } from "./desk.ts";
import type { Doing, Ended, Progress } from "./doing.ts";
import { openFilter } from "./filter.ts";
import type { LayoutStore } from "./layout.ts";
import type { MessagesControl } from "./messages.ts";
import type { Rows } from "./rows.ts";
import type { SheetControl } from "./sheet.ts";

export interface Naming { readonly template: string; readonly start: number }
export interface Filing {
  turn(photos: readonly PhotoId[], turn: Turn): Promise<void>;
  rename(photos: readonly PhotoId[], naming: Naming, progress: Progress, signal: AbortSignal): Promise<Ended>;
  take(what: "move" | "copy", photos: readonly PhotoId[], to: string, progress: Progress, signal: AbortSignal): Promise<Ended>;
  trash(photos: readonly PhotoId[]): Promise<Ended>;
  /** Looks through a folder; what was looked through before leaves the desk. */
  browse(path: string): Promise<void>;
  keep(path: string): Promise<void>;
  /** Leaves the folder that is only looked through. */
  leave(path: string): Promise<void>;
  /** As the last renaming had it. */
  naming(): Naming;
}

export interface FilingParts { readonly bridge: Bridge; readonly desk: DeskStore; readonly layout: LayoutStore; readonly messages: MessagesControl; readonly sheet: SheetControl; readonly rows: Rows; readonly doing: Doing }

/** Rows are loaded to ask about approvals up to here; beyond, approved ones are left alone and named. */
const asksUpTo = 2000;

export const makeFiling = ({ bridge, desk, layout, messages, sheet, rows, doing }: FilingParts): Filing => {
  /** What this window looks through; a desk that had to be started anew meanwhile has let it go. */
  let browsing: string | undefined;
  desk.subscribe((now, before) => { if (now.returns !== before.returns && browsing !== undefined) void doing.read([browsing], "browse"); });
  let last: Naming = { template: "{date}_{slug}_{seq:3}", start: 1 };
  const onProgress = (progress: Progress) => (value: { readonly progress: { readonly done: number; readonly total: number } }): void => progress(value.progress.done, value.progress.total);

  /** Whether approvals may go: all, only those of others, or nothing is done. */
  const mayVoid = async (photos: readonly PhotoId[]): Promise<"all" | "others" | "none"> => {
    if (photos.length > asksUpTo) return "others";
    const approved = (await rows.load(photos)).filter((row) => row.state === "approved" && !row.delivered).length;
    if (approved === 0) return "all";
    return new Promise((resolve) => {
      layout.setState({ dialog: { kind: "void-turn", photos: photos.length, approved, decide: (how) => { layout.setState({ dialog: undefined }); resolve(how); } } });
    });
  };

  const done = async (code: string, photos: readonly PhotoId[], call: () => Promise<Answer<BatchResult>>, mayUndo = true): Promise<Ended> => {
    const ended = await doing.batch(code, photos, call, mayUndo);
    if (ended.ok) sheet.refresh();
    return ended;
  };

  return {
    turn: async (photos, turn) => {
      const how = await mayVoid(photos);
      if (how === "none") return;
      await done("done.turn", photos, () => bridge.call("file.rotate", { photos: [...photos], turn, voidApproval: how === "all" }));
    },
    rename: (photos, naming, progress, signal) => {
      last = naming;
      return done("done.rename", photos, () => bridge.call("file.rename", { photos: [...photos], ...naming }, { onProgress: onProgress(progress), signal }));
    },
    take: (what, photos, to, progress, signal) =>
      done(what === "move" ? "done.move" : "done.copy", photos, () => bridge.call(what === "move" ? "file.move" : "file.copy", { photos: [...photos], to }, { onProgress: onProgress(progress), signal }), what === "move"),
    trash: (photos) => done("done.trash", photos, () => bridge.call("shell.trash", { photos: [...photos] })),
    browse: async (path) => {
      browsing = path;
      await sheet.show({ ...openFilter, root: path });
      layout.setState({ view: "sheet" });
      await doing.read([path], "browse");
    },
    keep: async (path) => {
      const answer = await bridge.call("root.keep", { path });
      if (!answer.ok) { doing.refused(answer); return; }
      browsing = undefined;
      messages.tell({ level: "done", text: say("done.root-kept", { path, photos: answer.value.photos }) });
      await loadRoots(bridge, desk);
    },
    leave: async (path) => {
      browsing = undefined;
      await doing.removeRoot(path);
    },
    naming: () => last,
  };
};
