// Ctrl ] and Ctrl [: the picture a quarter to the right or left, by its orientation tag alone.
import type { Turn } from "#contract/methods/file.ts";
import { fileActions as words } from "#words/window/file.ts";
import type { Action } from "../action.ts";
import { hasTarget, targetsOr } from "../targets.ts";

const turn = (how: Turn, keys: readonly string[]): Action => ({
  id: `turn-${how}`, group: "file", label: words.turn[how], keys, scope: "outside-text", when: hasTarget, run: (model) => void model.filing.turn(targetsOr(model), how),
});
export const turns: readonly Action[] = [turn("right", ["Ctrl+]"]), turn("left", ["Ctrl+["]), turn("half", [])];
