// What may be an action's key: not the system's, not writing's, and nobody else's in the same place.
import { describe, expect, it } from "vitest";
import { actions } from "../actions/catalogue.ts";
import type { Action } from "../actions/action.ts";
import { firstKeymap, keysOf, withKeys } from "../store/keymap.ts";
import { writtenOf } from "./chord.ts";
import { conflictsOf, refusedKey } from "./conflicts.ts";
import { actionOf } from "./key-handler.ts";

const actionNamed = (id: string): Action => {
  const found = actions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no action ${id}`);
  return found;
};
const press = (key: string, rest: Partial<{ code: string; ctrlKey: boolean; shiftKey: boolean; altKey: boolean; metaKey: boolean }> = {}) => ({ key, code: "", ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...rest });
const onSheet = { inText: false, onStage: true, view: "sheet" } as const;

describe("a taken key", () => {
  it("is named by the action that has it, in the same place and width only", () => {
    expect(conflictsOf(actionNamed("tag"), "F", actions, firstKeymap).map((one) => one.id)).toEqual(["fix"]);
    expect(conflictsOf(actionNamed("tag"), "f", actions, firstKeymap).map((one) => one.id)).toEqual(["fix"]);
    // X is the photo's in compare and another's on every stage: the narrower one counts there.
    expect(conflictsOf(actionNamed("keep-pane"), "T", actions, firstKeymap)).toEqual([]);
    expect(conflictsOf(actionNamed("keep-pane"), "X", actions, firstKeymap).map((one) => one.id)).toEqual(["drop-pane"]);
    expect(conflictsOf(actionNamed("tag"), "Ctrl+Shift+9", actions, firstKeymap)).toEqual([]);
  });

  it("is free once its owner gave it up", () => {
    expect(conflictsOf(actionNamed("tag"), "F", actions, withKeys(firstKeymap, actionNamed("fix"), []))).toEqual([]);
  });
});

describe("a refused key", () => {
  it.each([
    ["Alt+Q", "alt"], ["Alt+Ctrl+E", "alt"], ["F10", "system"], ["F12", "system"], ["Ctrl+Shift+U", "unicode"], ["Ctrl+C", "clipboard"], ["Ctrl+V", "clipboard"], ["Escape", "escape"], ["Tab", "tab"], ["Ctrl+Q", undefined], ["Q", undefined],
  ] as const)("%s on a stage: %s", (written, why) => { expect(refusedKey(written, "stage", false)).toBe(why); });
  it.each([["Q", "in-text"], ["7", "in-text"], ["Shift+Q", "in-text"], ["Space", "in-text"], ["ArrowLeft", "in-text"], ["F4", undefined], ["Ctrl+7", undefined]] as const)("%s for what also works in text: %s", (written, why) => { expect(refusedKey(written, "everywhere", false)).toBe(why); });
  it.each(["Ctrl+H", "Ctrl+M", "Ctrl+Shift+3", "Ctrl+Shift+4", "Ctrl+Shift+5", "Ctrl+Space"])("%s is the system's on macOS alone", (written) => {
    expect(refusedKey(written, "stage", true)).toBe("system");
    expect(refusedKey(written, "stage", false)).toBeUndefined();
  });
});

describe("a changed key", () => {
  it("acts, the one before does not, and the others stay", () => {
    const keymap = withKeys(firstKeymap, actionNamed("tag"), ["Ctrl+Shift+9"]);
    expect(actionOf(press("9", { ctrlKey: true, shiftKey: true, code: "Digit9" }), onSheet, false, keymap)?.id).toBe("tag");
    expect(actionOf(press("t"), onSheet, false, keymap)).toBeUndefined();
    expect(actionOf(press("f"), onSheet, false, keymap)?.id).toBe("fix");
  });

  it("is no change where it is the style's own", () => {
    const keymap = withKeys(withKeys(firstKeymap, actionNamed("tag"), ["Q"]), actionNamed("tag"), ["T"]);
    expect(keymap.changes).toEqual({});
    expect(withKeys({ ...firstKeymap, style: "lightroom" }, actionNamed("tag"), ["P"]).changes).toEqual({});
  });

  it("does nothing where a settings file names what there is not, or what is no key", () => {
    const keymap = { ...firstKeymap, changes: { "no-such-action": ["Q"], tag: ["", "+++", "Ctrl+", "nonsense key"] } };
    expect(actionOf(press("q"), onSheet, false, keymap)).toBeUndefined();
    expect(actionOf(press("t"), onSheet, false, keymap)).toBeUndefined();
    expect(actionOf(press("f"), onSheet, false, keymap)?.id).toBe("fix");
  });
});

describe("single keys switched off", () => {
  const keymap = { ...firstKeymap, singleKeys: false };
  it.each(["t", "3", "?", "[", "X"])("%s acts no more", (key) => { expect(actionOf(press(key, { shiftKey: key === "X" }), onSheet, false, keymap)).toBeUndefined(); });
  it("leaves Ctrl, function keys, Space, Enter and arrows", () => {
    expect(actionOf(press("a", { ctrlKey: true }), onSheet, false, keymap)?.id).toBe("select-all");
    expect(actionOf(press("F9"), onSheet, false, keymap)?.id).toBe("toggle-inspector");
    expect(actionOf(press(" "), onSheet, false, keymap)?.id).toBe("show-loupe");
    expect(keysOf(actionNamed("show-loupe"), keymap)).toEqual(["Space", "Enter"]);
  });
});

describe("a press as written", () => {
  it.each([
    [press("s", { ctrlKey: true, shiftKey: true }), "Ctrl+Shift+S"], [press("?", { shiftKey: true }), "?"], [press(" "), "Space"], [press("ArrowLeft", { shiftKey: true }), "Shift+ArrowLeft"], [press("+", { ctrlKey: true, shiftKey: true }), "Ctrl++"],
    [press("ㅁ", { code: "KeyA" }), "A"], [press("ф", { code: "KeyA", ctrlKey: true }), "Ctrl+A"], [press("é", { altKey: true }), "Alt+É"], [press("Control", { ctrlKey: true }), undefined], [press("Process"), undefined],
  ] as const)("%o is %s", (one, written) => { expect(writtenOf(one, false)).toBe(written); });
  it("Command is written as Ctrl on macOS, and Control is nobody's", () => {
    expect(writtenOf(press("k", { metaKey: true }), true)).toBe("Ctrl+K");
    expect(writtenOf(press("k", { ctrlKey: true }), true)).toBe("Alt+K");
  });
});
