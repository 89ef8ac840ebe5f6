// T: the tag.
import { actionLabel } from "#words/window/actions.ts";
import type { Action } from "../action.ts";
import { hasTarget } from "../targets.ts";
import { mark } from "./mark.ts";

export const tag: Action = { id: "tag", group: "mark", label: actionLabel.tag, keys: ["T"], scope: "stage", glyph: "tag", when: hasTarget, run: (model) => mark(model, "tagged", true, actionLabel.tag) };
export const untag: Action = { id: "untag", group: "mark", label: actionLabel.untag, keys: ["Shift+T"], scope: "stage", glyph: "tag", when: hasTarget, run: (model) => mark(model, "tagged", null, actionLabel.untag) };
