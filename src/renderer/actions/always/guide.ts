// The guide of the first ten minutes: shown, hidden, and begun again where it was left.
import { guideWords } from "#words/window/guide.ts";
import { firstGuide, type Guide } from "../../store/guide.ts";
import type { Model } from "../../store/model.ts";
import { type Action, always } from "../action.ts";

export const setGuide = (model: Model, guide: Guide): void => {
  model.layout.setState({ guide });
  void model.bridge.call("desk.settings", { guide: { open: guide.open, done: [...guide.done] } });
};

/** As the desk kept it. */
export const guideOf = (kept: { readonly open: boolean; readonly done: readonly string[] } | undefined): Guide => (kept === undefined ? firstGuide : { ...firstGuide, open: kept.open, done: kept.done });

export const showGuide: Action = { id: "guide", group: "always", label: guideWords.open, keys: [], scope: "everywhere", glyph: "info", when: always, run: (model) => { const { guide } = model.layout.getState(); setGuide(model, { ...guide, open: true }); } };
