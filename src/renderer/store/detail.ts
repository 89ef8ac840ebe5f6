// What the inspector shows: everything about one photo, or the rows of many. Follows the targets after a short rest, so that held arrow keys cost nothing.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { FieldValue, JournalEvent, PhotoDetail, PhotoId, PhotoRow } from "#contract/values.ts";
import type { Bridge } from "../bridge.ts";
import type { Rows } from "./rows.ts";

export interface Detail {
  /** What the inspector is about; may be newer than `one` and `many` for a moment. */
  readonly targets: readonly PhotoId[];
  readonly one: PhotoDetail | undefined;
  readonly many: readonly PhotoRow[];
  readonly history: readonly JournalEvent[];
}
export type DetailStore = StoreApi<Detail>;

/** The most photos whose values are compared; more are edited all the same. */
export const compared = 2000;
const restMs = 80;

export interface DetailControl {
  readonly store: DetailStore;
  follow(targets: readonly PhotoId[]): void;
  touched(photos: readonly PhotoId[]): void;
  /** The fields of these were just changed from here: shown at once, the desk's word follows. */
  guess(photos: readonly PhotoId[], change: (fields: PhotoRow["fields"]) => PhotoRow["fields"]): void;
}

export const makeDetail = (bridge: Bridge, rows: Rows): DetailControl => {
  const store = createStore<Detail>(() => ({ targets: [], one: undefined, many: [], history: [] }));
  let targets: readonly PhotoId[] = [];
  let run = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const load = async (): Promise<void> => {
    run += 1;
    const mine = run;
    const [first] = targets;
    if (first === undefined) { store.setState({ targets: [], one: undefined, many: [], history: [] }); return; }
    const shown = targets;
    if (targets.length > 1) {
      const many = await rows.load(targets.slice(0, compared));
      if (mine === run) store.setState({ targets: shown, one: undefined, many, history: [] });
      return;
    }
    const [show, history] = await Promise.all([bridge.call("photo.show", { photos: [first] }), bridge.call("desk.history", { photo: first })]);
    if (mine !== run) return;
    store.setState({ targets: shown, one: show.ok ? show.value[0] : undefined, many: [], history: history.ok ? history.value : [] });
  };
  const soon = (waitMs: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => { timer = undefined; void load(); }, waitMs);
  };
  return {
    store,
    follow: (next) => {
      if (next.length === targets.length && next.every((photo, at) => photo === targets[at])) return;
      targets = next;
      soon(restMs);
    },
    touched: (photos) => {
      if (targets.length === 0) return;
      const changed = new Set(photos);
      // What waits already will see this change too; many photos are compared anew only now and then.
      if (timer === undefined && targets.some((photo) => changed.has(photo))) soon(targets.length > 50 ? 1000 : 20);
    },
    guess: (photos, change) => {
      const mine = new Set(photos);
      store.setState(({ one, many }) => ({
        one: one !== undefined && mine.has(one.id) ? { ...one, fields: change(one.fields) } : one,
        many: many.map((row) => (mine.has(row.id) ? { ...row, fields: change(row.fields) } : row)),
      }));
    },
  };
};

/** Two values are the same when their JSON is, whatever the order of members, after NFC. */
export const sameValue = (a: FieldValue | undefined | null, b: FieldValue | undefined | null): boolean => valueKey(a) === valueKey(b);
/** Equal for the same values, empty for none. */
export const valueKey = (value: FieldValue | undefined | null): string => (value === undefined || value === null || value === "" ? "" : JSON.stringify(value, sorted).normalize("NFC"));
const sorted = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
