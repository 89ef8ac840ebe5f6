// Words of notices that came in from agencies, in German.
import type * as en from "../../en/window/incoming.ts";
import type { Worded } from "../../worded.ts";
import { count } from "../format.ts";

export const incomingAction: Worded<typeof en.incomingAction> = "Eingegangene Mitteilungen…";

export const incomingWords: Worded<typeof en.incomingWords> = {
  title: "Eingegangene Mitteilungen", status: (n) => `${count(n)} eingegangen`, loading: "Wird nachgesehen…", none: "Keine eingegangene Mitteilung wartet auf Antwort.", why: "Agenturen berichtigen oder widerrufen, was sie gesendet haben. Nichts geschieht, bevor du antwortest.", open: (n) => `${count(n)} zu beantworten`,
  kinds: { kill: "Widerruf", withhold: "Vorerst nicht verwenden", elimination: "Streichung", refile: "Neufassung", correction: "Korrektur", addition: "Ergänzung" },
  of: (kind, file) => `${kind}, ${file}`, from: (file, time) => `${file}, ${time}`, text: "Der ganze Text",
  matches: (n) => (n === 1 ? "Das Foto, das gemeint sein kann" : `${count(n)} Fotos, die gemeint sein können, das sicherste zuerst`), noMatch: "Kein Foto hier passt zu dem, was sie sagt.",
  hows: { linked: "ein Redakteur hat es gesagt", itself: "dieses Bild selbst sagt es", job: "gleicher Auftrag", picture: "sieht genauso aus", title: "gleicher Titel", name: "sein Name steht in der Mitteilung", byline: "gleicher Fotograf und gleiche Zeit" },
  before: "Hier steht", after: "Die Mitteilung sagt", take: (field) => `Übernehmen: ${field}`, empty: "(leer)", same: "Hier steht schon, was sie sagt, oder sie bringt keinen Text. Bei Bedarf von Hand berichtigen.",
  voids: "Mit der Übernahme gilt die Freigabe nicht mehr.", opens: "Es ist hinausgegangen: Das öffnet seine Korrektur. Danach freigeben und die Korrektur senden.", killed: "Bereits widerrufen.",
  apply: { words: "Übernehmen", kill: "Widerrufen…", hold: "Zurückhalten", done: "Schon erledigt" }, needField: "Auswählen, was zu übernehmen ist", running: "Läuft…", show: "Foto zeigen", link: "Dieses ist gemeint", linkActive: (file) => `Gemeint ist ${file}, im Kontaktbogen gewählt`,
  dismiss: "Nicht unseres", dismissWhy: "Warum hier nichts zu tun ist", dismissHint: "Zum Beispiel: Wir haben dieses Bild nie verwendet", needWhy: "Zuerst sagen, warum", note: "Mitteilung schließen", back: "Zurück",
  applied: (file) => `Für ${file} übernommen`, dismissed: "Die Mitteilung ist geschlossen. Der Grund steht im Journal.",
};
