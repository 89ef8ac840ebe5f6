// Words of the dialogs: approve, deliver, return, waive, void, settings, commands, keys, messages; in German.
import type * as en from "../../en/window/dialogs.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, forms, photos } from "../format.ts";

const copies = (n: number): string => counted(n, "Kopie", "Kopien");

export const common: Worded<typeof en.common> = { cancel: "Abbrechen", close: "Schließen", escape: "Esc" };

export const approveDialog: Worded<typeof en.approveDialog> = {
  title: (n, all) => (n === all ? `${photos(n)} freigeben?` : `${count(n)} von ${count(all)} ausgewählten Fotos freigeben?`), none: (all) => (all === 1 ? "Das Foto kann noch nicht freigegeben werden" : `Keines von ${count(all)} Fotos kann schon freigegeben werden`),
  blocked: (n) => `${count(n)} blockiert`, blockedStay: "bleiben, wie sie sind, bis sie behoben sind", select: "Diese auswählen", ready: (n) => `${count(n)} bereit`, become: "werden freigegeben", already: (n) => `${count(n)} bereits freigegeben`, alreadyWhy: "bleiben, wie sie sind",
  hidden: (n) => `${count(n)} nicht im Kontaktbogen zu sehen`, hiddenInclude: (n) => `Auch ${forms(n, "das eine", `die ${count(n)}`)} freigeben, ${forms(n, "das", "die")} der Kontaktbogen nicht zeigt`,
  checks: (n) => `${count(n)} von ${count(n)} Prüfungen`, what: "Was geschieht", whatText: (n) => `${photos(n)} ${forms(n, "wird", "werden")} freigegeben und ${forms(n, "kann", "können")} ausgeliefert werden. Jedes bekommt ein Ereignis in seinem Verlauf, mit Namen und Prüfsumme seiner Bytes. Vorher werden die Dateien noch einmal geprüft.`,
  by: "Freigegeben von", note: "Vermerk", optional: "freiwillig", noteHint: "Zum Beispiel: mit der Seebehörde geklärt, 23:50", seen: (n) => `${counted(n, "Warnung", "Warnungen")} als gesehen betrachten`, thenDeliver: (n) => `Danach Ausliefern mit ${n === 1 ? "diesem" : `diesen ${count(n)}`} öffnen`,
  until: "Eine Freigabe lässt sich zurücknehmen, bis das Foto ausgeliefert ist:", fixFirst: (n) => (n === 1 ? "Zuerst das blockierte beheben" : `Zuerst die ${count(n)} blockierten beheben`), approve: (n) => `${count(n)} freigeben`, running: (done, total) => `Wird freigegeben, ${count(done)} von ${count(total)}`, more: (n) => `und ${count(n)} ${forms(n, "weiteres", "weitere")}`, pending: "Wird noch in die Datei geschrieben", checkedIndex: "Geprüft nach dem Stand des Desks; die Dateien werden bei der Freigabe angesehen", list: "Fotos", fixOne: "Beheben…", warnings: (n) => counted(n, "Warnung", "Warnungen"),
};

export const deliverDialog: Worded<typeof en.deliverDialog> = {
  title: (n) => `${photos(n)} ausliefern`, to: "In den Ordner", choose: "Ordner wählen…", chooseTitle: "Ausliefern in", noFolder: "Noch kein Ordner gewählt", name: "Name der Kopien", nameHelp: "{name} Dateiname, {date} {time} der Aufnahme, {seq:3} Nummer", profile: "Profil", photos: "Fotos", example: "Beispiel",
  removed: "Aus jeder Kopie entfernt", removedList: ["Alle GPS-Positionen und Kartendaten", "Seriennummern, Besitzernamen, Hersteller und Modell", "Herstellernotizen, Miniaturen, Vorschauen, versteckte Bilder", "Software, Bearbeitungsverlauf, EXIF-Zeiten, Gesichtsbereiche", "Inhaltsnachweise (Content Credentials; sie passen nicht mehr zu einer geänderten Kopie)"], kept: "Behalten", keptList: ["Bildunterschrift, Überschrift, Personen, genannte Orte, Stichwörter", "Fotograf, Bildnachweis, Rechte und Nutzung", "Das Bild selbst, sein Farbprofil und seine Ausrichtung"],
  proof: "Nach dem Schreiben wird jede Kopie noch einmal gelesen und nach allen entfernten Werten durchsucht. Eine Kopie, die noch einen enthält, wird zurückgenommen.", notApproved: (n) => `${count(n)} nicht freigegeben, nicht ausgeliefert`, held: (n, first) => `${count(n)} zurückgehalten, nicht ausgeliefert. ${first}`, deliver: (n) => `${copies(n)} ausliefern`, running: (done, total) => `${count(done)} von ${copies(total)}`, stop: "Anhalten",
  done: (ok) => `${copies(ok)} ausgeliefert`, doneNone: "Keine Kopie ausgeliefert", refused: (n) => `${count(n)} verweigert`, removedFrom: (n) => `${counted(n, "Eintrag", "Einträge")} entfernt`, tags: "Entfernte Einträge", exempt: "Von der Suche ausgenommen", showPath: "Ordnerpfad zeigen", ledger: (n) => `${counted(n, "Eintrag", "Einträge")} im Lieferbuch`, nothing: "Keines dieser Fotos ist freigegeben.", nothingTodo: "Zuerst freigeben (Strg Eingabe), dann ausliefern.", needFolder: "Zuerst einen Ordner wählen.", hidden: (n) => `Auch ${forms(n, "das eine", `die ${count(n)}`)} ausliefern, ${forms(n, "das", "die")} der Kontaktbogen nicht zeigt`,
};

export const returnDialog: Worded<typeof en.returnDialog> = { title: (n) => `${photos(n)} zurückgeben`, note: "Was fehlt", hint: "Zum Beispiel: welcher Anleger?", why: "Der Hinweis geht an das Foto und in seinen Verlauf.", go: (n) => `${count(n)} zurückgeben` };

export const waiveDialog: Worded<typeof en.waiveDialog> = { title: (n) => `Ausnahme für ${photos(n)}`, rule: "Problem", reason: "Warum es so bleiben darf", hint: "Zum Beispiel: Der Name ist nicht bekannt und wird nicht gebraucht", why: "Der Grund wird mit Namen festgehalten, für genau diesen Inhalt. Nach jeder Änderung wird neu gefragt.", go: "Zulassen", nothing: "Die Hausregeln lassen hier keine Ausnahme zu." };

export const voidDialog: Worded<typeof en.voidDialog> = { title: (n) => (n === 1 ? "Mit dieser Änderung wird die Freigabe ungültig" : `Mit dieser Änderung werden ${counted(n, "Freigabe", "Freigaben")} ungültig`), text: (field, n) => `${field} würde sich in ${n === 1 ? "einem freigegebenen Foto" : `${count(n)} freigegebenen Fotos`} ändern. Freigegeben sind Text und Bytes, wie sie jetzt sind.`, go: "Ändern, Freigabe verfällt", later: "Als Entwurf behalten", back: "Text zurücknehmen" };

export const settingsDialog: Worded<typeof en.settingsDialog> = { title: "Einstellungen", name: "Name", initials: "Kürzel", style: "Hausregeln", styleWhy: "Welche Regeln gelten und welche davon blockieren.", theme: "Farbschema", themes: { system: "Wie das System", dark: "Dunkel", light: "Hell", contrast: "Hoher Kontrast" }, language: "Sprache", languageWhy: "Eine andere Sprache lädt das Fenster neu. Geschriebenes geht nicht verloren.", languages: { system: "Wie das System", en: "English", de: "Deutsch", ko: "한국어" }, iim: "IIM auch in Dateien schreiben, die keines haben", iimWhy: "Für ältere Programme der Empfänger. XMP wird immer geschrieben.", folder: "Ordner des Desks", version: "Version", saved: "Gesichert" };

export const palette: Worded<typeof en.palette> = { title: "Befehle", hint: "Befehl eingeben", commands: "Befehle", goTo: "Gehe zu", photos: (text) => `Fotos mit „${text}“`, none: "Kein passender Befehl.", choose: "wählen", run: "ausführen", selected: (n) => (n === 1 ? "1 Foto" : `${photos(n)} ausgewählt`), keyword: "Stichwort", person: "Person" };

export const keys: Worded<typeof en.keys> = { title: (style) => `Tastatur, wie in ${style}`, change: "Tasten ändern…", note: "Einzelne Tasten wirken im Kontaktbogen und in der Lupe. In einem Feld sind Buchstaben und Ziffern nur Text.", groups: { move: "Bewegen", select: "Auswählen", mark: "Kennzeichnen", views: "Ansichten", caption: "Text", problems: "Probleme", history: "Verlauf", desk: "Desk", file: "Dateien", always: "Immer" } };

export const folderDialog: Worded<typeof en.folderDialog> = { title: "Diesen Ordner vom Desk nehmen?", text: (path, n) => `${path}: ${photos(n)} ${forms(n, "verlässt", "verlassen")} den Kontaktbogen. Die Dateien bleiben, wie sie sind, und ebenso ihr Verlauf.`, go: "Vom Desk nehmen" };
