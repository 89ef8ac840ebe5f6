// What the rail shows besides the states: folders below the roots, level by level as they are opened, and the photographers. Asked again when photos came or went, seldom and all at once.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { FolderRow } from "#contract/methods/root.ts";
import type { Bridge } from "../bridge.ts";

export interface Library {
  /** Open folders. */
  readonly open: ReadonlySet<string>;
  /** By the folder they lie in. */
  readonly folders: ReadonlyMap<string, readonly FolderRow[]>;
  readonly bylines: readonly { readonly name: string; readonly photos: number }[];
}
export type LibraryStore = StoreApi<Library>;

export interface LibraryControl {
  readonly store: LibraryStore;
  open(path: string): void;
  close(path: string): void;
  /** What there is below the roots, before anybody opens one: which of them can be opened. */
  watch(roots: readonly string[]): void;
  load(): Promise<void>;
  /** Photos changed, or came and went (`order`); asked again at most every `pauseMs`. */
  touched(order: boolean): void;
}

/** As many as stand in the rail. */
const mostBylines = 8;
const pauseMs = 2500;

/** `loadCounted`: the roots and the stories, whose counts change with the same photos. */
export const makeLibrary = (bridge: Bridge, loadCounted: () => Promise<unknown>): LibraryControl => {
  const store = createStore<Library>(() => ({ open: new Set(), folders: new Map(), bylines: [] }));
  let roots: readonly string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  let cameOrWent = false;

  const fetchFolders = async (path: string): Promise<void> => {
    const answer = await bridge.call("root.folders", { path });
    if (answer.ok) store.setState(({ folders }) => ({ folders: new Map(folders).set(path, answer.value) }));
  };
  const load = async (moved = true): Promise<void> => {
    last = Date.now();
    const wanted = new Set(moved ? [...roots, ...store.getState().open] : []);
    const [answer] = await Promise.all([bridge.call("photo.bylines", { most: mostBylines }), ...(moved ? [loadCounted()] : []), ...[...wanted].map(fetchFolders)]);
    if (answer.ok) store.setState({ bylines: answer.value });
  };
  return {
    store, load: () => load(),
    open: (path) => {
      store.setState(({ open }) => ({ open: new Set([...open, path]) }));
      void fetchFolders(path);
    },
    close: (path) => store.setState(({ open }) => ({ open: new Set([...open].filter((one) => one !== path)) })),
    watch: (paths) => {
      const fresh = paths.filter((path) => !roots.includes(path));
      roots = paths;
      for (const path of fresh) void fetchFolders(path);
    },
    touched: (order) => {
      cameOrWent ||= order;
      if (timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        const moved = cameOrWent;
        cameOrWent = false;
        void load(moved);
      }, Math.max(300, last + pauseMs - Date.now()));
    },
  };
};
