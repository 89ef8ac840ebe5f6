// What the window knows of the desk itself: is it there, its catalogue, its roots, its counts, what it reads and writes.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { EventValue } from "#contract/events.ts";
import type { ResultOf } from "#contract/method.ts";
import type { CollectionRow } from "#contract/methods/collection.ts";
import type { Counts } from "#contract/methods/photo.ts";
import type { RootRow } from "#contract/methods/root.ts";
import type { FieldInfo } from "#contract/values.ts";
import type { Bridge, Methods } from "../bridge.ts";

export type Catalogue = ResultOf<Methods["desk.catalogue"]>;
export type Connection = EventValue<"desk.state">["state"];
export interface Reading { readonly done: number; readonly total: number; readonly rate: number; readonly root: string }

export interface Desk {
  readonly connection: Connection;
  readonly reason: string;
  /** How often the desk came back; what failed while it was away is asked again. */
  readonly returns: number;
  readonly catalogue: Catalogue | undefined;
  readonly fields: ReadonlyMap<string, FieldInfo>;
  readonly roots: readonly RootRow[] | undefined;
  /** Stories, by name. */
  readonly collections: readonly CollectionRow[] | undefined;
  readonly counts: Counts | undefined;
  readonly writes: { readonly left: number; readonly failed: number };
  /** What is being read, from whichever caller started it. */
  readonly reading: Reading | undefined;
}
export type DeskStore = StoreApi<Desk>;

export const makeDeskStore = (): DeskStore =>
  createStore<Desk>(() => ({ connection: "starting", reason: "", returns: 0, catalogue: undefined, fields: new Map(), roots: undefined, collections: undefined, counts: undefined, writes: { left: 0, failed: 0 }, reading: undefined }));

export const loadCatalogue = async (bridge: Bridge, store: DeskStore): Promise<void> => {
  const answer = await bridge.call("desk.catalogue", {});
  if (!answer.ok) return;
  store.setState({ catalogue: answer.value, fields: new Map(answer.value.fields.map((field) => [field.id, field])), connection: "here" });
};

export const loadRoots = async (bridge: Bridge, store: DeskStore): Promise<void> => {
  const answer = await bridge.call("root.list", {});
  if (answer.ok) store.setState({ roots: answer.value });
};

export const loadCounts = async (bridge: Bridge, store: DeskStore): Promise<void> => {
  const answer = await bridge.call("photo.counts", {});
  if (answer.ok) store.setState({ counts: answer.value, writes: { left: answer.value.writes, failed: answer.value.writesFailed } });
};
