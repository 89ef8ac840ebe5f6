// What is being typed, in the inspector or in a cell of the rows: a draft on the desk within 300 ms, one edit when the field is left. A text never depends on a
// component's life: it is here until the journal has it, or the editor took it back.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { BatchResult, FieldChange, PhotoEdit } from "#contract/methods/edit.ts";
import type { FieldValue, PhotoId, PhotoRow } from "#contract/values.ts";
import type { Answer, Bridge } from "../bridge.ts";
import { sameValue } from "./detail.ts";
import { type Draft, draftKey, draftOf, type Drafts, keyOf, photosKey, taken, withDraft, withoutKey } from "./drafts.ts";

export type { Draft, DraftStatus } from "./drafts.ts";
export interface Editing {
  /** Every text that is no edit yet, by its photos and field. */
  readonly all: Drafts;
  /** Those that stand in the inspector, by field. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** Texts and edits on their way to the journal. */
  readonly unkept: number;
}
export type EditingStore = StoreApi<Editing>;

/** How an edit ended, for whoever tells the editor. */
export interface EditEnd { readonly photos: readonly PhotoId[]; readonly fields: readonly string[]; readonly ok: number; readonly refused: readonly { readonly photo: PhotoId; readonly reason: string }[]; readonly refusal?: { readonly code: string; readonly values: Readonly<Record<string, string | number>> } }

export interface EditingHooks {
  /** Rows of these, to know which approvals an edit would void. */
  rows(photos: readonly PhotoId[]): Promise<readonly PhotoRow[]>;
  /** Marks never void an approval. */
  isMark(field: string): boolean;
  /** Asks whether the approval may go. */
  ask(field: string, approved: number): Promise<"go" | "later" | "back">;
  /** Shows the change before the desk repeats it. */
  guess(photos: readonly PhotoId[], changes: readonly FieldChange[]): void;
  ended(end: EditEnd): void;
}

export interface EditingControl {
  readonly store: EditingStore;
  type(photos: readonly PhotoId[], field: string, value: FieldValue | null, base: FieldValue | undefined): void;
  /** The same in a cell of the rows; where the inspector shows that photo, its field follows. */
  typeInCell(photo: PhotoId, field: string, value: FieldValue | null, base: FieldValue | undefined): void;
  /** What is in the cell now is no value: the last one that was is no draft any more. */
  untype(photo: PhotoId, field: string): void;
  /** The field was left: one edit, if it changed anything. */
  leave(field: string): Promise<boolean>;
  /** The cell was left. `again`: a text that was put off is asked about once more. */
  leaveCell(photo: PhotoId, field: string, again: boolean): Promise<boolean>;
  /** The inspector's fields, before it turns to other photos. */
  leaveShown(): void;
  /** Every text: the window closes. */
  leaveAll(): void;
  /** A change at once: chips, marks, fixes. */
  make(photos: readonly PhotoId[], changes: readonly FieldChange[]): Promise<boolean>;
  /** Each photo its own values, as one edit: a pasted block. */
  makeMany(edits: readonly PhotoEdit[]): Promise<boolean>;
  /** The inspector now shows these: texts that were put off come back into their fields. */
  showing(photos: readonly PhotoId[]): void;
  /** These came into view: texts that the desk keeps for them stand in their cells. */
  seeing(photos: readonly PhotoId[]): Promise<void>;
}

const restMs = 300;
/** A walk through photos asks for nobody's drafts. */
const shownMs = 120;
/** More photos than this are not asked about one by one; approved ones among them are then left alone and named. */
const asksUpTo = 2000;
/** More rows than are ever in view. */
const shownAtOnce = 500;

export const makeEditing = (bridge: Bridge, hooks: EditingHooks): EditingControl => {
  const store = createStore<Editing>(() => ({ all: new Map(), drafts: new Map(), unkept: 0 }));
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What stands in the inspector: field → key of its draft. */
  const inField = new Map<string, string>();
  let shown = "";

  const set = (all: Drafts): void => {
    for (const [field, key] of inField) if (!all.has(key)) inField.delete(field);
    store.setState({ all, drafts: new Map([...inField].flatMap(([field, key]) => { const draft = all.get(key); return draft === undefined ? [] : [[field, draft] as const]; })) });
  };
  const all = (): Drafts => store.getState().all;
  const put = (draft: Draft): void => set(withDraft(all(), draft));
  const still = (draft: Draft): boolean => all().get(keyOf(draft)) === draft;
  const drop = (draft: Draft): void => { if (still(draft)) set(withoutKey(all(), keyOf(draft))); };
  const busy = async <Value>(work: Promise<Value>): Promise<Value> => {
    store.setState(({ unkept }) => ({ unkept: unkept + 1 }));
    try { return await work; } finally { store.setState(({ unkept }) => ({ unkept: unkept - 1 })); }
  };

  /** Texts that the desk keeps and that are no edits, from an earlier day for instance, beside those that are here. */
  const fetchKept = async (photos: readonly PhotoId[], wanted: () => boolean): Promise<void> => {
    const answer = await bridge.call("edit.drafts", { photos: [...photos] });
    if (!answer.ok || answer.value.length === 0) return;
    const rows = new Map((await hooks.rows([...new Set(answer.value.map((one) => one.photo))])).map((row) => [row.id, row]));
    if (!wanted()) return;
    let next = all();
    for (const { photo, field, value } of answer.value) {
      const row = rows.get(photo);
      if (row === undefined || draftOf(next, photo, field) !== undefined) continue;
      next = withDraft(next, { field, photos: [photo], value, base: row.fields[field], status: "waiting" });
    }
    show(next);
  };
  /** Brings what belongs to the shown photos into their fields, unless something newer is typed there. */
  const show = (next: Drafts): void => {
    for (const [key, draft] of next) if (!inField.has(draft.field) && photosKey(draft.photos) === shown) inField.set(draft.field, key);
    set(next);
  };

  const keep = async (draft: Draft): Promise<void> => {
    const answer = await busy(bridge.call("edit.draft", { photos: [...draft.photos], field: draft.field, value: draft.value }));
    if (answer.ok && answer.value.kept && still(draft)) put({ ...draft, status: "kept" });
  };
  const forget = (draft: Draft): void => void busy(bridge.call("edit.draft", { photos: [...draft.photos], field: draft.field, drop: true }));

  /** Waits for the answer of an edit and tells how it ended. */
  const sent = async (edits: readonly PhotoEdit[], photos: readonly PhotoId[], work: Promise<Answer<BatchResult>>): Promise<boolean> => {
    const answer = await busy(work);
    const fields = [...new Set(edits.flatMap((edit) => edit.changes.map((change) => change.field)))];
    if (!answer.ok) {
      hooks.ended({ photos, fields, ok: 0, refused: [], refusal: answer.refusal ?? { code: "fault", values: { code: answer.fault.code } } });
      return false;
    }
    const refused = answer.value.outcomes.filter((one) => !one.ok).map((one) => ({ photo: one.photo, reason: one.reason ?? "wrong-state" }));
    const no = new Set(refused.map((one) => one.photo));
    if (edits.length === 1) hooks.guess(photos.filter((photo) => !no.has(photo)), edits[0]?.changes ?? []);
    else for (const { photo, changes } of edits.filter((edit) => !no.has(edit.photo)).slice(0, shownAtOnce)) hooks.guess([photo], changes);
    hooks.ended({ photos, fields, ok: answer.value.done.ok, refused });
    return answer.value.done.ok > 0;
  };
  const send = (photos: readonly PhotoId[], changes: readonly FieldChange[], voidApproval: boolean): Promise<boolean> => {
    const [photo] = photos;
    return photo === undefined ? Promise.resolve(false) : sent([{ photo, changes: [...changes] }], photos, bridge.call("edit.make", { photos: [...photos], changes: [...changes], voidApproval }));
  };

  /** Whether the approvals that would go may go. */
  const mayGo = async (photos: readonly PhotoId[], fields: readonly string[]): Promise<"go" | "later" | "back" | "spare"> => {
    if (fields.every((field) => hooks.isMark(field))) return "go";
    if (photos.length > asksUpTo) return "spare";
    const approved = (await hooks.rows(photos)).filter((row) => row.state === "approved" && !row.delivered).length;
    return approved === 0 ? "go" : hooks.ask(fields[0] ?? "", approved);
  };

  const commit = async (draft: Draft): Promise<boolean> => {
    // From here on the field has held this: typing the old text again is a change.
    const sending: Draft = { ...draft, status: "sending", base: draft.value ?? undefined };
    if (still(draft)) put(sending);
    const answer = await mayGo(draft.photos, [draft.field]);
    if (answer === "back") { drop(sending); forget(draft); return false; }
    const change: FieldChange = { field: draft.field, mode: "replace", value: draft.value };
    const done = answer !== "later" && (await send(draft.photos, [change], answer === "go"));
    if (done) { drop(sending); return true; }
    // Not applied: the text stays in its field, and comes back into it after a walk to other photos.
    if (still(sending)) put({ ...draft, status: "waiting" });
    return false;
  };

  const leaveKey = (key: string, again = false): Promise<boolean> => {
    const pending = timers.has(key);
    clearTimeout(timers.get(key));
    timers.delete(key);
    const draft = all().get(key);
    if (draft === undefined || draft.status === "sending" || (draft.status === "waiting" && !again)) return Promise.resolve(false);
    if (sameValue(draft.value, draft.base)) { drop(draft); forget(draft); return Promise.resolve(false); }
    // The last words are on the desk before anything is asked or sent.
    if (pending) void keep(draft);
    return commit(draft);
  };

  const take = (draft: Draft): void => {
    const key = keyOf(draft);
    if (!draft.inCell || photosKey(draft.photos) === shown) inField.set(draft.field, key);
    put(draft);
    clearTimeout(timers.get(key));
    timers.set(key, setTimeout(() => { timers.delete(key); if (still(draft)) void keep(draft); }, restMs));
  };
  const typed = (before: Draft | undefined, draft: Omit<Draft, "status">): Draft => ({ ...draft, base: before === undefined ? draft.base : before.base, status: "typing" });

  return {
    store,
    type: (photos, field, value, base) => {
      const before = store.getState().drafts.get(field);
      take(typed(before, { field, photos: before?.photos ?? photos, value, base }));
    },
    typeInCell: (photo, field, value, base) => take(typed(all().get(draftKey([photo], field)), { field, photos: [photo], value, base, inCell: true })),
    untype: (photo, field) => {
      const key = `${photo}/${field}`;
      const draft = all().get(key);
      clearTimeout(timers.get(key));
      timers.delete(key);
      if (draft === undefined || draft.status === "sending") return;
      drop(draft);
      forget(draft);
    },
    leave: (field) => {
      const draft = store.getState().drafts.get(field);
      return draft === undefined || draft.inCell === true ? Promise.resolve(false) : leaveKey(keyOf(draft));
    },
    leaveCell: (photo, field, again) => leaveKey(`${photo}/${field}`, again),
    leaveShown: () => {
      for (const draft of store.getState().drafts.values()) if (draft.inCell !== true) void leaveKey(keyOf(draft));
      inField.clear();
      set(all());
    },
    leaveAll: () => {
      for (const key of all().keys()) void leaveKey(key);
    },
    make: async (photos, changes) => {
      if (photos.length === 0 || changes.length === 0) return false;
      const answer = await mayGo(photos, changes.map((change) => change.field));
      return (answer === "go" || answer === "spare") && send(photos, changes, answer === "go");
    },
    makeMany: async (edits) => {
      if (edits.length === 0) return false;
      const photos = edits.map((edit) => edit.photo);
      const answer = await mayGo(photos, [...new Set(edits.flatMap((edit) => edit.changes.map((change) => change.field)))]);
      if (answer !== "go" && answer !== "spare") return false;
      const done = await sent(edits, photos, bridge.call("edit.makeMany", { edits: [...edits], voidApproval: answer === "go" }));
      // The desk let go of the texts that stood there; so does the window.
      if (done) set(edits.reduce((left, { photo, changes }) => changes.reduce((now, { field }) => taken(now, [photo], field), left), all()));
      return done;
    },
    showing: (photos) => {
      shown = photosKey(photos);
      show(all());
      const key = shown;
      if (photos.length === 1) setTimeout(() => { if (shown === key) void fetchKept(photos, () => shown === key); }, shownMs);
    },
    seeing: (photos) => fetchKept(photos, () => true),
  };
};
