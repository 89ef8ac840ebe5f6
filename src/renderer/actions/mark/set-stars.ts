// Ctrl 1 to 5 and Ctrl 0: stars.
import { actionLabel } from "#words/window/actions.ts";
import { badgeLabel } from "#words/window/labels.ts";
import type { Action } from "../action.ts";
import { hasTarget } from "../targets.ts";
import { mark } from "./mark.ts";

export const setStars: readonly Action[] = [1, 2, 3, 4, 5, 0].map((value) => ({
  id: `stars-${value}`, group: "mark", label: actionLabel.stars(value), keys: [`Ctrl+${value}`], scope: "stage", glyph: "star", when: hasTarget,
  run: (model) => mark(model, "imageRating", value === 0 ? null : value, actionLabel.stars(value)),
}));
/** Ctrl 9 stands beside the others; what other programs call rejected is a rating of −1. The state Rejected is Shift X. */
export const rejectRating: Action = { id: "stars-rejected", group: "mark", label: actionLabel.rejectRating, keys: ["Ctrl+9"], scope: "stage", glyph: "star", when: hasTarget, run: (model) => mark(model, "imageRating", -1, badgeLabel.rejectedRating) };
