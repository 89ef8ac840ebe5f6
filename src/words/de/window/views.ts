// Words of the views: sheet, loupe, first run, empty states; in German.
import type * as en from "../../en/window/views.ts";
import type { Worded } from "../../worded.ts";
import { count, photos } from "../format.ts";

export const sheet: Worded<typeof en.sheet> = {
  grid: (title) => title, noHeadline: "keine Überschrift", reading: "Wird gelesen…", killed: "Widerrufen", unreadable: "Nicht lesbar", noPicture: "Keine Vorschau", noPictureWhy: "Diese Datei lässt sich hier nicht anzeigen und enthält keine Vorschau. Ihr Text kann trotzdem bearbeitet werden.", left: "passt nicht mehr zum Filter",
  newOnes: (n) => `${photos(n)} eingetroffen`,
};

export const empty: Worded<typeof en.empty> = {
  nothingFound: "Nichts gefunden", nothingFoundWhy: (text) => `Kein Foto passt zu ${text}.`, clear: "Alle Fotos zeigen", noPhotos: "Keine Fotos in diesem Ordner", noPhotosWhy: "Fotos dort ablegen oder einen anderen Ordner wählen.",
  reading: (n) => `${photos(n)} werden eingelesen`, readingWhy: "Fotos erscheinen, sobald sie gelesen sind, und lassen sich sofort bearbeiten.", badSearch: "Die Suche ist nicht verständlich", desk: "Der Desk wird geöffnet…", deskWhy: "Fotos, Texte und Verlauf kommen vom Desk auf diesem Rechner.",
};

export const loupe: Worded<typeof en.loupe> = { label: "Lupe", back: "Zurück zum Kontaktbogen", previous: "Voriges Foto", next: "Nächstes Foto", none: "Kein Foto", at: (at, all) => `${count(at)} von ${count(all)}`, surround: "Umgebung", fit: (percent) => `Eingepasst, ${percent} %`, percent: (percent) => `${percent} %`, lost: { offline: "Das Laufwerk ist getrennt. Dies ist die Vorschau; die volle Größe kommt mit dem Laufwerk zurück.", missing: "Die Datei ist nicht mehr da. Dies ist die Vorschau; Texte und Verlauf sind gesichert." } };

export const compare: Worded<typeof en.compare> = {
  title: (shown, of) => `${count(shown)} von ${count(of)} im Vergleich`, howMany: "Wie viele nebeneinander", linked: "Gemeinsam zoomen und verschieben", onlyDifferences: "Nur Unterschiede",
  pane: (letter, name, at, of) => `${letter}, ${name}, ${count(at)} von ${count(of)}`,
  facts: { headline: "Überschrift", caption: "Bildunterschrift", time: "Zeit", byline: "Fotograf", city: "Stadt", device: "Gerät", size: "Größe" }, none: "(nichts)", same: "Kein Unterschied in Text, Zeit, Gerät oder Größe",
  keep: "Behalten", keepNext: "Behalten, nächste", drop: "Verwerfen", swap: "Tauschen", swapBack: (letter) => `${letter} gegen das vorige Bild tauschen`, swapOn: (letter) => `${letter} gegen das nächste Bild tauschen`,
  end: "Keine weiteren Fotos zum Vergleichen. Verworfene Fotos behalten ihre Dateien, Strg Z nimmt den letzten Schritt zurück.",
};

export const firstRun: Worded<typeof en.firstRun> = {
  title: "Ordner öffnen.", title2: "Sofort loslegen.", lead: "Während der Ordner eingelesen wird, kann schon gearbeitet werden. Fotos bleiben, wo sie sind: Nichts wird kopiert, verschoben oder hochgeladen.",
  open: "Ordner öffnen…", drop: "oder einen Ordner oder eine Karte hierher ziehen", samples: "Beispielbibliothek öffnen", samplesWhy: "Eine kleine Nacht in der Redaktion, um alles auszuprobieren. Freie Fotos, Quelle und Lizenz stehen in jedem.", making: (done, total) => `Beispiele werden angelegt, ${count(done)} von ${count(total)}`,
  name: "Name, für den Verlauf", namePlaceholder: "Zum Beispiel: N. Castellane, Nachtdienst", initials: "Kürzel",
  promise1: "Nur ändern, was verlangt ist.", promise1Why: "Jeder Schreibvorgang läuft an einer Kopie, wird zurückgelesen und verglichen, erst dann ersetzt sie das Foto.", promise2: "Arbeitet ohne Netz.", promise2Why: "Kein Konto, keine Cloud, keine Statistik.", promise3: "Jeder Schritt lässt sich zurücknehmen,", promise3Why: "bis ein Foto das Haus verlassen hat.",
  readingLine: (done, total) => `${count(done)} von ${photos(total)}, die Arbeit kann beginnen`, doneLine: (n) => `${photos(n)} bereit`, stop: "Anhalten", work: "Zum Kontaktbogen", waiting: "Fotos erscheinen hier, während der Ordner eingelesen wird.", ready: (n) => `${photos(n)} bereit`,
};

export const deskState: Worded<typeof en.deskState> = {
  starting: "Der Desk startet.", gone: "Der Desk hat angehalten und startet neu. Geschriebenes bleibt hier und wird gesendet, sobald er zurück ist.", failed: (reason) => `Der Desk kann nicht starten. Fotos und alles Gesicherte sind unberührt.${reason === "" ? "" : ` ${reason}`}`,
};
