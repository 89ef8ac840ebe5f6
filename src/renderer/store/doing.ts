// What the editor does to many photos at once: state changes, undo, reading folders. Each ends in a message that says what happened and offers the way back.
import type { BatchResult } from "#contract/methods/edit.ts";
import type { IndexProgress } from "#contract/methods/root.ts";
import type { PhotoId } from "#contract/values.ts";
import { refusalSentence, reasonSentence, say } from "#words/en.ts";
import { actionLabel } from "#words/window/actions.ts";
import { messages as words } from "#words/window/bars.ts";
import { fieldName } from "#words/window/labels.ts";
import type { Answer, Bridge, RefusalBody } from "../bridge.ts";
import type { Choice } from "./conflict-model.ts";
import { type DeskStore, loadRoots } from "./desk.ts";
import { withoutRoot } from "./filter.ts";
import type { MessageButton, MessagesControl } from "./messages.ts";
import type { Rows } from "./rows.ts";
import type { SelectionControl } from "./selection.ts";
import { noSelecting } from "./selection-model.ts";
import type { SheetControl } from "./sheet.ts";

export type Progress = (done: number, total: number) => void;
export interface Ended { readonly ok: boolean; readonly refused: readonly PhotoId[] }

export interface Doing {
  submit(photos: readonly PhotoId[]): Promise<Ended>;
  returnWith(photos: readonly PhotoId[], note: string): Promise<Ended>;
  approve(photos: readonly PhotoId[], note: string, progress?: Progress): Promise<Ended>;
  reject(photos: readonly PhotoId[]): Promise<Ended>;
  reopen(photos: readonly PhotoId[]): Promise<Ended>;
  waive(photos: readonly PhotoId[], rule: string, reason: string): Promise<Ended>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Writes that failed, of these photos or of all. */
  retry(photos?: readonly PhotoId[]): Promise<void>;
  settle(photo: PhotoId, field: string, choice: Choice): Promise<boolean>;
  /** Something done to many, told in a message; `mayUndo`: Undo takes it back. */
  batch(code: string, photos: readonly PhotoId[], call: () => Promise<Answer<BatchResult>>, mayUndo?: boolean): Promise<Ended>;
  /** `browse`: one folder, only to look through it. */
  read(paths: readonly string[], how?: "browse"): Promise<void>;
  stopReading(): void;
  /** This window started what is being read, so it may stop it. */
  mayStop(): boolean;
  removeRoot(path: string): Promise<void>;
  samples(progress: Progress): Promise<void>;
  /** A refusal or fault as a message that stays. */
  refused(answer: { readonly refusal?: RefusalBody | undefined; readonly fault?: { readonly code: string; readonly message: string } | undefined }): void;
}

export interface DoingParts { readonly bridge: Bridge; readonly desk: DeskStore; readonly messages: MessagesControl; readonly sheet: SheetControl; readonly selection: SelectionControl; readonly rows: Rows }

/** More rows than are ever in view. */
const shownAtOnce = 500;

/** The first reasons with their counts, most frequent first. */
export const reasonsOf = (refused: readonly { readonly reason?: string | undefined }[]): string => {
  const counts = new Map<string, number>();
  for (const one of refused) { const reason = one.reason === undefined ? "" : reasonSentence(one.reason); counts.set(reason, (counts.get(reason) ?? 0) + 1); }
  return [...counts].filter(([reason]) => reason !== "").sort((a, b) => b[1] - a[1]).slice(0, 2).map(([reason, times]) => (times > 1 ? `${reason} (${times})` : reason)).join(" ");
};

/** The button of a message that leads back, or forth again. */
export const wayBack = (doing: Pick<Doing, "undo" | "redo">, like: "undo" | "redo"): MessageButton => ({ label: actionLabel[like], like, run: () => void doing[like]() });

export const makeDoing = ({ bridge, desk, messages, sheet, selection, rows }: DoingParts): Doing => {
  let indexing: AbortController | undefined;
  const back = (like: "undo" | "redo"): MessageButton => wayBack(doing, like);

  const refused: Doing["refused"] = ({ refusal, fault }) => {
    if (refusal !== undefined) {
      const { message, todo } = refusalSentence(refusal.code, refusal.values);
      messages.tell({ level: refusal.code.startsWith("nothing-to") ? "info" : "error", text: message, todo });
    } else if (fault !== undefined) messages.tell({ level: "error", text: say("fault", { code: fault.code }), todo: fault.message });
  };

  const batch = async (code: string, photos: readonly PhotoId[], call: () => Promise<Answer<BatchResult>>, mayUndo = true): Promise<Ended> => {
    if (photos.length === 0) return { ok: false, refused: [] };
    sheet.acted(photos);
    const answer = await call();
    if (!answer.ok) { refused(answer); return { ok: false, refused: photos }; }
    const { outcomes, done } = answer.value;
    // What the desk answered is shown at once, so that the next key finds it; the rows themselves follow.
    for (const { photo, state, write } of outcomes.slice(0, shownAtOnce)) rows.guess(photo, (row) => ({ ...row, state, write }));
    const no = outcomes.filter((one) => !one.ok);
    const reasons = reasonsOf(no);
    messages.tell({
      level: done.ok > 0 ? "done" : "warning", text: say(code, { ok: done.ok, failed: done.failed }), ...(reasons === "" ? {} : { todo: reasons }),
      ...(done.ok > 0 && done.event !== null && mayUndo ? { button: back("undo") } : {}),
    });
    return { ok: done.ok > 0, refused: no.map((one) => one.photo) };
  };
  const progressOf = (progress: Progress | undefined): { readonly onProgress?: (value: { readonly progress: { readonly done: number; readonly total: number } } | object) => void } =>
    progress === undefined ? {} : { onProgress: (value) => { if ("progress" in value) progress(value.progress.done, value.progress.total); } };

  const turn = async (method: "edit.undo" | "edit.redo"): Promise<void> => {
    const answer = await bridge.call(method, {});
    if (!answer.ok) { refused(answer); return; }
    const { what, outcomes, done } = answer.value;
    const fields = what.fields.map((field) => fieldName(desk.getState().fields, field)).join(", ");
    const reasons = reasonsOf(outcomes.filter((one) => !one.ok));
    const undone = method === "edit.undo";
    // A story may have no photo at all; its event tells whether it was turned.
    const turned = what.collection === undefined ? done.ok : Number(done.event !== null);
    messages.tell({
      level: turned > 0 ? "done" : "warning", text: say(undone ? "done.undo" : "done.redo", { kind: what.kind, photos: what.photos, ok: turned, ...(what.collection === undefined ? {} : { collection: what.collection }), ...(fields === "" ? {} : { fields }) }), ...(reasons === "" ? {} : { todo: reasons }),
      ...(turned === 0 ? {} : { button: back(undone ? "redo" : "undo") }),
    });
    if (what.collection !== undefined) return;
    if (undone && what.fields.includes("colorClass")) sheet.takeBack(outcomes.filter((one) => one.ok).map((one) => one.photo));
    // The view moves only where nothing of what changed is in sight.
    const [first] = outcomes;
    if (first !== undefined && sheet.store.getState().order.placeOf(first.photo) !== undefined) {
      const chosen = outcomes.map((one) => one.photo);
      selection.set({ ...noSelecting, active: first.photo, anchor: first.photo, chosen: { kind: "some", photos: new Set(chosen) } });
    }
  };

  const doing: Doing = {
    refused,
    batch,
    submit: (photos) => batch("done.submit", photos, () => bridge.call("approval.submit", { photos: [...photos] })),
    returnWith: (photos, note) => batch("done.return", photos, () => bridge.call("approval.return", { photos: [...photos], note })),
    approve: (photos, note, progress) => batch("done.approve", photos, () => bridge.call("approval.approve", { photos: [...photos], ...(note.trim() === "" ? {} : { note }) }, progressOf(progress))),
    reject: (photos) => batch("done.reject", photos, () => bridge.call("approval.reject", { photos: [...photos] })),
    reopen: (photos) => batch("done.reopen", photos, () => bridge.call("approval.reopen", { photos: [...photos] })),
    waive: (photos, rule, reason) => batch("done.waive", photos, () => bridge.call("approval.waive", { photos: [...photos], rule, reason })),
    undo: () => turn("edit.undo"),
    redo: () => turn("edit.redo"),
    retry: async (photos) => {
      const answer = await bridge.call("edit.retry", photos === undefined ? {} : { photos: [...photos] });
      if (!answer.ok) refused(answer);
      else messages.tell({ level: "info", text: say("done.retry", { jobs: answer.value.jobs }) });
    },
    settle: async (photo, field, choice) => {
      const answer = await bridge.call("edit.settle", { photo, field, ...choice });
      if (!answer.ok) { refused(answer); return false; }
      messages.tell({ level: "done", text: say("done.settle", { field: fieldName(desk.getState().fields, field), take: choice.take }) });
      return true;
    },
    read: async (paths, how) => {
      indexing?.abort();
      const control = new AbortController();
      indexing = control;
      let begun = false;
      const options = {
        signal: control.signal,
        onProgress: (value: IndexProgress) => {
          // The folder is in the rail from the moment it is read, not only when a card of thousands is done.
          if (!begun) { begun = true; void loadRoots(bridge, desk); }
          if ("progress" in value) desk.setState({ reading: { ...value.progress, root: paths[0] ?? "" } });
        },
      };
      const answer = how === "browse" ? await bridge.call("root.browse", { path: paths[0] ?? "" }, options) : await bridge.call("root.index", { paths: [...paths] }, options);
      if (indexing === control) { indexing = undefined; desk.setState({ reading: undefined }); }
      void loadRoots(bridge, desk);
      sheet.refresh();
      if (!answer.ok) { if (answer.refusal?.code !== "cancelled") refused(answer); return; }
      const { photos, unreadable, ignored, cancelled, failedRoots } = answer.value;
      messages.tell({ level: "done", text: say(cancelled ? "done.index-stopped" : "done.index", { photos, unreadable, ignored }) });
      for (const root of failedRoots) messages.tell({ level: "error", text: say("cannot-read-folder", { path: root.path, why: root.reason }), button: { label: words.tryAgain, run: () => void doing.read([root.path], how) } });
    },
    stopReading: () => indexing?.abort(),
    mayStop: () => indexing !== undefined,
    removeRoot: async (path) => {
      const answer = await bridge.call("root.remove", { path });
      if (!answer.ok) { refused(answer); return; }
      messages.tell({ level: "done", text: say("done.root-removed", { path, photos: answer.value.photos }) });
      await loadRoots(bridge, desk);
      const { filter } = sheet.store.getState();
      const left = withoutRoot(filter, path);
      if (left === filter) sheet.refresh();
      else await sheet.show(left);
    },
    samples: async (progress) => {
      const answer = await bridge.call("desk.samples", {}, { onProgress: (value) => progress(value.progress.done, value.progress.total) });
      if (!answer.ok) { refused(answer); return; }
      await doing.read([answer.value.folder]);
    },
  };
  return doing;
};
