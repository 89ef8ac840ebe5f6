// Ctrl 1 to 5 and Ctrl 0: stars.
import { actionLabel } from "#words/window/actions.ts";
import type { Action } from "../action.ts";
import { hasTarget } from "../targets.ts";
import { mark } from "./mark.ts";

export const setStars: readonly Action[] = [1, 2, 3, 4, 5, 0].map((value) => ({
  id: `stars-${value}`, group: "mark", label: actionLabel.stars(value), keys: [`Ctrl+${value}`], scope: "stage", glyph: "star", when: hasTarget,
  run: (model) => mark(model, "imageRating", value === 0 ? null : value, actionLabel.stars(value)),
}));
