// Every action in its menu: the window's own menu button and the system's menu bar show the same. A new action stands in the menu of its group.
import { menuTitles } from "#words/window/menu.ts";
import type { Action, ActionGroup } from "./action.ts";
import { actions } from "./catalogue.ts";

export interface MenuList { readonly id: keyof typeof menuTitles; readonly title: string; readonly parts: readonly (readonly Action[])[] }

const file: readonly (readonly string[])[] = [["open-folder", "open-samples", "stop-reading"], ["reveal", "export-proof", "export-ledger-csv", "export-ledger-json", "report", "back-up"], ["settings", "quit"]];
const edit: readonly (readonly string[])[] = [["undo", "redo"], ["search"]];
const help: readonly (readonly string[])[] = [["palette", "keys", "guide"], ["tasks", "messages"], ["about"]];
const named = new Set([...file, ...edit, ...help].flat());

const byIds = (parts: readonly (readonly string[])[]): readonly (readonly Action[])[] => parts.map((ids) => ids.flatMap((id) => actions.find((one) => one.id === id) ?? []));

/** Every group has its menu; a new one asks for its place here. */
const menuOf: Readonly<Record<ActionGroup, MenuList["id"]>> = { file: "file", always: "file", caption: "edit", select: "select", move: "select", desk: "photo", problems: "photo", history: "photo", mark: "mark", views: "view" };
const ofGroup = (group: ActionGroup): readonly Action[] => actions.filter((one) => one.group === group && one.quiet !== true && !named.has(one.id));
const groups = Object.keys(menuOf).filter((one): one is ActionGroup => one in menuOf);

const order: readonly (readonly [MenuList["id"], readonly (readonly string[])[]])[] = [["file", file], ["edit", edit], ["select", []], ["photo", []], ["mark", []], ["view", []], ["help", help]];
export const menuLists: readonly MenuList[] = order.map(([id, first]) => ({ id, title: menuTitles[id], parts: [...byIds(first), ...groups.filter((group) => menuOf[group] === id).map(ofGroup)].filter((part) => part.length > 0) }));
