import { expect, test } from "vitest";
import { keyStyles } from "#contract/preferences.ts";
import { conflictsOf } from "../keys/conflicts.ts";
import { styleKeys } from "../keys/style-table.ts";
import { firstKeymap, keysOf } from "../store/keymap.ts";
import { actions } from "./catalogue.ts";

test("ids are told apart", () => {
  expect(new Set(actions.map((one) => one.id)).size).toBe(actions.length);
});

test.each(keyStyles)("no key means two things in the same place, in the style of %s: where two actions have it, one's scope is a part of the other's", (style) => {
  const keymap = { ...firstKeymap, style };
  const collisions = actions.flatMap((action) => keysOf(action, keymap).flatMap((written) => conflictsOf(action, written, actions, keymap).map((other) => `${written} is ${other.id} and ${action.id}`)));
  expect(collisions).toEqual([]);
});

test.each(keyStyles)("the style of %s speaks of actions that there are", (style) => {
  const ids = new Set(actions.map((one) => one.id));
  expect(Object.keys(styleKeys[style]).filter((id) => !ids.has(id))).toEqual([]);
});

test("never a key that writes a character elsewhere or belongs to the system", () => {
  const forbidden = /^(?:.*Alt|F10$|F12$|Ctrl\+Shift\+U$)/u;
  for (const style of keyStyles) expect(actions.flatMap((one) => keysOf(one, { ...firstKeymap, style })).filter((written) => forbidden.test(written))).toEqual([]);
});
