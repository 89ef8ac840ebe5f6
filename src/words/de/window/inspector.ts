// Words of the inspector: one photo, many photos, fields, problems, conflicts, provenance, history; in German.
import type * as en from "../../en/window/inspector.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, forms, photos } from "../format.ts";

export const inspector: Worded<typeof en.inspector> = {
  label: "Inspektor", tabs: { caption: "Text", file: "Datei", rights: "Rechte", history: "Verlauf" }, none: "Kein Foto ist aktiv.", noneWhy: "Im Kontaktbogen eines wählen, um seinen Text zu sehen.",
  photos, statesDiffer: "Verschiedene Status", classesDiffer: "Verschiedene Farbklassen", from: (first, last) => (first === last ? first : `${first} bis ${last}`),
  partly: (read, all) => `Werte von ${count(read)} der ${count(all)} Fotos verglichen. Eingaben gelten für alle ${count(all)}.`,
  onlyChanged: "Nur geänderte Felder werden geschrieben.", takesBack: (n) => `nimmt es in allen ${count(n)} zurück.`,
};

export const field: Worded<typeof en.field> = {
  bytes: (used, limit) => `${count(used)} / ${count(limit)}`, words: (n) => counted(n, "Wort", "Wörter"),
  over: (limit) => `IIM fasst ${count(limit)} Bytes: Das markierte Ende kommt nicht hinein. XMP enthält alles.`,
  sameInAll: "gleich in allen", sameIn: (n) => `gleich in ${count(n)}`, different: (n) => `${count(n)} verschiedene`, emptyIn: (n) => `leer in ${count(n)}`, emptyInAll: "leer in allen",
  typeToReplace: (n) => `Eingabe ersetzt in allen ${count(n)}`, inAll: (label, n) => `${label}, in allen ${count(n)}`, inSome: (label) => `${label}, in einigen`, add: "Hinzufügen, dann Eingabetaste", values: (n) => (n === 1 ? "Den Wert zeigen, den einige haben" : `Die ${count(n)} Werte zeigen`), useInAll: (n) => `In allen ${count(n)} verwenden`, useThisInAll: (text, n) => `In allen ${count(n)} verwenden: ${text}`, inPhotos: photos, moreValues: (n) => `und ${count(n)} ${forms(n, "weiterer", "weitere")}`, emptyOnes: "leer", goTo: (name) => `Zu ${name} gehen`, find: "Feld suchen", findHint: "Jedes Feld des IPTC-Standards, nach seinem Namen", found: (n) => (n === 0 ? "Kein Feld dieses Namens" : counted(n, "Feld", "Felder")), addToAll: (n) => `Zu allen ${count(n)} hinzufügen`, remove: (word) => `${word} entfernen`, addSome: (word, n) => `${word}, in ${count(n)}; zu allen hinzufügen`,
  kept: "gesichert", notApplied: "gesichert, nicht übernommen", failed: "nicht gesichert", differ: "Stellen in der Datei weichen ab", languages: (list) => `auch auf ${list}`, choose: "Kein Wert", yes: "Ja", no: "Nein",
  theirs: "Fremde Fassung", mine: "Eigene Fassung", conflict: "Ein anderes Programm hat dieses Feld inzwischen geändert.", nothing: "nichts", structure: "Bekommt später ein eigenes Formular; steht unter Datei.", badValue: "Kein gültiger Wert für dieses Feld.", more: "Mehr Felder", fewer: "Weniger Felder", listHint: "Mehrere mit ; trennen", problem: "Hat ein Problem", dateHint: "2026-11-22 oder 2026-11-22T16:42:07+01:00",
};

export const problems: Worded<typeof en.problems> = {
  fix: "Beheben", fixAll: (n) => `${photos(n)} blockiert`, show: "Zeigen", waive: "Ausnahme…", waived: (by, reason) => `Ausnahme von ${by}: ${reason}`, unchecked: "nicht geprüft",
  summary: (blocked, problems_) => `${count(blocked)} durch ${counted(problems_, "Problem", "Probleme")} blockiert`, warnings: (n) => counted(n, "Warnung", "Warnungen"), more: (n) => `${count(n)} ${forms(n, "weiteres", "weitere")}`, less: "Weniger zeigen",
};

export const file: Worded<typeof en.file> = {
  device: "Gerät", model: "Modell", lens: "Objektiv", software: "Software", time: "Aufnahmezeit", noZone: "Zeitzone nicht bekannt", position: "Position", positionSafe: "wird mit dem sicheren Profil nicht weitergegeben", pixels: "Pixel", format: "Format", size: "Größe", path: "Pfad", sidecar: "Begleitdatei", hash: "SHA-256", marks: "Belege", write: "Schreiben", jobs: "Schreibvorgänge",
  reveal: "Im Ordner zeigen", fields: "Alle Felder der Datei", differ: "Abweichende Stellen", from: (source) => `aus ${source}`, noFields: "Die Datei enthält keine Textfelder.", credentials: "Inhaltsnachweise (Content Credentials)", hasCredentials: "In der Datei. Nach einem Schreibvorgang passen sie nicht mehr.", noCredentials: "Keine in der Datei", notes: "Hinweise", none: "Keine",
  jobState: { waiting: "wartet", writing: "wird geschrieben", done: "gesichert", failed: "fehlgeschlagen", conflict: "wartet auf die Entscheidung" },
};

export const rights: Worded<typeof en.rights> = {
  approval: "Freigabe", by: "Freigegeben von", at: "Um", style: "Hausregeln", void: "Ungültig", bytes: "Für diese Bytes", none: "Nicht freigegeben.", deliveries: "Ausgeliefert an", noDeliveries: "Von diesem Desk hat es noch niemand.", fields: "Weitere Felder zu Rechten und Nutzung", more: "Leere Felder zeigen", fewer: "Nur Felder mit Wert", returned: "Zurückgegeben mit",
};

export const history: Worded<typeof en.history> = { empty: "Noch keine Ereignisse.", events: (n) => counted(n, "Ereignis", "Ereignisse"), chain: "vorige", last: "Letzte Ereignisse", by: (name) => name, cleared: "geleert" };

export const readOnlyWhy: Worded<typeof en.readOnlyWhy> = { killed: "Widerrufen: Daran ändert sich nichts mehr.", delivered: "Freigegeben und ausgeliefert: Eine Änderung braucht eine Korrektur, damit alle Empfänger davon erfahren.", unreadable: "Die Datei ist nicht lesbar, daher lässt sich ihr Text nicht ändern.", missing: "Die Datei ist nicht hier; der Text lässt sich lesen, aber nicht ändern." };
