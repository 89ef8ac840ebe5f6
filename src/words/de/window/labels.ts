// Names of states, badges, groups and history lines, in German.
import type * as en from "../../en/window/labels.ts";
import type { Worded } from "../../worded.ts";
import { count, counted } from "../format.ts";

export const stateLabel: Worded<typeof en.stateLabel> = {
  new: "Neu", working: "In Arbeit", submitted: "Vorgelegt", returned: "Zurückgegeben", approved: "Freigegeben", delivered: "Ausgeliefert",
  rejected: "Abgelehnt", killed: "Widerrufen", void: "Freigabe ungültig", correction: "Korrektur offen", blocked: "Mit Problemen", unfinished: "Noch zu schreiben",
};

export const badgeLabel: Worded<typeof en.badgeLabel> = {
  phone: "Handy", camera: "Kamera", xmp: "Begleitdatei (XMP)", cr: "Inhaltsnachweise (Content Credentials) in der Datei", pin: "GPS-Position in der Datei",
  pending: "Wird noch geschrieben", failed: "Schreiben fehlgeschlagen", conflict: "Auch von einem anderen Programm geändert", locked: "In der Kamera gesperrt", cameraRating: (n) => `${counted(n, "Stern", "Sterne")} in der Kamera vergeben`, anyCameraRating: "Sterne in der Kamera vergeben", rejectedRating: "Als verworfen bewertet (−1)", tagged: "Markiert",
  problems: (n) => counted(n, "Problem", "Probleme"),
  warnings: (n) => counted(n, "Warnung", "Warnungen"),
  stars: (n) => counted(n, "Stern", "Sterne"),
  ofFive: (n) => `${count(n)} von 5 Sternen`,
  colorClass: (n) => `Farbklasse ${count(n)}, ${classNames[n] ?? String(n)}`,
  draft: "Text noch nicht übernommen",
};

/** The eight colour classes. */
export const classNames: Worded<typeof en.classNames> = ["Keine", "Sieger", "Sieger, Alternative", "Sehr gut", "Sehr gut, Alternative", "Typisch", "Typisch, Alternative", "Reserve", "Ausschuss"];

export const fileStateLabel: Worded<typeof en.fileStateLabel> = { here: "", missing: "Datei fehlt", offline: "Laufwerk ist getrennt", unreadable: "Nicht lesbar" };

export const deviceLabel: Worded<typeof en.deviceLabel> = {
  phone: "Handy", camera: "Kamera", drone: "Drohne", action: "Actionkamera", scanner: "Scanner", screen: "Bildschirmfoto", software: "Mit Software erzeugt", unknown: "Nicht bekannt",
};

export const groupNames: Worded<typeof en.groupNames> = { caption: "Bildunterschrift", people: "Personen", place: "Ort", rights: "Urheber und Rechte", admin: "Notizen der Redaktion", marks: "Kennzeichen", other: "Weitere Felder" };

export const sourceNames: Worded<typeof en.sourceNames> = { xmp: "XMP", iim: "IIM", exif: "EXIF", sidecar: "Begleitdatei" };

export const eventNames: Worded<typeof en.eventNames> = {
  "root.added": "Ordner hinzugefügt", "root.removed": "Ordner vom Desk genommen", "photo.arrived": "Am Desk eingetroffen", "photo.baselined": "Stand bei Ankunft festgehalten",
  "photo.marked": "Merkmal des Bildes festgehalten", "photo.forgotten": "Vergessen: was es bei Ankunft verriet", "photo.changed": "Von einem anderen Programm geändert", "photo.moved": "Verschoben oder umbenannt", "root.kept": "Ordner behalten",
  "file.begun": "Soll bewegt werden", "file.renamed": "Umbenannt", "file.moved": "In einen anderen Ordner verschoben", "file.copied": "Kopiert", "file.trashed": "In den Papierkorb gelegt", "file.dropped": "Dateien blieben, wo sie waren",
  "photo.saved": "In die Datei geschrieben", "photo.write-failed": "Nicht in die Datei geschrieben",
  "edit.made": "Bearbeitet", "undo.made": "Rückgängig gemacht", "redo.made": "Wiederholt", "conflict.settled": "Konflikt entschieden",
  "approval.submitted": "Vorgelegt", "approval.returned": "Zurückgegeben", "approval.made": "Freigegeben", "approval.given": "Freigegeben", "state.changed": "Status geändert", "approval.approved": "Freigegeben", "approval.rejected": "Abgelehnt",
  "approval.reopened": "Wieder geöffnet", "approval.waived": "Ausnahme zugelassen", "problem.waived": "Ausnahme zugelassen", "waiver.made": "Ausnahme zugelassen", "approval.voided": "Freigabe ungültig", "approval.carried": "Freigabe gilt trotz neuer Kennzeichen weiter",
  "collection.made": "In ein neues Thema aufgenommen", "collection.removed": "Sein Thema wurde entfernt", "collection.changed": "Platz in einem Thema geändert",
  "hold.set": "Zurückgehalten", "hold.released": "Nicht mehr zurückgehalten", "permission.set": "Erlaubnis des Urhebers", "shield.set": "Schutz der Quelle", "recipient.put": "Empfänger gesichert", "recipient.removed": "Empfänger entfernt", "correction.opened": "Korrektur geöffnet", "correction.sent": "Korrektur gesendet", "kill.asked": "Widerruf verlangt", "kill.made": "Widerrufen", "kill.rehearsed": "Widerruf geprobt", "notice.told": "Mitteilung an einen Empfänger", "notice.arrived": "Mitteilung eingegangen", "notice.linked": "Eingegangene Mitteilung mit diesem Foto verbunden", "notice.answered": "Eingegangene Mitteilung beantwortet",
  "delivery.made": "Ausgeliefert", "delivery.begun": "Auslieferung begonnen", "delivery.dropped": "Auslieferung nicht erfolgt", "delivery.withdrawn": "Auslieferung zurückgeholt", "delivery.delivered": "Ausgeliefert", "photo.delivered": "Ausgeliefert", "job.done": "In die Datei geschrieben", "job.failed": "Nicht in die Datei geschrieben",
};
