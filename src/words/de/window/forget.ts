// Words of forgetting a photo, in German.
import type * as en from "../../en/window/forget.ts";
import type { Worded } from "../../worded.ts";
import { forms, photos } from "../format.ts";

export const forgetAction: Worded<typeof en.forgetAction> = "Vergessen…";

export const forgetWords: Worded<typeof en.forgetWords> = {
  title: (n) => `${photos(n)} vergessen`, what: "Positionen, Seriennummern, Eigentümer und Notizen, die die Dateien bei Ankunft hatten, werden an diesem Desk und in seinen eigenen Sicherungen gelöscht, ebenso die daraus gemachten Bilder.",
  stays: "Die Dateien, ihre Texte und der Verlauf bleiben. Eine Datei in einem geöffneten Ordner wird weiter gelesen und gezeigt: Sie vorher wegbringen.", costs: "Spätere Lieferungen lassen sich nicht mehr nach dem durchsuchen, was jetzt geht, und sagen das. Das lässt sich nicht zurücknehmen.",
  sure: (n) => forms(n, "Dieses Foto endgültig vergessen", `Diese ${photos(n)} endgültig vergessen`), needSure: "Zuerst ankreuzen", go: (n) => `${photos(n)} vergessen`, running: "Wird vergessen…", hidden: (n) => `Auch ${photos(n)}, die der Kontaktbogen nicht zeigt`,
  backupKeeps: (name) => `Die Sicherung ${name} lässt sich nicht öffnen und behält es. Sie von Hand aus dem Ordner backups des Desks entfernen.`,
  done: (n) => `${photos(n)} vergessen`,
};
