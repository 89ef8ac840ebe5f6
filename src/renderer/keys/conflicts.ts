// Whether a key may be an action's: never one of the system's or of writing, and never one that means something else in the same place. Pure.
import type { Action, Scope } from "../actions/action.ts";
import { keysOf, type Keymap } from "../store/keymap.ts";
import type { StageView } from "../store/layout.ts";
import { chordOf, isCharacter } from "./chord.ts";
import { mayAct } from "./scope.ts";

export const stageViews: readonly StageView[] = ["sheet", "rows", "loupe", "compare", "problems", "history"];
const acts = (scope: Scope, view: StageView): boolean => mayAct(scope, { inText: false, onStage: true, view });
/** In how many views the scope acts: where two have a key, the narrower one counts, and only equals collide. */
const width = (scope: Scope): number => stageViews.filter((view) => acts(scope, view)).length;

/** The same for `Ctrl+a` and `Ctrl+A`. */
const plain = (written: string): string => {
  const { ctrl, shift, key } = chordOf(written);
  return `${ctrl ? "Ctrl+" : ""}${shift ? "Shift+" : ""}${key.toLowerCase()}`;
};

/** The same press, however it is written. */
export const sameKey = (one: string, other: string): boolean => plain(one) === plain(other);

/** The actions that have this key already where the action would have it. */
export const conflictsOf = (action: Action, written: string, all: readonly Action[], keymap: Keymap): readonly Action[] =>
  all.filter((other) =>
    other.id !== action.id && width(other.scope) === width(action.scope) && stageViews.some((view) => acts(other.scope, view) && acts(action.scope, view)) && keysOf(other, keymap).some((one) => sameKey(one, written)));

export type Refused = "alt" | "system" | "unicode" | "clipboard" | "escape" | "tab" | "in-text";

const macSystem: ReadonlySet<string> = new Set(["Ctrl+h", "Ctrl+m", "Ctrl+space", "Ctrl+Shift+3", "Ctrl+Shift+4", "Ctrl+Shift+5"]);

/** Why a key is nobody's; undefined where it may be chosen (UI.md section 7). */
export const refusedKey = (written: string, scope: Scope, mac: boolean): Refused | undefined => {
  const { ctrl, key } = chordOf(written);
  const chord = plain(written);
  if (/(?:^|\+)Alt\+/u.test(written)) return "alt";
  if (key === "F10" || key === "F12" || (mac && macSystem.has(chord))) return "system";
  if (chord === "Ctrl+Shift+u") return "unicode";
  if (["Ctrl+c", "Ctrl+x", "Ctrl+v"].includes(chord)) return "clipboard";
  if (key === "Escape") return "escape";
  if (key === "Tab") return "tab";
  if (scope === "everywhere" && !ctrl && (isCharacter(written) || ["Space", "Enter", "Backspace", "Delete"].includes(key) || key.startsWith("Arrow") || key === "Home" || key === "End")) return "in-text";
  return undefined;
};
