// The problems view's list: which kind is shown, its lines, and which line is active. Lines that were just fixed stay, ticked, until the desk's next word, so that the hand never hits the neighbour.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Survey as Found, SurveyLine } from "#contract/methods/check.ts";
import type { Bridge } from "../bridge.ts";
import { queryOf } from "./filter.ts";
import type { SelectionControl } from "./selection.ts";
import { noSelecting } from "./selection-model.ts";
import type { SheetControl } from "./sheet.ts";

export type SurveyKind = Found["groups"][number]["kind"];
export interface Shown { readonly kind: SurveyKind | undefined; readonly rules: readonly string[] | undefined }

export interface Survey {
  readonly shown: Shown;
  readonly found: Found | undefined;
  /** The place of the active line. */
  readonly active: number;
  /** Keys of lines that were dealt with and not counted again yet. */
  readonly done: ReadonlySet<string>;
}
export type SurveyStore = StoreApi<Survey>;

export interface SurveyControl {
  readonly store: SurveyStore;
  /** The view came onto the stage, or left it. */
  watch(on: boolean): void;
  show(shown: Shown): void;
  /** Lines may have changed; asked again at most every `pauseMs`. */
  refresh(): void;
  go(place: number): void;
  active(): SurveyLine | undefined;
  /** These are dealt with: ticked, and the next one that is not becomes active. */
  dealt(lines: readonly SurveyLine[]): void;
}

const pauseMs = 300;
export const lineKey = (line: SurveyLine): string => `${line.photo} ${line.rule} ${line.field ?? ""} ${line.range?.join("-") ?? ""} ${line.message}`;

export const makeSurvey = (bridge: Bridge, sheet: SheetControl, selection: SelectionControl): SurveyControl => {
  const store = createStore<Survey>(() => ({ shown: { kind: undefined, rules: undefined }, found: undefined, active: 0, done: new Set() }));
  let on = false;
  let asked = 0;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let navigation = -1;

  const lines = (): readonly SurveyLine[] => store.getState().found?.lines ?? [];
  const follow = (): void => {
    const photo = control.active()?.photo;
    if (!on || photo === undefined || (selection.store.getState().active === photo && selection.count() === 0)) return;
    selection.set({ ...noSelecting, active: photo, anchor: photo });
  };
  /** `opened`: the view has just come onto the stage and begins with the photo that was active. */
  const load = async (opened = false): Promise<void> => {
    asked += 1;
    const mine = asked;
    const { shown: { kind, rules } } = store.getState();
    const answer = await bridge.call("check.survey", { query: queryOf(sheet.store.getState().filter), ...(kind === undefined ? {} : { kind }), ...(rules === undefined ? {} : { rules: [...rules] }) });
    if (mine !== asked || !answer.ok) return;
    last = Date.now();
    const before = control.active();
    const { active: photo } = selection.store.getState();
    const at = opened ? answer.value.lines.findIndex((line) => line.photo === photo) : before === undefined ? -1 : answer.value.lines.findIndex((line) => lineKey(line) === lineKey(before));
    const { active } = store.getState();
    store.setState({ found: answer.value, done: new Set(), active: at >= 0 ? at : Math.max(0, Math.min(active, answer.value.lines.length - 1)) });
    follow();
  };

  const control: SurveyControl = {
    store,
    watch: (now) => { on = now; if (now) { navigation = sheet.store.getState().navigation; store.setState({ active: 0 }); void load(true); } },
    show: (shown) => { store.setState({ shown, active: 0 }); void load(); },
    refresh: () => {
      if (!on || timer !== undefined) return;
      timer = setTimeout(() => { timer = undefined; if (on) void load(); }, Math.max(50, last + pauseMs - Date.now()));
    },
    go: (place) => {
      const at = Math.max(0, Math.min(place, lines().length - 1));
      store.setState({ active: at });
      follow();
    },
    active: () => lines()[store.getState().active],
    dealt: (which) => {
      const done = new Set([...store.getState().done, ...which.map(lineKey)]);
      const { active } = store.getState();
      const all = lines();
      const open = (at: number): boolean => { const line = all[at]; return line !== undefined && !done.has(lineKey(line)); };
      let next = active;
      while (next < all.length && !open(next)) next += 1;
      if (next >= all.length) { next = active; while (next > 0 && !open(next)) next -= 1; }
      store.setState({ done, active: next });
      follow();
      control.refresh();
    },
  };
  // Another search is another list, from its beginning.
  sheet.store.subscribe((now) => { if (on && now.navigation !== navigation) { navigation = now.navigation; store.setState({ active: 0 }); void load(); } });
  return control;
};
