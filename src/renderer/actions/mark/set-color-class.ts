// 1 to 8 and 0: the colour class, Photo Mechanic's way.
import { actionLabel } from "#words/window/actions.ts";
import { colorClassName } from "#words/window/labels.ts";
import type { Action } from "../action.ts";
import { hasTarget } from "../targets.ts";
import { mark } from "./mark.ts";

export const setColorClass: readonly Action[] = [1, 2, 3, 4, 5, 6, 7, 8, 0].map((value) => ({
  id: `color-class-${value}`, group: "mark", label: `${actionLabel.colorClass(value)}${value === 0 ? "" : `, ${colorClassName(value)}`}`, keys: [String(value)], scope: "stage", when: hasTarget,
  run: (model) => mark(model, "colorClass", value === 0 ? null : value, actionLabel.colorClass(value)),
}));
