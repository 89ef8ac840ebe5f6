// The language of the window. Another one loads the page again: what is being typed is made an edit or a kept draft first.
import { languages } from "#words/language.ts";
import { settingsDialog } from "#words/window/dialogs.ts";
import type { Settings } from "#contract/methods/desk.ts";
import type { Model } from "../../store/model.ts";
import { type Action, always } from "../action.ts";

/** Longer than this nothing waits for a text: the draft on the desk has it, and it comes back into its field. */
const longestMs = 2000;

/** Until no text is on its way to the journal any more. */
const textsKept = async (model: Model): Promise<void> => {
  model.editing.leaveAll();
  if (model.editing.store.getState().unkept === 0) return;
  await new Promise<void>((resolve) => {
    const end = (): void => { stop(); clearTimeout(timer); resolve(); };
    const timer = setTimeout(end, longestMs);
    const stop = model.editing.store.subscribe((now) => { if (now.unkept === 0) end(); });
  });
};

export const setLanguage = async (model: Model, language: NonNullable<Settings["language"]>): Promise<void> => {
  await textsKept(model);
  const answer = await model.bridge.call("desk.settings", { language });
  if (!answer.ok) model.doing.refused(answer);
};

export const languageChoices = ["system", ...languages] as const;
export const language: readonly Action[] = languageChoices.map((name) => ({
  id: `language-${name}`, group: "views", label: `${settingsDialog.language}: ${settingsDialog.languages[name]}`, keys: [], scope: "everywhere", glyph: "eye", when: always, run: (model) => void setLanguage(model, name),
}));
