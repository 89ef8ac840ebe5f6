// Only the photos with a mark, and all again: stars, colour classes, the rejected rating, what was locked or rated in the camera. Each is a chip of the search.
import { actionLabel } from "#words/window/actions.ts";
import { badgeLabel } from "#words/window/labels.ts";
import { type Action, always } from "../action.ts";
import { showOnly } from "./show-only.ts";

const marks: readonly (readonly [word: string, label: string])[] = [
  ...[1, 2, 3, 4, 5].map((stars): [string, string] => [`stars:${stars}+`, actionLabel.atLeast(stars)]),
  ["stars:-1", badgeLabel.rejectedRating],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((value): [string, string] => [`class:${value}`, badgeLabel.colorClass(value)]),
  ["has:locked", badgeLabel.locked],
  ["has:camera-rating", badgeLabel.anyCameraRating],
];

export const showMarked: readonly Action[] = marks.map(([word, label]) => ({
  id: `show-${word}`, group: "select", label: actionLabel.showOnly(label), keys: [], scope: "everywhere", glyph: "filter", when: always,
  run: (model) => showOnly(model, word),
}));
