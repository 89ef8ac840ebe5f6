// Words of the caption rows, in German.
import type * as en from "../../en/window/rows.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, forms, photos } from "../format.ts";

const cells = (n: number): string => counted(n, "Zelle", "Zellen");

export const rows: Worded<typeof en.rows> = {
  grid: (title) => `Texte, ${title}`, photo: "Foto", file: "Datei", checks: "Prüfungen", required: "Pflicht", missing: "Fehlt", noProblems: "Keine Probleme", library: "Bibliothek ein- oder ausblenden", columns: "Spalten…",
  notApplied: "gesichert, nicht übernommen", badValue: "kein gültiger Wert für dieses Feld", editor: (field, photo) => `${field} von ${photo}`, more: "Felder der Zeile",
  header: "Strg und Pfeiltasten verschieben die Spalte, Umschalt und Pfeiltasten ändern ihre Breite, Entf nimmt sie heraus, die Eingabetaste öffnet die Liste der Spalten.",
  at: (row, all, column) => `Zeile ${count(row)} von ${count(all)}, ${column}`, hint: { next: "nächste Zelle", save: "sichern, nächstes Foto", back: "zurück, Text bleibt", open: "bearbeiten" },
};

export const rowsWhyNot: Worded<typeof en.rowsWhyNot> = {
  structure: "Dieses Feld hat mehrere Teile und wird hier nur gezeigt.", separator: "Ein Wort dieses Feldes enthält ein Semikolon. Der Inspektor zeigt jedes Wort für sich.", loading: "Wird noch gelesen", notInRows: "Öffnet sich in den Zeilen (R)",
  noField: "Zuerst eine Textzelle wählen", noSource: "Darüber ist keine Zeile zum Ausfüllen", rowsFetched: (n) => `${counted(n, "Zeile musste", "Zeilen mussten")} erst geladen werden. Noch einmal kopieren.`, nothing: "Nichts zu ändern: Jede Zelle hat diesen Text schon", noneTakes: "Keine dieser Zellen kann das aufnehmen",
};

export const cellsDialog: Worded<typeof en.cellsDialog> = {
  title: { paste: (n) => `In ${cells(n)} einfügen?`, fill: (n) => `${cells(n)} ausfüllen?`, clear: (n) => `${cells(n)} leeren?` },
  text: (n, fields) => `${fields} in ${photos(n)} ${forms(n, "ändert", "ändern")} sich. Es ist ein Schritt: Strg Z nimmt alles zurück.`,
  emptied: (n) => `${cells(n)} mit Text ${forms(n, "wird", "werden")} leer.`, refused: (n) => `${cells(n)} ${forms(n, "kann ihren Text nicht aufnehmen und bleibt, wie sie ist", "können ihren Text nicht aufnehmen und bleiben, wie sie sind")}.`, outside: (n) => `${cells(n)} des Blocks ${forms(n, "findet", "finden")} hier keine Zeile oder Spalte.`,
  go: { paste: (n) => `${count(n)} einfügen`, fill: (n) => `${count(n)} ausfüllen`, clear: (n) => `${count(n)} leeren` },
};

export const columnsDialog: Worded<typeof en.columnsDialog> = {
  title: "Spalten", shown: "Zu sehen, von links nach rechts", up: (name) => `${name} eine Stelle nach links`, down: (name) => `${name} eine Stelle nach rechts`, out: (name) => `${name} herausnehmen`, others: "Weitere Felder", find: "Feld nach seinem Namen suchen", hint: "Zum Beispiel: Quelle", add: (name) => `${name} hinzufügen`, none: (text) => `Kein Feld heißt „${text}“.`, reset: "Spalten eines neuen Desks", everyday: "Übliche Felder; für alle anderen einen Namen eingeben.", always: "Foto, Datei und Prüfungen sind immer da.",
};
