// Stories by keys and commands: made of the selection, filled, renamed, removed, and ordered by hand.
import { stories as words } from "#words/window/stories.ts";
import { whyNot } from "#words/window/actions.ts";
import type { PhotoId } from "#contract/values.ts";
import { isByHand } from "../../store/filter.ts";
import type { Model } from "../../store/model.ts";
import { type Action, always } from "../action.ts";
import { hasTarget } from "../targets.ts";

const shownStory = (model: Model): string | undefined => model.sheet.store.getState().filter.collection;
const inStory = (model: Model): true | string => (shownStory(model) === undefined ? words.noStory : hasTarget(model));
const storyShown = (model: Model): true | string => (shownStory(model) === undefined ? words.noStory : true);

export const makeStory: Action = { id: "make-story", group: "desk", label: words.make, keys: ["Ctrl+Shift+N"], scope: "everywhere", glyph: "stack", when: always, run: (model) => model.layout.setState({ dialog: { kind: "story", photos: model.selection.count() > 0 ? model.selection.targets() : [] } }) };
export const addToStory: Action = { id: "add-to-story", group: "mark", label: words.addTo, keys: ["Y"], scope: "stage", glyph: "stack", when: hasTarget, run: (model) => model.layout.setState({ dialog: { kind: "add-to-story", photos: model.selection.targets() } }) };
export const takeOutOfStory: Action = {
  id: "take-out-of-story", group: "mark", label: words.takeOut, keys: ["Shift+Y"], scope: "stage", glyph: "x", when: inStory,
  run: (model) => { const story = shownStory(model); if (story !== undefined) void model.stories.take(story, model.selection.targets()); },
};
export const renameStory: Action = { id: "rename-story", group: "desk", label: words.rename, keys: [], scope: "everywhere", glyph: "edit", when: storyShown, run: (model) => { const story = shownStory(model); if (story !== undefined) model.layout.setState({ dialog: { kind: "story", photos: [], rename: story } }); } };
export const removeStory: Action = { id: "remove-story", group: "desk", label: words.remove, keys: [], scope: "everywhere", glyph: "x", when: storyShown, run: (model) => { const story = shownStory(model); if (story !== undefined) model.layout.setState({ dialog: { kind: "remove-story", story } }); } };

const byHand = (model: Model): true | string => {
  const { filter } = model.sheet.store.getState();
  return filter.collection === undefined ? words.noStory : !isByHand(filter) ? words.notByHand : hasTarget(model);
};

/** The photo that the moved ones come to stand before; null is the end, undefined where they are at that end already. */
export const stepBefore = (ids: readonly PhotoId[], moved: readonly PhotoId[], step: 1 | -1): PhotoId | null | undefined => {
  const set = new Set(moved);
  const places = ids.flatMap((photo, at) => (set.has(photo) ? [at] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  // Apart from each other they first come together, where the first of them stands.
  if (last - first + 1 > places.length) return ids[step < 0 ? first : last] === undefined ? undefined : (ids[step < 0 ? first : last + 1] ?? null);
  if (step < 0) return first === 0 ? undefined : (ids[first - 1] ?? undefined);
  return last === ids.length - 1 ? undefined : (ids[last + 2] ?? null);
};

const move = (model: Model, step: 1 | -1): void => {
  const { filter, order } = model.sheet.store.getState();
  const targets = model.selection.targets();
  const before = stepBefore(order.ids, targets, step);
  if (filter.collection === undefined) return;
  if (before === undefined) model.messages.tell({ level: "info", text: words.atEnd });
  else void model.stories.put(filter.collection, targets, before);
};
export const moveEarlier: Action = { id: "story-earlier", group: "desk", label: words.earlier, keys: ["Ctrl+Shift+ArrowLeft"], scope: "sheet", when: (model) => (hasTarget(model) === true ? byHand(model) : whyNot.noPhoto), run: (model) => move(model, -1) };
export const moveLater: Action = { id: "story-later", group: "desk", label: words.later, keys: ["Ctrl+Shift+ArrowRight"], scope: "sheet", when: byHand, run: (model) => move(model, 1) };
