// A card or folder is looked through without becoming one of the desk's; kept if it turns out to be worth it, else left.
import { fileActions as words } from "#words/window/file.ts";
import type { RootRow } from "#contract/methods/root.ts";
import type { Model } from "../../store/model.ts";
import { type Action, always } from "../action.ts";

export const browsedOf = (model: Model): RootRow | undefined => model.desk.getState().roots?.find((root) => root.browsed);
const browses = (model: Model): true | string => (browsedOf(model) === undefined ? words.noBrowsed : true);

const choose = async (model: Model): Promise<void> => {
  const answer = await model.bridge.call("shell.openFolder", {});
  if (!answer.ok) model.doing.refused(answer);
  else if (answer.value !== null) await model.filing.browse(answer.value.path);
};
export const browse: Action = { id: "browse", group: "file", label: words.browse, keys: ["Ctrl+Shift+O"], scope: "everywhere", glyph: "eye", when: always, run: (model) => void choose(model) };
export const keepBrowsed: Action = { id: "keep-browsed", group: "file", label: words.keep, keys: [], scope: "everywhere", glyph: "check", when: browses, run: (model) => { const root = browsedOf(model); if (root !== undefined) void model.filing.keep(root.path); } };
export const leaveBrowsed: Action = { id: "leave-browsed", group: "file", label: words.leave, keys: [], scope: "everywhere", glyph: "x", when: browses, run: (model) => { const root = browsedOf(model); if (root !== undefined) void model.filing.leave(root.path); } };
