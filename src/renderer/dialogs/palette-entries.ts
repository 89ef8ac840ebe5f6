// What the palette offers for a text: commands, places to go to, photos. Every typed word begins a word of what it finds; what begins with the text comes first.
import { count, nameParts } from "#words/format.ts";
import { stateLabel } from "#words/window/labels.ts";
import { palette as words } from "#words/window/dialogs.ts";
import type { PhotoRow } from "#contract/values.ts";
import { labelOf } from "../actions/action.ts";
import { actions } from "../actions/catalogue.ts";
import { toList } from "../actions/view/show-view.ts";
import type { Glyph } from "../parts/icon/glyph-table.tsx";
import { folderName } from "../parts/name/folder-name.ts";
import { plainText } from "../parts/plain-text.ts";
import { stateGlyph } from "../parts/state/display-state.ts";
import { type Filter, inStory, openFilter, stateFilters } from "../store/filter.ts";
import { keysOf } from "../store/keymap.ts";
import type { Model } from "../store/model.ts";

export interface PaletteEntry {
  readonly id: string;
  readonly part: "commands" | "places" | "photos";
  readonly glyph: Glyph;
  readonly label: string;
  /** Beside the label: a count, or why it cannot run. */
  readonly beside: string | undefined;
  readonly blocked: boolean;
  readonly keys: string | undefined;
  readonly run: (model: Model) => void;
}

const breaks = /[\s,.:…]+/;
const typedWords = (text: string): readonly string[] => plainText(text).split(/\s+/).filter((one) => one !== "");
const fits = (label: string, text: string): boolean => {
  const parts = plainText(label).split(breaks);
  return typedWords(text).every((word) => parts.some((part) => part.startsWith(word)));
};

/** The label in pieces, those that were typed marked. */
export const piecesOf = (label: string, text: string): readonly { readonly text: string; readonly hit: boolean }[] => {
  const typed = typedWords(text);
  return label.split(/(?<=[\s,.:…])|(?=[\s,.:…])/u).flatMap((piece) => {
    const plain = plainText(piece);
    const word = typed.find((one) => plain.startsWith(one));
    // Accents may be more characters than their letters; then the whole word is marked.
    if (word === undefined) return [{ text: piece, hit: false }];
    return plain.length === piece.length && word.length < piece.length ? [{ text: piece.slice(0, word.length), hit: true }, { text: piece.slice(word.length), hit: false }] : [{ text: piece, hit: true }];
  });
};

const show = (filter: Filter) => (model: Model): void => {
  toList(model);
  void model.sheet.show(filter);
};

const commandsFor = (model: Model, text: string): readonly PaletteEntry[] => {
  const { keymap } = model.layout.getState();
  const begins = (label: string): number => Number(plainText(label).startsWith(plainText(text.trim())));
  return actions.filter((one) => one.quiet !== true).map((action): PaletteEntry => {
    const may = action.when(model);
    return { id: action.id, part: "commands", glyph: action.glyph ?? "right", label: labelOf(action, model), beside: may === true ? undefined : may, blocked: may !== true, keys: keysOf(action, keymap)[0], run: action.run };
  }).filter((one) => fits(one.label, text)).sort((a, b) => Number(a.blocked) - Number(b.blocked) || begins(b.label) - begins(a.label));
};

const placesFor = (model: Model, text: string): readonly PaletteEntry[] => {
  const { counts, roots, collections } = model.desk.getState();
  const place = (id: string, glyph: Glyph, label: string, photos: number | undefined, filter: Filter): PaletteEntry => ({ id: `go-${id}`, part: "places", glyph, label, beside: photos === undefined ? undefined : count(photos), blocked: false, keys: undefined, run: show(filter) });
  return [
    ...stateFilters.map((state) => place(state, stateGlyph[state], stateLabel[state], counts?.states[state] ?? 0, { ...openFilter, is: [state] })),
    ...(collections ?? []).map((one) => place(`story-${one.id}`, "stack", one.name, one.photos, inStory(openFilter, one.id))),
    ...(roots ?? []).map((one) => place(`folder-${one.path}`, "folder", folderName(one.path), one.photos, { ...openFilter, root: one.path })),
  ].filter((one) => fits(one.label, text));
};

const headlineOf = (row: PhotoRow): string => { const { headline } = row.fields; return typeof headline === "string" ? headline : ""; };
const photosFor = (text: string, found: readonly PhotoRow[]): readonly PaletteEntry[] => {
  const filter = { ...openFilter, text };
  const go = (row: PhotoRow) => async (model: Model): Promise<void> => {
    toList(model);
    await model.sheet.show(filter);
    model.selection.set({ active: row.id, anchor: row.id, chosen: { kind: "some", photos: new Set([row.id]) } });
  };
  return [
    ...found.map((row): PaletteEntry => { const run = go(row); return { id: `photo-${row.id}`, part: "photos", glyph: "square", label: [`${nameParts(row.name).head}${nameParts(row.name).tail}`, headlineOf(row)].filter((one) => one !== "").join(", "), beside: undefined, blocked: false, keys: undefined, run: (model) => void run(model) }; }),
    { id: "photos", part: "photos", glyph: "search", label: words.photos(text), beside: undefined, blocked: false, keys: undefined, run: show(filter) },
  ];
};

/** `found`: photos that the desk found for the text. */
export const entriesFor = (model: Model, text: string, found: readonly PhotoRow[]): readonly PaletteEntry[] => {
  const typed = text.trim();
  return typed === "" ? commandsFor(model, text) : [...commandsFor(model, text), ...placesFor(model, text), ...photosFor(typed, found)];
};
