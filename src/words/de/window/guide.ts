// Words of the first ten minutes, in German: what to do and where, one sentence each.
import type * as en from "../../en/window/guide.ts";
import type { Worded } from "../../worded.ts";
import { count } from "../format.ts";

export const guideWords: Worded<typeof en.guideWords> = {
  label: "Die ersten zehn Minuten", open: "Die ersten zehn Minuten…", start: "Zeig mir die ersten zehn Minuten", close: "Anleitung schließen", again: "Von vorn", at: (done, all) => `${count(done)} von ${count(all)} erledigt`, step: (n, title) => `Schritt ${count(n)}, ${title}`, stepDone: (n, title) => `Schritt ${count(n)}, ${title}, erledigt`, all: "Alle neun erledigt. Die Anleitung steht im Menü Hilfe.", steps: "Schritte",
  titles: { open: "öffnen", look: "ansehen", mark: "markieren", correct: "berichtigen", credit: "Bildnachweis", problems: "Probleme", approve: "freigeben", deliver: "ausliefern", undo: "zurücknehmen" },
  texts: {
    open: "Die Beispiele öffnen oder einen eigenen Ordner. Die Fotos erscheinen, während gelesen wird.", look: "Die Pfeiltasten gehen von Foto zu Foto. Eines groß ansehen und mit derselben Taste zurück.", mark: "Einem Foto drei Sterne geben. Ziffern allein sind Farbklassen.",
    correct: "Zu einem Handyfoto steht, eine Kamera habe es gemacht. Es unter den Problemen finden und den Text berichtigen.", credit: "Mehrere Fotos auswählen, mit Umschalt und Pfeilen oder alle, und einen Bildnachweis für alle schreiben.", problems: "Zwei Probleme aus der Liste beheben. Der Text danach ist vorher zu sehen.",
    approve: "Auswählen, was bereit ist, und freigeben. Was blockiert ist, bleibt mit seinem Grund.", deliver: "Die freigegebenen in einen Ordner ausliefern. Was hinausgeht und was entfernt wird, steht vorher da.", undo: "Den letzten Schritt zurücknehmen. Sonst ändert sich nichts.",
  },
  acts: { open: "Beispiele öffnen", look: "Ansehen", mark: "Drei Sterne", correct: "Probleme zeigen", credit: "Zum Bildnachweis", problems: "Probleme zeigen", approve: "Freigeben…", deliver: "Ausliefern…", undo: "Rückgängig" },
};
