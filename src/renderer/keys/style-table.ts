// The keys of other programs, for editors whose hands know them (UI.md section 7): by the ids of actions, only what differs. Data only.
import type { KeyStyle } from "#contract/preferences.ts";

type Table = Readonly<Record<string, readonly string[]>>;

const numbered = (name: string, keys: Readonly<Record<number, string>>): Table => Object.fromEntries(Object.entries(keys).map(([number, key]) => [`${name}-${number}`, [key]]));

/** Digits are stars, 6 to 9 colours, P a flag, E the loupe, N the survey. */
const lightroom: Table = {
  ...numbered("stars", { 0: "0", 1: "1", 2: "2", 3: "3", 4: "4", 5: "5" }),
  ...numbered("color-class", { 0: "Ctrl+0", 1: "6", 2: "7", 3: "8", 4: "9", 5: "Ctrl+5", 6: "Ctrl+6", 7: "Ctrl+7", 8: "Ctrl+8" }),
  tag: ["P"], untag: ["U"], "show-problems": ["Q"], "show-loupe": ["E", "Space", "Enter"], "show-compare": ["C", "N"], "next-problem": ["J"], "previous-problem": ["Shift+J"],
};

/** Digits only with Ctrl: 1 to 5 stars, 6 to 9 colours. */
const bridge: Table = {
  ...numbered("color-class", { 1: "Ctrl+6", 2: "Ctrl+7", 3: "Ctrl+8", 4: "Ctrl+9" }),
  "stars-rejected": ["Ctrl+Shift+9"],
  ...Object.fromEntries([0, 5, 6, 7, 8].map((number) => [`color-class-${number}`, []])),
};

/** Names of programs: the same in every language. */
export const styleNames: Readonly<Record<KeyStyle, string>> = { "photo-mechanic": "Photo Mechanic", lightroom: "Lightroom", bridge: "Bridge" };

export const styleKeys: Readonly<Record<KeyStyle, Table>> = { "photo-mechanic": {}, lightroom, bridge };
