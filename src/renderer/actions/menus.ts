// Every action in its menu: the window's own menu button and the system's menu bar show the same. A new action stands in the menu of its group.
import { menuTitles } from "#words/window/menu.ts";
import type { Action, ActionGroup } from "./action.ts";
import { actions } from "./catalogue.ts";

export interface MenuList { readonly id: keyof typeof menuTitles; readonly title: string; readonly parts: readonly (readonly Action[])[] }

const file: readonly (readonly string[])[] = [["open-folder", "open-samples", "stop-reading"], ["reveal", "export-proof", "back-up"], ["settings", "quit"]];
const edit: readonly (readonly string[])[] = [["undo", "redo"], ["search"]];
const help: readonly (readonly string[])[] = [["palette", "keys", "guide"], ["tasks", "messages"], ["about"]];
const named = new Set([...file, ...edit, ...help].flat());

const byIds = (parts: readonly (readonly string[])[]): readonly (readonly Action[])[] => parts.map((ids) => ids.flatMap((id) => actions.find((one) => one.id === id) ?? []));
const ofGroups = (...groups: readonly ActionGroup[]): readonly (readonly Action[])[] => groups.map((group) => actions.filter((one) => one.group === group && one.quiet !== true && !named.has(one.id)));

export const menuLists: readonly MenuList[] = ([
  { id: "file", parts: [...byIds(file), ...ofGroups("always")] },
  { id: "edit", parts: [...byIds(edit), ...ofGroups("caption")] },
  { id: "select", parts: ofGroups("select", "move") },
  { id: "photo", parts: ofGroups("desk", "problems", "history") },
  { id: "mark", parts: ofGroups("mark") },
  { id: "view", parts: ofGroups("views") },
  { id: "help", parts: byIds(help) },
] as const).map(({ id, parts }) => ({ id, title: menuTitles[id], parts: parts.filter((part) => part.length > 0) }));
