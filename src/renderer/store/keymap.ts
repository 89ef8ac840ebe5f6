// Which keys an action has: the editor's own, else the chosen style's, else those written with the action. The one source for what works and for what is printed. Pure.
import type { KeyStyle } from "#contract/preferences.ts";
import { styleKeys } from "../keys/style-table.ts";
import { isCharacter } from "../keys/chord.ts";

/** As much of an action as its keys need. */
export interface Keyed { readonly id: string; readonly keys: readonly string[] }

export interface Keymap {
  readonly style: KeyStyle;
  /** What the editor changed, by the ids of actions; an empty list: no key. */
  readonly changes: Readonly<Record<string, readonly string[]>>;
  /** False: letters, digits and signs alone are no keys. */
  readonly singleKeys: boolean;
}

export const firstKeymap: Keymap = { style: "photo-mechanic", changes: {}, singleKeys: true };

/** The keys without the editor's own changes. */
export const keysOfStyle = (action: Keyed, style: KeyStyle): readonly string[] => styleKeys[style][action.id] ?? action.keys;

const chosenKeys = (action: Keyed, keymap: Keymap): readonly string[] => keymap.changes[action.id] ?? keysOfStyle(action, keymap.style);

export const keysOf = (action: Keyed, keymap: Keymap): readonly string[] => {
  const keys = chosenKeys(action, keymap);
  return keymap.singleKeys ? keys : keys.filter((written) => !isCharacter(written));
};

const same = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((written, at) => written === other[at]);

/** With these keys for the action; what the style says anyway is no change. */
export const withKeys = (keymap: Keymap, action: Keyed, keys: readonly string[]): Keymap => {
  const { [action.id]: _before, ...others } = keymap.changes;
  return { ...keymap, changes: same(keys, keysOfStyle(action, keymap.style)) ? others : { ...others, [action.id]: keys } };
};
