// Words of what leaves, in German: what a copy is made of, what it has not, and what could still be learnt from it.
import type * as en from "../../en/window/leaving.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, forms, photos } from "../format.ts";

const copies = (n: number): string => counted(n, "Kopie", "Kopien");

export const copyWords: Worded<typeof en.copyWords> = {
  developed: (name) => `Aus dem entwickelten JPEG ${name}`, preview: "Aus der Vorschau im Raw", photo: "Aus dem Foto", kept: "Kodierung behalten", anew: "neu kodiert", because: (why) => `wegen: ${why}`, size: (width, height) => `${count(width)} × ${count(height)} Pixel`,
  beside: (names) => `daneben: ${names}`, unsearched: "Was es bei der Ankunft enthielt, ist vergessen: gesucht wurde nur, was die Datei jetzt enthält.", everything: "nichts entfernt",
  notes: { "everything-kept": "Nichts wurde entfernt.", "content-credentials-removed": "Die Inhaltsnachweise (Content Credentials) wurden entfernt.", "beside-failed": "Eine Datei daneben kam nicht an" },
};

export const leavingWords: Worded<typeof en.leavingWords> = {
  action: "Was hinausgeht…", title: (n) => `Was von ${n === 1 ? "einem Foto" : `${count(n)} Fotos`} hinausgeht`, open: "Was hinausgeht…", lead: "Die Kopien werden angelegt und geprüft wie für eine Auslieferung. Nichts wird gesendet, nichts eingetragen.",
  by: "Mit", profile: (name) => `Profil ${name}`, recipient: (name, profile) => `${name}, ${profile}`,
  running: (done, total) => `${count(done)} von ${photos(total)} angesehen`, stop: "Anhalten", stopped: (done, total) => `Angehalten: ${count(done)} von ${photos(total)} angesehen`, again: "Noch einmal ansehen", waiting: "Noch nicht angesehen", tooMany: "Höchstens 10.000 Fotos auf einmal",
  list: "Fotos", all: (n) => `Alle ${photos(n)}`, allOne: "Alle zusammen", ok: "darf hinaus", refused: (n) => `${count(n)} ${forms(n, "darf", "dürfen")} nicht hinaus`, protected: "Quelle geschützt", none: "Nichts anzusehen.", nothing: "Keines dieser Fotos darf hinaus.",
  why: "Warum", what: "Im Weg steht", todo: "Was zu tun ist", columns: { field: "Feld", value: "Im Foto", copy: "In der Kopie" }, columnsAll: { field: "Feld", value: "Zum Beispiel", copy: "In den Kopien" },
  parts: { refused: "Darf nicht hinaus", told: "Noch zu erfahren", removed: "Entfernt", changed: "Geändert", kept: "Behalten", notes: "Außerdem" },
  partWhy: { refused: "keine Kopie wird angelegt", told: "aus der Kopie, für jeden, der sie hat", removed: "im Foto, nicht in der Kopie", changed: "nur in der Kopie", kept: "wie freigegeben", notes: "was die Prüfung sagt" },
  of: (n, all) => `${count(n)} von ${photos(all)}`, removed: "Entfernt", removedWhy: (why) => `Entfernt: ${why}`, kept: "Behalten", differ: (n) => counted(n, "verschiedener Wert", "verschiedene Werte"), more: (n) => `und ${count(n)} weitere`,
  tags: (n) => counted(n, "Eintrag", "Einträge"), showTags: (kind) => `Einträge zeigen: ${kind}`, picture: "Bild", fileName: "Dateiname",
  table: (name) => `Was von ${name} hinausgeht`, tableAll: "Was von allen zusammen hinausgeht", proven: (n) => `${copies(n)} zurückgelesen und durchsucht. Nichts von dem, was hier entfernt ist, wurde darin gefunden.`, whole: "Dieses Profil entfernt nichts. Die Kopien sind die eigenen Dateien der Fotos, mit allem, was sie verraten.",
  kinds: {
    gps: "GPS-Position", serial: "Seriennummern", owner: "Namen von Besitzern und Urhebern", contact: "Kontakt zur Person, die das Bild machte", faces: "Gesichtsbereiche", device: "Kamera und Objektiv", time: "Zeiten der Kamera", software: "Software und Bearbeitungsverlauf", ids: "Kennungen, die Kopien verbinden", credentials: "Inhaltsnachweise (Content Credentials)",
    previews: "Vorschauen und versteckte Bilder", maker: "Herstellernotizen", exposure: "Einstellungen der Belichtung", marks: "Markierungen von Redaktionen", words: "Andere Texte: Bildtexte, Kommentare, Rechte", other: "Andere Einträge",
  },
  told: {
    picture: "Was das Bild zeigt: Gesichter, Schilder, Kennzeichen, Spiegelungen", caption: "Was Bildunterschrift, Überschrift und Stichwörter sagen", date: "Wann es aufgenommen wurde", country: "Wo es aufgenommen wurde", credit: "Wer es machte oder wem es gehört", coding: "Die Kodierung der Kamera, an der sich ihre Art erkennen lässt", size: "Die Größe des Bildes", "colour-profile": "Das Farbprofil", "file-name": "Der Dateiname",
  },
  look: "Bitte selbst ansehen", dryRun: "Probelauf…", dryRunTitle: "Ordner für den Probelauf", dryRunning: (done, total) => `Probelauf, ${count(done)} von ${photos(total)}`, dryRunDone: (n, folder) => `${copies(n)} in ${folder} abgelegt. Nichts wurde gesendet.`, dryRunNone: "Dort wurde keine Kopie abgelegt.", dryRunStopped: "Der Probelauf wurde angehalten.", showFolder: "In der Dateiverwaltung zeigen", needPhotos: "Kein Foto darf hinaus", back: "Zurück",
};
