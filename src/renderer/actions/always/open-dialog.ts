// Ctrl K, ?, Ctrl comma: commands, keys, settings, and the messages of the day.
import { actionLabel } from "#words/window/actions.ts";
import { tasksWords } from "#words/window/tasks.ts";
import { aboutWords } from "#words/window/menu.ts";
import { type Action, always } from "../action.ts";

export const openPalette: Action = { id: "palette", group: "always", label: actionLabel.palette, keys: ["Ctrl+K"], scope: "everywhere", quiet: true, when: always, run: (model) => model.layout.setState({ dialog: { kind: "palette" } }) };
export const openKeys: Action = { id: "keys", group: "always", label: actionLabel.keys, keys: ["?"], scope: "outside-text", glyph: "info", when: always, run: (model) => model.layout.setState({ dialog: { kind: "keys" } }) };
export const openSettings: Action = { id: "settings", group: "always", label: actionLabel.settings, keys: ["Ctrl+,"], scope: "everywhere", glyph: "gear", when: always, run: (model) => model.layout.setState({ dialog: { kind: "settings" } }) };
export const openMessages: Action = { id: "messages", group: "always", label: actionLabel.messages, keys: [], scope: "everywhere", glyph: "info", when: always, run: (model) => model.layout.setState({ dialog: { kind: "messages" } }) };
export const openTasks: Action = { id: "tasks", group: "always", label: tasksWords.title, keys: [], scope: "everywhere", glyph: "clock", when: always, run: (model) => model.layout.setState({ dialog: { kind: "tasks" } }) };
export const openAbout: Action = { id: "about", group: "always", label: aboutWords.title, keys: [], scope: "everywhere", glyph: "info", when: always, run: (model) => model.layout.setState({ dialog: { kind: "about" } }) };
