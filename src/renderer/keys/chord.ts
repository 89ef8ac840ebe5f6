// A key with its modifiers, as written in actions, and whether a key press is it. By character first, then by the physical key where the layout is not Latin, and for digits (AZERTY).
import { keyNames } from "#words/window/actions.ts";

export interface Chord { readonly ctrl: boolean; readonly shift: boolean; readonly key: string }

/** What a press tells; a part of `KeyboardEvent`, so that tests need no page. */
export interface Press { readonly key: string; readonly code: string; readonly ctrlKey: boolean; readonly shiftKey: boolean; readonly altKey: boolean; readonly metaKey: boolean }

/** `Ctrl+Shift+S` → its parts. The key itself may be `+`. */
export const chordOf = (written: string): Chord => {
  const parts = written === "+" ? ["+"] : written.endsWith("++") ? [...written.slice(0, -2).split("+"), "+"] : written.split("+");
  return { ctrl: parts.slice(0, -1).includes("Ctrl"), shift: parts.slice(0, -1).includes("Shift"), key: parts.at(-1) ?? "" };
};

const isLetter = (key: string): boolean => /^[a-z]$/i.test(key);
const isDigit = (key: string): boolean => /^\d$/.test(key);
/** Printed by a character of its own: which modifier makes it is the layout's business. */
const isSign = (key: string): boolean => key.length === 1 && !isLetter(key) && !isDigit(key);

const keyOf = (press: Press): string => (press.key === " " ? "Space" : press.key);

const isKey = (press: Press, key: string): boolean => {
  const pressed = keyOf(press);
  if (pressed.toLowerCase() === key.toLowerCase()) return true;
  if (isDigit(key)) return press.code === `Digit${key}` || press.code === `Numpad${key}`;
  const foreign = pressed.length === 1 && pressed.charCodeAt(0) > 127;
  return isLetter(key) && foreign && press.code === `Key${key.toUpperCase()}`;
};

/** On macOS Command stands for Ctrl, and Ctrl is nothing of ours. Alt is never ours: AltGr and Option write characters. */
export const isPress = (press: Press, chord: Chord, mac: boolean): boolean => {
  if (press.altKey) return false;
  const ctrl = mac ? press.metaKey : press.ctrlKey;
  if (ctrl !== chord.ctrl || (mac ? press.ctrlKey : press.metaKey)) return false;
  if (!isSign(chord.key) && press.shiftKey !== chord.shift) return false;
  return isKey(press, chord.key);
};

const named: Readonly<Record<string, string>> = keyNames;
const shown: Readonly<Record<string, string>> = { ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓", Enter: "↵", Escape: "Esc", "-": "−" };
/** The keys as printed on buttons: `Ctrl ⇧ R`. */
export const keyText = (written: string, mac: boolean): readonly string[] => {
  const { ctrl, shift, key } = chordOf(written);
  return [...(ctrl ? [mac ? "⌘" : keyNames.Ctrl] : []), ...(shift ? ["⇧"] : []), shown[key] ?? named[key] ?? key];
};

/** The same for a screen reader's `aria-keyshortcuts`. */
export const ariaKeys = (written: string, mac: boolean): string => {
  const { ctrl, shift, key } = chordOf(written);
  return [...(ctrl ? [mac ? "Meta" : "Control"] : []), ...(shift ? ["Shift"] : []), key].join("+");
};

/** A letter, digit or sign, with Shift or without: what somebody who speaks to the computer, or types by accident, would set off. */
export const isCharacter = (written: string): boolean => {
  const { ctrl, key } = chordOf(written);
  return !ctrl && key.length === 1;
};

const modifiers: ReadonlySet<string> = new Set(["Control", "Shift", "Alt", "Meta", "AltGraph", "CapsLock", "Dead", "Process", "Unidentified"]);

/** A press as written in actions, `Alt+` before it where it has one; undefined while only modifiers are held. */
export const writtenOf = (press: Press, mac: boolean): string | undefined => {
  if (modifiers.has(press.key)) return undefined;
  const foreign = press.key.length === 1 && press.key.charCodeAt(0) > 127 && /^Key[A-Z]$/u.test(press.code);
  const key = foreign ? press.code.slice(3) : press.key === " " ? "Space" : press.key.length === 1 ? press.key.toUpperCase() : press.key;
  const ctrl = mac ? press.metaKey : press.ctrlKey;
  const alt = press.altKey || (mac ? press.ctrlKey : press.metaKey);
  return `${alt ? "Alt+" : ""}${ctrl ? "Ctrl+" : ""}${press.shiftKey && !isSign(key) ? "Shift+" : ""}${key}`;
};
