// Words of the problems view, in German.
import type * as en from "../../en/window/problems.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, forms, photos } from "../format.ts";

export const problemsView: Worded<typeof en.problemsView> = {
  title: (problems, warnings) => `${counted(problems, "Problem", "Probleme")}, ${counted(warnings, "Warnung", "Warnungen")}`, inPhotos: (n) => `in ${photos(n)}`,
  rail: "Arten von Problemen", blocks: "Probleme, sie blockieren", warns: "Warnungen, sie blockieren nicht", waived: "Mit Ausnahme", all: { blocks: "Alle Probleme", warns: "Alle Warnungen", waived: "Ausnahmen mit Begründung" },
  list: "Probleme", pane: "Problem", none: "Nichts steht im Weg", noneWhy: "Kein Foto dieser Ansicht hat ein Problem oder eine Warnung.", noneHere: "Von dieser Art ist nichts mehr übrig", of: (at, all) => `${count(at)} von ${count(all)}`,
  more: (n) => `${count(n)} ${forms(n, "weiteres", "weitere")}; sie folgen, sobald diese erledigt sind`, counting: "Wird gezählt…",
  now: "Jetzt", after: "Nach dem Beheben", empty: "(leer)", edit: (field) => `Bearbeiten: ${field}`, waive: "Ausnahme begründen…", back: "Zurück zum Kontaktbogen", settle: "Beide Fassungen zeigen", retry: "Noch einmal", cannot: "Lässt sich hier nicht beheben: Dafür braucht es die Datei oder ein anderes Programm.",
  fixAll: (n) => `Alle gleichartigen beheben: ${count(n)}…`, alike: (rule) => `Alle mit Lösungsvorschlag zu „${rule}“`, done: "Behoben", waivedBy: (initials, reason) => `Ausnahme von ${initials}: ${reason}`, undo: "nimmt eine Lösung zurück",
  lineName: (at, name, message) => `${at}, ${name}, ${message}`,
  severity: { blocks: "Problem", warns: "Warnung", unchecked: "Nicht geprüft", informs: "Hinweis" },
  rules: { "write.failed": "Schreiben fehlgeschlagen", "write.conflict": "Auch von einem anderen Programm geändert", "file.unreadable": "Nicht lesbar" },
  conflict: (field) => `${field}: auch von einem anderen Programm geändert`,
  groups: { required: "Pflichtfelder", text: "Text", dates: "Datum und Zeit", place: "Ort", rights: "Rechte und Urheber", keywords: "Stichwörter", evidence: "Was die Datei verrät", writes: "Schreibvorgänge", other: "Sonstige" },
};

export const fixAlikeDialog: Worded<typeof en.fixAlikeDialog> = {
  title: (n) => `${photos(n)} gleichartig beheben`, why: "Jedes Foto bekommt seine eigene Lösung, alle zusammen sind ein Schritt, den Rückgängig zurücknimmt.", go: (n) => `${count(n)} beheben`, more: (n) => `und ${counted(n, "weiteres Foto", "weitere Fotos")}`, spared: "Freigegebene Fotos sind ausgenommen: Sie werden einzeln behoben, damit nach jeder Freigabe gefragt wird.", counting: "Lösungen werden gesammelt…",
};
