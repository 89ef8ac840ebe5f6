// The sheet's spine: the filter, the ids that fit it in order, and which of them only stay in place after an action. Lists of 100,000 ids are one array and one lazy index.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { PhotoId } from "#contract/values.ts";
import { refusalSentence } from "#words/en.ts";
import type { Bridge } from "../bridge.ts";
import { asksForClass, type Filter, isFiltered, openFilter, queryOf } from "./filter.ts";
import { type GroupStart, groupStarts, keepInPlace, noGroups, noOrder, orderOf } from "./order.ts";
import type { Order } from "./selection-model.ts";

export interface Sheet {
  readonly filter: Filter;
  readonly order: Order;
  /** Where each group begins; empty without groups. */
  readonly groups: readonly GroupStart[];
  /** No longer fit the filter, stay until the next navigation. */
  readonly left: ReadonlySet<PhotoId>;
  /** Dropped here, with the colour class each had: out of every view but one that asks for a class, until they are taken back. */
  readonly dropped: ReadonlyMap<PhotoId, number>;
  /** The first answer of this filter is on its way. */
  readonly loading: boolean;
  /** Counts the editor's own changes of what is shown; arriving photos do not count. */
  readonly navigation: number;
  /** Why the search could not be read. */
  readonly problem: string | undefined;
}
export type SheetStore = StoreApi<Sheet>;

export interface SheetControl {
  readonly store: SheetStore;
  /** Another filter or order: a navigation. */
  show(filter: Filter): Promise<void>;
  /** The list may have changed; asked again at most every `pauseMs`. */
  refresh(): void;
  /** An action here changed these: should they no longer fit, they stay in place. */
  acted(photos: readonly PhotoId[]): void;
  /** Another order of what is shown, before the desk has said so: the next key counts from it. */
  reorder(ids: readonly PhotoId[]): void;
  /** Out of the view from the next navigation on. Nothing is deleted. */
  drop(photos: ReadonlyMap<PhotoId, number>): void;
  /** Back into the view. */
  takeBack(photos: Iterable<PhotoId>): void;
  /** Hooks of the selection: before a navigation, and when another order is in place. */
  beforeShow: (order: Order) => void;
  afterOrder: (before: Order, order: Order) => void;
}

const pauseMs = 400;

export const makeSheet = (bridge: Bridge): SheetControl => {
  const store = createStore<Sheet>(() => ({ filter: openFilter, order: noOrder, groups: [], left: new Set(), dropped: new Map(), loading: true, navigation: 0, problem: undefined }));
  let staying = new Set<PhotoId>();
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;

  const fetchIds = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const { filter } = store.getState();
    const answer = await bridge.call("photo.ids", queryOf(filter));
    if (mine !== asked) return;
    last = Date.now();
    if (!answer.ok) {
      const problem = answer.refusal === undefined ? answer.fault.message : refusalSentence(answer.refusal.code, answer.refusal.values).message;
      store.setState({ loading: false, problem });
      return;
    }
    const before = store.getState().order;
    const { dropped } = store.getState();
    const only = filter.only === undefined ? undefined : new Set(filter.only);
    const hides = (photo: PhotoId): boolean => (only === undefined ? dropped.has(photo) && !asksForClass(filter) : !only.has(photo));
    const shown = dropped.size === 0 && only === undefined ? answer.value.ids : answer.value.ids.filter((photo) => !hides(photo));
    const { ids, left } = keepInPlace(before, shown, staying);
    const same = ids.length === before.ids.length && ids.every((photo, at) => photo === before.ids[at]);
    const order = same ? before : orderOf(ids);
    const groups = answer.value.groups === undefined ? noGroups : groupStarts(answer.value.ids, answer.value.groups, ids, left);
    store.setState({ order, groups, left, loading: false, problem: undefined });
    if (!same) control.afterOrder(before, order);
  };

  const control: SheetControl = {
    store,
    show: async (filter) => {
      control.beforeShow(store.getState().order);
      staying = new Set();
      store.setState(({ navigation }) => ({ filter, left: new Set(), loading: true, navigation: navigation + 1, problem: undefined }));
      await fetchIds();
    },
    refresh: () => {
      if (timer !== undefined) return;
      timer = setTimeout(() => { timer = undefined; void fetchIds(); }, Math.max(0, last + pauseMs - Date.now()));
    },
    acted: (photos) => {
      if (isFiltered(store.getState().filter)) staying = new Set([...staying, ...photos]);
    },
    reorder: (ids) => {
      const before = store.getState().order;
      const order = orderOf(ids);
      // An answer that is under way knows the order of before.
      asked += 1;
      store.setState({ order });
      control.afterOrder(before, order);
    },
    drop: (photos) => {
      staying = new Set([...staying, ...photos.keys()]);
      store.setState(({ dropped, left }) => ({ dropped: new Map([...dropped, ...photos]), left: new Set([...left, ...photos.keys()]) }));
    },
    takeBack: (photos) => {
      const back = new Set(photos);
      const { dropped, left } = store.getState();
      if (![...back].some((photo) => dropped.has(photo))) return;
      staying = new Set([...staying].filter((photo) => !back.has(photo)));
      store.setState({ dropped: new Map([...dropped].filter(([photo]) => !back.has(photo))), left: new Set([...left].filter((photo) => !back.has(photo))) });
      control.refresh();
    },
    beforeShow: () => {},
    afterOrder: () => {},
  };
  return control;
};
