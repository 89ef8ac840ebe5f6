// What the caption rows must know of the photos in view besides their rows: the problems that block, by field, and texts that the desk keeps for them.
// Asked for what is in view and nothing else; old answers stay until new ones are here.
import type { PhotoId, Problem } from "#contract/values.ts";
import type { Bridge } from "../bridge.ts";
import type { EditingControl } from "./editing.ts";

export interface Sight {
  /** These are in view. */
  want(photos: readonly PhotoId[]): void;
  /** These changed on the desk. */
  stale(photos: readonly PhotoId[]): void;
  /** The desk was away, or its rules are others now. */
  staleAll(): void;
  problemsOf(photo: PhotoId): readonly Problem[];
  watch(listener: () => void): () => void;
}

const restMs = 90;
/** As many as one question may name. */
const most = 500;
const none: readonly Problem[] = [];
/** Photos whose problems are remembered; older ones are asked about again. */
const limit = 4000;

export const makeSight = (bridge: Bridge, editing: EditingControl): Sight => {
  const known = new Map<PhotoId, readonly Problem[]>();
  const old = new Set<PhotoId>();
  const asked = new Set<PhotoId>();
  const listeners = new Set<() => void>();
  let wanted: readonly PhotoId[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;

  const ask = async (): Promise<void> => {
    const photos = wanted.filter((photo) => !known.has(photo) || old.has(photo)).slice(0, most);
    const unseen = wanted.filter((photo) => !asked.has(photo)).slice(0, most);
    for (const photo of photos) old.delete(photo);
    for (const photo of unseen) asked.add(photo);
    if (unseen.length > 0) void editing.seeing(unseen);
    if (photos.length === 0) return;
    running = true;
    const answer = await bridge.call("check.readiness", { photos: [...photos] });
    running = false;
    if (!answer.ok) return;
    const blocked = new Map(answer.value.blocked.map((one) => [one.photo, one.problems]));
    for (const photo of photos) { known.delete(photo); known.set(photo, blocked.get(photo) ?? none); }
    for (const photo of known.keys()) { if (known.size <= limit) break; known.delete(photo); }
    for (const listener of listeners) listener();
    soon();
  };
  const soon = (): void => {
    if (timer !== undefined || running || !wanted.some((photo) => !known.has(photo) || old.has(photo) || !asked.has(photo))) return;
    timer = setTimeout(() => { timer = undefined; void ask(); }, restMs);
  };
  return {
    want: (photos) => { wanted = photos; soon(); },
    stale: (photos) => { for (const photo of photos) if (known.has(photo)) old.add(photo); soon(); },
    staleAll: () => { for (const photo of known.keys()) old.add(photo); soon(); },
    problemsOf: (photo) => known.get(photo) ?? none,
    watch: (listener) => { listeners.add(listener); return () => listeners.delete(listener); },
  };
};
