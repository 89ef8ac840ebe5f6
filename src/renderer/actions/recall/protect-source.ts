// Protects the source of the targets, or takes the protection away.
import { shieldWords } from "#words/window/shield.ts";
import type { Action } from "../action.ts";
import { hasTarget } from "../targets.ts";

export const protectSource: Action = { id: "protect-source", group: "desk", label: shieldWords.action, keys: [], scope: "everywhere", glyph: "shield", when: hasTarget, run: (model) => model.layout.setState({ dialog: { kind: "shield", photos: model.selection.targets() } }) };
