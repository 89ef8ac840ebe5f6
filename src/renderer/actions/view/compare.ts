// C and the keys of compare: photos side by side, one kept and the others dropped, another frame swapped in, back with the selection as it was.
import type { PhotoId } from "#contract/values.ts";
import { actionLabel, whyNot } from "#words/window/actions.ts";
import { compare as words } from "#words/window/views.ts";
import { begun, type Compare, type CompareSize, nextSet, sized, swapped, without } from "../../store/compare-model.ts";
import type { Model } from "../../store/model.ts";
import { fitted } from "../../store/zoom-model.ts";
import { type Action, always } from "../action.ts";
import { dropPhotos } from "../mark/drop.ts";
import { toList } from "./show-view.ts";

const activeOf = (model: Model): PhotoId | undefined => model.selection.store.getState().active;

/** Shows these, with this one active; the compared ones are what the approval bar speaks of. */
const put = (model: Model, compare: Compare, active: PhotoId | undefined): void => {
  const now = active !== undefined && compare.photos.includes(active) ? active : compare.photos[0];
  model.layout.setState({ view: "compare", compare });
  model.selection.set({ active: now, anchor: now, chosen: { kind: "some", photos: new Set(compare.photos) } });
};

/** What stands side by side and which of it is active; undefined where nothing does. */
const standing = (model: Model): { readonly compare: Compare; readonly active: PhotoId } | undefined => {
  const { compare } = model.layout.getState();
  const active = activeOf(model);
  return compare === undefined || active === undefined ? undefined : { compare, active };
};
/** Nothing is left to compare. */
const end = (model: Model): void => {
  toList(model);
  model.messages.tell({ level: "info", text: words.end });
};

/** The other pane becomes active; where zooms are not linked, each keeps its own. */
export const focusPane = (model: Model, photo: PhotoId): void => {
  const { compare, zoom } = model.layout.getState();
  const before = activeOf(model);
  if (compare === undefined || before === photo || !compare.photos.includes(photo)) return;
  if (!compare.linked && before !== undefined) model.layout.setState({ zoom: compare.zooms.get(photo) ?? zoom, compare: { ...compare, zooms: new Map(compare.zooms).set(before, zoom) } });
  model.selection.set({ ...model.selection.store.getState(), active: photo, anchor: photo });
};
const step = (model: Model, by: 1 | -1): void => {
  const now = standing(model);
  if (now === undefined) return;
  const { compare, active } = now;
  const next = compare.photos[(compare.photos.indexOf(active) + by + compare.photos.length) % compare.photos.length];
  if (next !== undefined) focusPane(model, next);
};
const swap = (model: Model, by: 1 | -1): void => {
  const stands = standing(model);
  if (stands === undefined) return;
  const { compare: next, now } = swapped(stands.compare, stands.active, by);
  if (now === stands.active) model.messages.tell({ level: "info", text: whyNot.noFrame });
  else put(model, next, now);
};
const inCompare = (model: Model): true | string => (model.layout.getState().compare === undefined ? whyNot.notComparing : true);

/** How many stand side by side. */
export const setCompareSize = (model: Model, size: CompareSize): void => {
  const { compare } = model.layout.getState();
  if (compare !== undefined) put(model, sized(compare, size, activeOf(model)), activeOf(model));
};
/** Unlinked, each stays where it stands now; linked again, all follow the active one. */
export const setLinked = (model: Model, linked: boolean): void =>
  model.layout.setState(({ compare, zoom }) => (compare === undefined ? {} : { compare: { ...compare, linked, zooms: new Map(linked ? [] : compare.photos.map((photo) => [photo, zoom])) } }));
export const setOnlyDifferences = (model: Model, onlyDifferences: boolean): void => model.layout.setState(({ compare }) => (compare === undefined ? {} : { compare: { ...compare, onlyDifferences } }));

export const showCompare: Action = {
  id: "show-compare", group: "views", label: actionLabel.compare, keys: ["C"], scope: "stage", glyph: "compare",
  when: (model) => (model.sheet.store.getState().order.ids.length > 1 || model.selection.count() > 1 ? true : whyNot.oneAlone),
  run: (model) => {
    const { view, history, ledger } = model.layout.getState();
    if (view === "compare") return;
    // The history and the ledger have the selection to themselves; the way into compare leads over the list, which has it whole.
    if (history !== undefined || ledger !== undefined) toList(model);
    const { before: _before, ...selecting } = model.selection.store.getState();
    const chosen = model.selection.count() > 1 ? model.selection.targets() : [];
    const compare = begun(selecting, chosen, model.sheet.store.getState().order.ids);
    if (compare !== undefined) { model.layout.setState({ zoom: fitted }); put(model, compare, selecting.active); }
  },
};
export const leaveCompare: Action = { id: "leave-compare", group: "views", label: actionLabel.back, keys: ["Escape", "Space"], scope: "compare", quiet: true, when: always, run: toList };
export const nextPane: Action = { id: "next-pane", group: "move", label: actionLabel.nextPane, keys: ["ArrowRight"], scope: "compare", quiet: true, when: inCompare, run: (model) => step(model, 1) };
export const previousPane: Action = { id: "previous-pane", group: "move", label: actionLabel.previousPane, keys: ["ArrowLeft"], scope: "compare", quiet: true, when: inCompare, run: (model) => step(model, -1) };
export const nextFrame: Action = { id: "next-frame", group: "move", label: actionLabel.nextFrame, keys: ["ArrowDown"], scope: "compare", quiet: true, when: inCompare, run: (model) => swap(model, 1) };
export const previousFrame: Action = { id: "previous-frame", group: "move", label: actionLabel.previousFrame, keys: ["ArrowUp"], scope: "compare", quiet: true, when: inCompare, run: (model) => swap(model, -1) };

export const keepPane: Action = {
  id: "keep-pane", group: "mark", label: actionLabel.keepPane, keys: ["Enter"], scope: "compare", glyph: "approved", when: inCompare,
  run: (model) => {
    const now = standing(model);
    if (now === undefined) return;
    dropPhotos(model, now.compare.photos.filter((photo) => photo !== now.active));
    const next = nextSet(now.compare);
    if (next === undefined) end(model);
    else put(model, next, undefined);
  },
};
export const dropPane: Action = {
  id: "drop-pane", group: "mark", label: actionLabel.dropPane, keys: ["X"], scope: "compare", glyph: "x", when: inCompare,
  run: (model) => {
    const now = standing(model);
    if (now === undefined) return;
    dropPhotos(model, [now.active]);
    const next = without(now.compare, now.active);
    const place = now.compare.photos.indexOf(now.active);
    if (next.photos.length > 1) { put(model, next, next.photos[Math.min(place, next.photos.length - 1)]); return; }
    if (next.photos[0] !== undefined) model.selection.set({ ...model.selection.store.getState(), active: next.photos[0] });
    end(model);
  },
};
