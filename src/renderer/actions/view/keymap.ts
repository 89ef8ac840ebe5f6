// Another keymap: the window has it at once, the desk keeps it. One that the desk kept is taken as far as it holds.
import type { Settings } from "#contract/methods/desk.ts";
import { firstKeymap, type Keymap } from "../../store/keymap.ts";
import type { Model } from "../../store/model.ts";

export const setKeymap = (model: Model, keymap: Keymap): void => {
  model.layout.setState({ keymap });
  void model.bridge.call("desk.settings", { keyStyle: keymap.style, singleKeys: keymap.singleKeys, keys: Object.fromEntries(Object.entries(keymap.changes).map(([id, keys]) => [id, [...keys]])) });
};

export const keymapOf = ({ keyStyle, keys, singleKeys }: Settings): Keymap => ({ style: keyStyle ?? firstKeymap.style, changes: keys ?? {}, singleKeys: singleKeys ?? true });
