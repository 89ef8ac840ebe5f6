// The permission record of the targets: what the maker allowed.
import { permissionWords } from "#words/window/permission.ts";
import type { Action } from "../action.ts";
import { hasTarget } from "../targets.ts";

export const permission: Action = { id: "permission", group: "desk", label: permissionWords.action, keys: [], scope: "everywhere", glyph: "user", when: hasTarget, run: (model) => model.layout.setState({ dialog: { kind: "permission", photos: model.selection.targets() } }) };
