// Turns a key press into an action: where the focus is decides which keys are ours. Letters in a text field and anything during composition stay text.
import { actions } from "../actions/catalogue.ts";
import type { Action, Scope } from "../actions/action.ts";
import { firstKeymap, keysOf, type Keymap } from "../store/keymap.ts";
import type { Model } from "../store/model.ts";
import { areaOf } from "./areas.ts";
import { chordOf, isPress, type Press } from "./chord.ts";
import { isMac } from "./platform.ts";
import { mayAct, type Where } from "./scope.ts";

const notText: ReadonlySet<string> = new Set(["button", "checkbox", "radio", "range", "submit", "reset"]);
export const isTextField = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && !notText.has(element.type)) || (element instanceof HTMLElement && element.isContentEditable);

/** Buttons, links and choices take Space and Enter for themselves. */
const taking = "button, a[href], select, summary, input, [role=menuitem], [role=tab], [role=treeitem]";
const takesEnter = (element: Element | null): boolean => (element?.closest(taking) ?? null) !== null;

export const whereIs = (element: Element | null, view: Where["view"]): Where => {
  const nowhere = element === null || element === element.ownerDocument.body;
  return { inText: isTextField(element), inCell: element !== null && element.closest("[data-cell]") !== null, onStage: !isTextField(element) && (nowhere || areaOf(element) === "stage"), view };
};

/** The narrower the scope, the sooner its keys count: X is one thing in compare and another on the other stages. */
const widths: Readonly<Partial<Record<Scope, number>>> = { everywhere: 4, "outside-text": 3, stage: 2, list: 1, picture: 1 };
const width = (scope: Scope): number => widths[scope] ?? 0;
const byScope = actions.toSorted((a, b) => width(a.scope) - width(b.scope));

/** With Ctrl, or a function key: nothing that writes. */
const isChord = (written: string): boolean => chordOf(written).ctrl || /^(?:Shift\+)?F\d+$/u.test(written);

/** The action of a key press, if any. */
export const actionOf = (press: Press, where: Where, mac: boolean, keymap: Keymap = firstKeymap): Action | undefined =>
  byScope.find((action) => mayAct(action.scope, where) && !(where.inCell === true && action.group === "mark") && keysOf(action, keymap).some((written) => (where.inCell !== true || isChord(written)) && isPress(press, chordOf(written), mac)));

/** Whether the text in the focused field should be undone before the desk's last edit. */
const textFirst = (model: Model, press: Press, element: Element | null): boolean =>
  isTextField(element) && ["z", "y"].includes(press.key.toLowerCase()) && (element?.id === "search-field" || [...model.editing.store.getState().all.values()].some((draft) => draft.status === "typing" || draft.status === "kept"));

export const handleKey = (model: Model, event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  const { dialog, view, keymap } = model.layout.getState();
  const focused = document.activeElement;
  const action = actionOf(event, whereIs(focused, view), isMac(), keymap);
  if (dialog !== undefined && action?.overDialogs !== true) return;
  if (action === undefined || textFirst(model, event, focused)) return;
  if (["Enter", " "].includes(event.key) && !event.ctrlKey && !event.metaKey && takesEnter(focused)) return;
  event.preventDefault();
  if (event.repeat && !event.key.startsWith("Arrow")) return;
  const may = action.when(model);
  if (may === true) action.run(model);
  else model.messages.tell({ level: "info", text: may });
};
