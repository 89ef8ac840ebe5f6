// The theme: as the system, dark, light, high contrast.
import { settingsDialog } from "#words/window/dialogs.ts";
import type { Settings } from "#contract/methods/desk.ts";
import type { Model } from "../../store/model.ts";
import { type Action, always } from "../action.ts";

export const setTheme = (model: Model, theme: Settings["theme"]): void => {
  model.layout.setState({ theme });
  void model.bridge.call("desk.settings", { theme });
};
const themes = ["system", "dark", "light", "contrast"] as const;
export const theme: readonly Action[] = themes.map((name) => ({
  id: `theme-${name}`, group: "views", label: `${settingsDialog.theme}: ${settingsDialog.themes[name]}`, keys: [], scope: "everywhere", glyph: "eye", when: always, run: (model) => setTheme(model, name),
}));
