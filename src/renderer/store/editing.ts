// What is being typed in the inspector: a draft on the desk within 300 ms, one edit when the field is left. A text never depends on a component's life:
// it is here until the journal has it, or the editor took it back.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { FieldChange } from "#contract/methods/edit.ts";
import type { FieldValue, PhotoId, PhotoRow } from "#contract/values.ts";
import type { Bridge } from "../bridge.ts";
import { sameValue } from "./detail.ts";

export type DraftStatus = "typing" | "kept" | "sending" | "waiting";
export interface Draft {
  readonly field: string;
  /** For these it was typed, whatever is selected now. */
  readonly photos: readonly PhotoId[];
  /** `null` clears the field. */
  readonly value: FieldValue | null;
  /** What the field held before; undefined where it was empty or differed. */
  readonly base: FieldValue | undefined;
  readonly status: DraftStatus;
}
export interface Editing {
  /** Of the photos the inspector shows, by field. */
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
  /** The field was left: one edit, if it changed anything. */
  leave(field: string): Promise<boolean>;
  /** Every field, before the inspector turns to other photos. */
  leaveAll(): void;
  /** A change at once: chips, marks, fixes. */
  make(photos: readonly PhotoId[], changes: readonly FieldChange[]): Promise<boolean>;
  /** The inspector now shows these: texts that were put off come back into their fields. */
  showing(photos: readonly PhotoId[]): void;
}

const restMs = 300;
/** A walk through photos asks for nobody's drafts. */
const shownMs = 120;
/** More photos than this are not asked about one by one; approved ones among them are then left alone and named. */
const asksUpTo = 2000;
const keyOf = (photos: readonly PhotoId[]): string => photos.join(",");
const shelfKey = (draft: Pick<Draft, "photos" | "field">): string => `${keyOf(draft.photos)}/${draft.field}`;

export const makeEditing = (bridge: Bridge, hooks: EditingHooks): EditingControl => {
  const store = createStore<Editing>(() => ({ drafts: new Map(), unkept: 0 }));
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const shelf = new Map<string, Draft>();
  let shown = "";

  const put = (draft: Draft): void => store.setState(({ drafts }) => ({ drafts: new Map(drafts).set(draft.field, draft) }));
  const drop = (draft: Draft): void => store.setState(({ drafts }) => (drafts.get(draft.field) === draft ? { drafts: new Map([...drafts].filter(([field]) => field !== draft.field)) } : {}));
  const busy = async <Value>(work: Promise<Value>): Promise<Value> => {
    store.setState(({ unkept }) => ({ unkept: unkept + 1 }));
    try { return await work; } finally { store.setState(({ unkept }) => ({ unkept: unkept - 1 })); }
  };
  const still = (draft: Draft): boolean => store.getState().drafts.get(draft.field) === draft;

  /** Into their fields, unless something newer is typed there. */
  const bring = (back: readonly Draft[]): void => store.setState(({ drafts }) => ({ drafts: new Map([...back.map((draft): [string, Draft] => [draft.field, draft]), ...drafts]) }));

  /** Texts that the desk keeps and that are no edits, from an earlier day for instance. */
  const fetchKept = async (photos: readonly PhotoId[]): Promise<void> => {
    const [photo] = photos;
    const key = keyOf(photos);
    await new Promise((resolve) => setTimeout(resolve, shownMs));
    if (photo === undefined || shown !== key) return;
    const answer = await bridge.call("edit.drafts", { photos: [...photos] });
    if (!answer.ok || answer.value.length === 0) return;
    const [row] = await hooks.rows(photos);
    if (row === undefined || shown !== key) return;
    bring(answer.value.filter(({ field }) => !shelf.has(shelfKey({ photos, field }))).map(({ field, value }): Draft => ({ field, photos, value, base: row.fields[field], status: "waiting" })));
  };

  const keep = async (draft: Draft): Promise<void> => {
    const answer = await busy(bridge.call("edit.draft", { photos: [...draft.photos], field: draft.field, value: draft.value }));
    if (answer.ok && answer.value.kept && still(draft)) put({ ...draft, status: "kept" });
  };
  const forget = (draft: Draft): void => {
    shelf.delete(shelfKey(draft));
    void busy(bridge.call("edit.draft", { photos: [...draft.photos], field: draft.field, drop: true }));
  };

  const send = async (photos: readonly PhotoId[], changes: readonly FieldChange[], voidApproval: boolean): Promise<boolean> => {
    const answer = await busy(bridge.call("edit.make", { photos: [...photos], changes: [...changes], voidApproval }));
    const fields = changes.map((change) => change.field);
    if (!answer.ok) {
      hooks.ended({ photos, fields, ok: 0, refused: [], refusal: answer.refusal ?? { code: "fault", values: { code: answer.fault.code } } });
      return false;
    }
    const refused = answer.value.outcomes.filter((one) => !one.ok).map((one) => ({ photo: one.photo, reason: one.reason ?? "wrong-state" }));
    const no = new Set(refused.map((one) => one.photo));
    hooks.guess(photos.filter((photo) => !no.has(photo)), changes);
    hooks.ended({ photos, fields, ok: answer.value.done.ok, refused });
    return answer.value.done.ok > 0;
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
    if (done) { drop(sending); shelf.delete(shelfKey(draft)); return true; }
    // Not applied: the text stays in its field, and comes back into it after a walk to other photos.
    const waiting: Draft = { ...draft, status: "waiting" };
    if (still(sending)) put(waiting);
    shelf.set(shelfKey(draft), waiting);
    return false;
  };

  const leave = (field: string): Promise<boolean> => {
    const pending = timers.has(field);
    clearTimeout(timers.get(field));
    timers.delete(field);
    const draft = store.getState().drafts.get(field);
    if (draft === undefined || draft.status === "sending" || draft.status === "waiting") return Promise.resolve(false);
    if (sameValue(draft.value, draft.base)) { drop(draft); forget(draft); return Promise.resolve(false); }
    // The last words are on the desk before anything is asked or sent.
    if (pending) void keep(draft);
    return commit(draft);
  };

  return {
    store,
    type: (photos, field, value, base) => {
      const before = store.getState().drafts.get(field);
      const draft: Draft = { field, photos: before?.photos ?? photos, value, base: before === undefined ? base : before.base, status: "typing" };
      put(draft);
      clearTimeout(timers.get(field));
      timers.set(field, setTimeout(() => { timers.delete(field); void keep(draft); }, restMs));
    },
    leave,
    leaveAll: () => {
      for (const field of store.getState().drafts.keys()) void leave(field);
      store.setState({ drafts: new Map() });
    },
    make: async (photos, changes) => {
      if (photos.length === 0 || changes.length === 0) return false;
      const answer = await mayGo(photos, changes.map((change) => change.field));
      return (answer === "go" || answer === "spare") && send(photos, changes, answer === "go");
    },
    showing: (photos) => {
      shown = keyOf(photos);
      const back = [...shelf.values()].filter((draft) => keyOf(draft.photos) === shown);
      if (back.length > 0) bring(back);
      if (photos.length === 1) void fetchKept(photos);
    },
  };
};
