// Words of the settings, in German: pages, fields, keys and why one cannot be a key.
import type * as en from "../../en/window/settings.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, photos } from "../format.ts";

export const settingsWords: Worded<typeof en.settingsWords> = {
  title: "Einstellungen", pages: { you: "Person", style: "Hausregeln", look: "Darstellung", keys: "Tasten", folders: "Ordner", recipients: "Empfänger", fields: "Felder", desk: "Dieser Desk" }, nav: "Seiten der Einstellungen", kept: "Änderungen gelten und bleiben sofort.",
  you: { name: "Name", initials: "Kürzel", why: "Name und Kürzel stehen im Verlauf jedes Fotos bei jedem Schritt." },
  style: { style: "Hausregeln", why: "Welche Regeln gelten und welche davon blockieren.", iim: "Ältere Programme", iimLabel: "IIM auch in Dateien schreiben, die keines haben", iimWhy: "Für ältere Programme der Empfänger. XMP wird immer geschrieben." },
  look: {
    colours: "Farben", themes: { dark: "Dunkel", light: "Hell", contrast: "Hoher Kontrast", system: "Wie das System" },
    surround: "Umgebung", surrounds: { black: "Schwarz", dark: "Dunkel", grey: "18 % Grau", white: "Weiß" }, surroundWhy: (key) => `Hinter den Fotos in Lupe und Vergleich.${key === undefined ? "" : ` ${key} schaltet weiter.`} Immer reines Grau, ohne Farbstich.`,
    size: "Größe von allem", percent: (n) => `${count(n)} %`, sizeWhy: (larger, smaller) => `Text, Bedienung und Zellen wachsen zusammen.${larger === undefined || smaller === undefined ? "" : ` ${larger} und ${smaller} gehen schrittweise.`}`,
    cells: "Zellen des Kontaktbogens", cellsWhy: "Die Breite eines Bildes im Kontaktbogen.", cellsPixels: (n) => `${count(n)} Pixel`,
  },
  keys: {
    style: "Vorbild", styleWhy: "Eigene Änderungen bleiben bei jedem Vorbild.",
    single: "Einzelne Tasten", singleLabel: "Buchstaben, Ziffern und Zeichen wirken ohne Strg", singleWhy: (key) => `Ausschalten, wenn ein Vorleseprogramm oder eine Sprachsteuerung Buchstaben braucht. Jeder Befehl bleibt in der Befehlsliste${key === undefined ? "" : ` (${key})`}.`,
    find: "Befehl oder Taste suchen", list: "Befehle und ihre Tasten", none: "Kein Befehl passt.", resetAll: "Alle wie im Vorbild", changed: (n) => (n === 0 ? "Nichts geändert" : `${count(n)} geändert`), reset: "Wie im Vorbild", resetName: (label) => `${label}: wie im Vorbild`,
    change: (label, key) => `${label}: ${key} ändern`, add: (label) => `${label}: weitere Taste`, addShort: "Taste dazu", off: "ausgeschaltet",
    press: "Neue Taste drücken. Esc lässt es.", remove: "Keine Taste", taken: (key, names) => `${key} ist schon „${names}“.`, take: (names) => `„${names}“ wegnehmen`, leave: "Lassen", set: (label, key) => `${label} hat jetzt ${key}`,
    refused: {
      alt: "Alt und Wahltaste schreiben Zeichen und öffnen Menüs; sie gehören nie einem Befehl.", system: "Diese Taste behält das System für sich.", unicode: "Linux gibt mit dieser Taste Zeichen nach ihrer Nummer ein.", clipboard: "Kopieren, Ausschneiden und Einfügen gehören dem Text.",
      escape: "Esc geht immer einen Schritt zurück.", tab: "Tab geht zwischen den Teilen des Fensters.", "in-text": "Dieser Befehl wirkt auch beim Schreiben, und diese Taste wäre dann Text. Nehmen Sie eine mit Strg.",
    },
  },
  folders: { none: "Noch kein Ordner ist auf dem Desk.", open: "Ordner öffnen…", again: "Neu lesen", off: "Vom Desk nehmen…", againName: (name) => `${name} neu lesen`, offName: (name) => `${name} vom Desk nehmen`, here: "Da", offline: "Nicht angeschlossen", unfinished: "Nicht zu Ende gelesen", photos: (n) => photos(n), list: "Ordner auf dem Desk" },
  fields: {
    chosen: "In der Seitenleiste gezeigt", chosenWhy: "In dieser Reihenfolge; Tab geht vom einen zum nächsten. Die anderen stehen hinter „Weitere Felder“.", others: "Andere Felder", find: "Feld suchen", none: "Kein Feld passt.", add: (name) => `${name} zeigen`, remove: (name) => `${name} nicht mehr zeigen`, up: (name) => `${name} nach oben`, down: (name) => `${name} nach unten`, reset: "Wie auf einem neuen Desk", empty: "Kein Feld wird gezeigt.",
  },
  desk: {
    folder: "Datenordner", folderWhy: "Journal, Index, Einstellungen und Protokolle. Ihre Fotos liegen nicht darin.", backup: "Sicherung", backupNow: "Jetzt sichern…", backupWhy: "Eine Kopie des Journals: jede Änderung und jede Entscheidung. Der Desk legt auch von selbst Kopien an.", backupTitle: "Sichern in", backed: (file, events) => `${counted(events, "Ereignis", "Ereignisse")} gesichert in ${file}`,
    doctor: "Befunde", looking: "Wird geprüft…", again: "Neu prüfen", good: "gut", bad: "braucht Arbeit", log: "Protokoll", logWhy: "Was das Programm notiert hat, Neuestes zuerst. Auch geschlossene Fehler stehen hier.", logEmpty: "Noch ist nichts notiert.", messages: "Meldungen von heute…", version: "Fassung", about: "Über Proofdesk…",
  },
};
