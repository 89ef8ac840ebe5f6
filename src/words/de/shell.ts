// Words of the system's side of the window, in German.
import type * as en from "../en/shell.ts";
import type { Worded } from "../worded.ts";

export const shellWords: Worded<typeof en.shellWords> = {
  edit: "Bearbeiten", undo: "Rückgängig", redo: "Wiederholen", cut: "Ausschneiden", copy: "Kopieren", paste: "Einfügen", selectAll: "Alles auswählen",
  view: "Ansicht", fullScreen: "Vollbild", tools: "Entwicklerwerkzeuge", window: "Fenster", close: "Fenster schließen", minimize: "Minimieren",
  about: "Über Proofdesk", hide: "Proofdesk ausblenden", hideOthers: "Andere ausblenden", unhide: "Alle einblenden", quit: "Proofdesk beenden",
  openFolder: "Ordner öffnen",
};
