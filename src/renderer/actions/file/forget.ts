// Forgets what the targets' files gave away on arrival. Without a key on purpose: it cannot be taken back.
import { forgetAction } from "#words/window/forget.ts";
import type { Action } from "../action.ts";
import { hasTarget } from "../targets.ts";

export const forget: Action = { id: "forget", group: "file", label: forgetAction, keys: [], scope: "everywhere", glyph: "shield", when: hasTarget, run: (model) => model.layout.setState({ dialog: { kind: "forget", photos: model.selection.targets() } }) };
