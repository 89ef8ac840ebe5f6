// Messages that are not refusals: what was done, what the desk noticed, what broke. By code, in German.
import type { messageTable as english, stepWords as englishSteps } from "../en/message-table.ts";
import type { Words } from "../values.ts";
import { count, counted, forms, photos as photosWord } from "./format.ts";

const photos = (w: Words): string => photosWord(w.number("photos"));
const failed = (w: Words): string => (w.number("failed") > 0 ? `, ${count(w.number("failed"))} nicht` : "");
const past = (done: string) => (w: Words): string => `${photosWord(w.number("ok"))} ${done}${failed(w)}`;

export const stepWords: typeof englishSteps = {
  "edit.made": "Bearbeitung", "problem.waived": "Ausnahme", "approval.submitted": "Vorlage", "approval.returned": "Rückgabe",
  "collection.made": "Neues Thema", "collection.renamed": "Name des Themas", "collection.removed": "Entfernen des Themas", "collection.changed": "Fotos des Themas",
  "approval.given": "Freigabe", "approval.rejected": "Ablehnung", "approval.reopened": "Wiederöffnung",
  "file.renamed": "Umbenennung", "file.moved": "Verschiebung", "file.trashed": "Ablage im Papierkorb",
};
/** Where no photo could be turned, the step stays the newest and the reasons stand beside. */
const turned = (done: string, not: string) => (w: Words): string => {
  const step = `${stepWords[w.text("kind", "")] ?? w.text("kind", "letzter Schritt")}${w.has("fields") ? ` (${w.text("fields", "")})` : ""}`;
  if (w.has("collection")) return `${w.number("ok") > 0 ? done : not}: ${step} „${w.text("collection", "")}“`;
  return w.number("photos") === 0 ? `${not}: ${step}. Alles ist, wie es war.` : `${done}: ${step}, ${photos(w)}`;
};

const settled: Readonly<Record<string, string>> = { mine: "Die eigene Fassung wird geschrieben", result: "Das Ergebnis wird geschrieben" };

export const messageTable: typeof english = {
  // What the editor did.
  "done.submit": past("vorgelegt"),
  "done.return": past("zurückgegeben"),
  "done.approve": past("freigegeben"),
  "done.reject": past("abgelehnt"),
  "done.reopen": past("wieder geöffnet"),
  "done.waive": past("mit Ausnahme zugelassen"),
  "done.hold": past("zurückgehalten"),
  "done.release": past("nicht mehr zurückgehalten"),
  "done.permission": (w) => `Erlaubnis festgehalten für ${photosWord(w.number("ok"))}${failed(w)}`,
  "done.permission-removed": (w) => `Erlaubniseintrag weggenommen von ${photosWord(w.number("ok"))}${failed(w)}`,
  "done.shield": (w) => `Quelle von ${photosWord(w.number("ok"))} geschützt${failed(w)}`,
  "done.shield-removed": (w) => `Schutz der Quelle weggenommen von ${photosWord(w.number("ok"))}${failed(w)}`,
  "done.correct": past("zur Korrektur geöffnet"),
  "done.kill": past("widerrufen"),
  "done.send-correction": (w) => `Korrektur gesendet, ${count(w.number("sent"))} benachrichtigt${w.number("open") > 0 ? `, ${count(w.number("open"))} noch zu benachrichtigen` : ""}`,
  "done.turn": past("gedreht"),
  "done.rename": past("umbenannt"),
  "done.move": past("verschoben"),
  "done.copy": past("kopiert"),
  "done.trash": past("in den Papierkorb gelegt"),
  "done.root-kept": (w) => `${w.text("path", "Der Ordner")} bleibt auf dem Desk, ${photos(w)}`,
  "done.edit": (w) => `${w.text("fields", "Felder")} ${w.number("ok") > 1 ? `in ${photosWord(w.number("ok"))} geändert` : "geändert"}${failed(w)}`,
  "done.mark": (w) => `${w.text("mark", "Gekennzeichnet")}, ${photos(w)}`,
  "done.undo": turned("Rückgängig gemacht", "Nicht rückgängig gemacht"),
  "done.redo": turned("Wiederholt", "Nicht wiederholt"),
  "done.deliver": (w) => `${counted(w.number("ok"), "Kopie", "Kopien")} ausgeliefert${w.number("failed") > 0 ? `, ${count(w.number("failed"))} verweigert` : ""}. Nichts Entferntes wurde darin gefunden.`,
  "done.deliver-none": (w) => `Nichts wurde ausgeliefert, ${photosWord(w.number("failed"))} verweigert`,
  "done.index": (w) => `${photos(w)} eingelesen${w.number("unreadable") > 0 ? `, ${count(w.number("unreadable"))} nicht lesbar` : ""}${w.number("ignored") > 0 ? `, ${counted(w.number("ignored"), "andere Datei", "andere Dateien")} übergangen` : ""}`,
  "done.index-stopped": (w) => `Einlesen angehalten. ${photos(w)} ${forms(w.number("photos"), "bleibt", "bleiben")}, der Rest wird beim nächsten Mal gelesen.`,
  "done.retry": (w) => `${counted(w.number("jobs"), "Schreibvorgang", "Schreibvorgänge")} noch einmal versucht`,
  "done.settle": (w) => `${w.text("field", "Das Feld")}: ${settled[w.text("take", "")] ?? "Die fremde Fassung wurde übernommen"}`,
  "done.root-removed": (w) => `${w.text("path", "Der Ordner")} ist nicht mehr auf dem Desk, ${photos(w)}. Die Dateien und ihr Verlauf bleiben.`,

  // What the desk noticed by itself.
  "write-failed": (w) => `${w.text("name", "Ein Foto")}: nicht geschrieben${w.why()}. Die Änderung ist auf dem Desk gesichert.`,
  conflict: (w) => `${w.text("name", "Ein Foto")}: Ein anderes Programm hat ${w.text("fields", "ein Feld")} ebenfalls geändert. Beide Fassungen sind gesichert.`,
  "approval-voided": (w) => `${w.has("name") ? w.text("name", "") : photos(w)}: Freigabe ungültig, der Inhalt hat sich geändert.`,
  "root.offline": (w) => `${w.text("path", "Ein Ordner")} ist nicht mehr erreichbar. Vorschauen bleiben, Änderungen warten.`,
  "root.back": (w) => `${w.text("path", "Ein Ordner")} ist wieder da.`,
  "photos.arrived": (w) => `${counted(w.number("photos"), "neues Foto", "neue Fotos")} in ${w.text("path", "dem Ordner")}`,
  "hard-link-parted": (w) => `${w.text("name", "Ein Foto")} hatte einen zweiten Namen auf dem Datenträger. Der andere Name behält den alten Inhalt.`,
  "delivery.taken-back": (w) => `Die Auslieferung wurde angehalten. ${counted(w.number("back"), "Kopie", "Kopien")}, schon bei ${w.text("recipient", "dem Empfänger")}, zurückgeholt${w.number("stays") > 0 ? `; ${count(w.number("stays"))} nicht, die als ausgeliefert gelten` : ""}.`,
  "index.behind": () => "Der Index konnte nicht geschrieben werden. Alle Änderungen sind gesichert; die Liste zieht nach, sobald geschrieben werden kann.",
  "journal.head": () => "Die zweite Marke am Ende des Journals (journal.head) konnte nicht geschrieben werden. Alle Änderungen sind gesichert; mit der nächsten wird es noch einmal versucht.",
  "disk.full": () => "Der Datenträger ist voll. Alle Änderungen sind gesichert, mehr kann erst geschrieben werden, wenn Platz ist.",
  "backup-failed": (w) => `Die Sicherung des Desks konnte nicht angelegt werden${w.why()}. Das Journal selbst ist vollständig.`,

  // What broke.
  "fault": (w) => `Etwas ist fehlgeschlagen (${w.text("code", "unbekannt")}). Alles Gesicherte bleibt gesichert.`,
  "desk.back": () => "Der Desk ist wieder da. Nichts ging verloren.",
};
