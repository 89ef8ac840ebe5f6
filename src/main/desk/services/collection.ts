// Stories: made, renamed, removed, filled and ordered, each as one event that can be turned round. Nothing of a photo changes by being in one.
import type { CollectionRow } from "#contract/methods/collection.ts";
import { Refusal } from "#contract/refusals.ts";
import type { JournalEvent, PhotoId } from "#contract/values.ts";
import { type PlaceChange, putting, taking } from "#core/collection-order.ts";
import type { Call, DeskContext } from "../context.ts";
import { type Collection, type CollectionInEvent, turnedRound } from "../index-db/collections.ts";
import { ulid } from "../ulid.ts";
import { recordEvent } from "./record-event.ts";
import { madeBy } from "./requests.ts";

type Kind = "collection.made" | "collection.renamed" | "collection.removed" | "collection.changed";
interface Changed { collection: CollectionRow; changed: number; event: number | null }

const rowOf = (context: DeskContext, { id, name }: Collection): CollectionRow => ({ id, name, photos: context.index.collections.count(id) });

/** The desk's own order of names; a window sorts by its language. */
export const collections = (context: DeskContext): CollectionRow[] => context.index.collections.all().map((one) => rowOf(context, one));

const known = (context: DeskContext, id: string): Collection => {
  const found = context.index.collections.get(id);
  if (found === undefined) throw new Refusal("unknown-collection", { collection: id });
  return found;
};
const isTaken = (context: DeskContext, name: string, but?: string): boolean => context.index.collections.all().some((one) => one.id !== but && one.name.toLowerCase() === name.toLowerCase());

const record = (context: DeskContext, call: Call, kind: Kind, photos: readonly PhotoId[], collection: CollectionInEvent): JournalEvent => {
  const event = recordEvent(context, { editor: call.editor, request: call.request, kind, photos, payload: { collection } });
  context.tell("collections.changed", {});
  return event;
};

/** What this very call did before its answer was lost. */
const before = (context: DeskContext, call: Call): Changed | undefined => {
  const [event] = madeBy(context, call.request);
  const id = (event?.payload["collection"] as CollectionInEvent | undefined)?.id;
  const now = id === undefined ? undefined : context.index.collections.get(id);
  return event === undefined || now === undefined ? undefined : { collection: rowOf(context, now), changed: event.photos.length, event: event.number };
};

const allKnown = (context: DeskContext, photos: readonly PhotoId[]): void => {
  for (const photo of photos) if (context.index.get(photo) === undefined) throw new Refusal("unknown-photo", { photo });
};
const still: PlaceChange = { from: [], to: [] };

export const makeCollection = (context: DeskContext, params: { name: string; photos: readonly PhotoId[] }, call: Call): Changed => {
  const done = before(context, call);
  if (done !== undefined) return done;
  if (isTaken(context, params.name)) throw new Refusal("name-taken", { name: params.name });
  allKnown(context, params.photos);
  const id = ulid();
  const { photos, from, to } = putting<PhotoId>([], params.photos, undefined) ?? { photos: [], ...still };
  const event = record(context, call, "collection.made", photos, { id, before: null, name: params.name, from, to });
  return { collection: rowOf(context, { id, name: params.name }), changed: photos.length, event: event.number };
};

export const renameCollection = (context: DeskContext, params: { collection: string; name: string }, call: Call): Changed => {
  const done = before(context, call);
  if (done !== undefined) return done;
  const { id, name } = known(context, params.collection);
  if (isTaken(context, params.name, id)) throw new Refusal("name-taken", { name: params.name });
  const event = name === params.name ? undefined : record(context, call, "collection.renamed", [], { id, before: name, name: params.name, ...still });
  return { collection: rowOf(context, { id, name: params.name }), changed: 0, event: event?.number ?? null };
};

export const removeCollection = (context: DeskContext, id: string, call: Call): { name: string; event: number } => {
  const [event] = madeBy(context, call.request);
  if (event !== undefined) return { name: (event.payload["collection"] as CollectionInEvent).before ?? "", event: event.number };
  const { name } = known(context, id);
  const photos = context.index.collections.photos(id);
  const made = record(context, call, "collection.removed", photos, { id, before: name, name: null, from: photos.map((_photo, at) => at), to: photos.map(() => -1) });
  return { name, event: made.number };
};

export const changeCollection = (context: DeskContext, params: { collection: string; photos: readonly PhotoId[]; how: "put" | "take"; before?: PhotoId | null | undefined }, call: Call): Changed => {
  const done = before(context, call);
  if (done !== undefined) return done;
  const found = known(context, params.collection);
  if (params.how === "put") allKnown(context, params.photos);
  const list = context.index.collections.photos(found.id);
  const change = params.how === "take" ? taking(list, params.photos) : putting(list, params.photos, params.before);
  if (change === undefined) return { collection: rowOf(context, found), changed: 0, event: null };
  const { photos, from, to } = change;
  const event = record(context, call, "collection.changed", photos, { id: found.id, before: found.name, name: found.name, from, to });
  return { collection: rowOf(context, found), changed: photos.length, event: event.number };
};

/** Takes a story's event back, or does it again: the change that stands in the new event; undefined where the story is no longer as that event left it. */
export const turnCollection = (context: DeskContext, event: JournalEvent, back: boolean): CollectionInEvent | undefined => {
  const change = event.payload["collection"] as CollectionInEvent;
  const turned = back ? turnedRound(change) : change;
  const now = context.index.collections.get(turned.id)?.name ?? null;
  if (now !== turned.before) return undefined;
  return turned.name !== null && now === null && isTaken(context, turned.name) ? undefined : turned;
};
