// Words of the protection of a source, in German: what it does, the words no copy may say, and how it stands beside a photo.
import type * as en from "../../en/window/shield.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, forms, photos } from "../format.ts";

export const shieldWords: Worded<typeof en.shieldWords> = {
  action: "Quelle schützen…", title: (n) => `Quelle von ${n === 1 ? "einem Foto" : `${count(n)} Fotos`} schützen`, loading: "Der Desk wird gefragt…",
  lead: "Für Bilder, deren Urheber oder deren Abgebildete gefährdet sein könnten. Jede Kopie wird vergröbert, was immer ihr Profil sagt: keine Namen von Menschen, kein Ort außer dem Land, nur der Tag, ein neutraler Dateiname. Die ganze Datei geht nie hinaus.",
  on: "Die Quelle ist geschützt", onWhy: "Kopien auf dem Weg werden angehalten.", off: "Nicht geschützt", offWhy: "Kopien entstehen, wie ihr Profil es sagt.", choice: "Schutz",
  words: "Geschützte Wörter, eines je Zeile", wordsHint: "Zum Beispiel: die Straße, der Name des Bootes, ein Spitzname", wordsWhy: "Eine Kopie, die eines davon sagen würde, in einem Feld oder im Namen, geht nicht hinaus.",
  derived: "Der Desk ergänzt von selbst: die Menschen und Orte in den Feldern des Fotos, und wer die Erlaubnis gab.",
  some: (n) => `${photos(n)} davon ${forms(n, "ist", "sind")} schon geschützt.`, differ: "Ihre Wörter sind verschieden. Hier stehen alle; was gesichert wird, ersetzt jede Liste.", out: (n) => `${photos(n)} ${forms(n, "ist", "sind")} schon draußen. Was hinausgegangen ist, bleibt, wie es ist: korrigieren oder widerrufen.`,
  tooLong: (word) => `Kein Wort von 2 bis 200 Zeichen: ${word}`, tooMany: "Höchstens 500 Wörter", same: "Nichts ist geändert",
  go: (n) => `${photos(n)} schützen`, remove: (n) => `Schutz von ${n === 1 ? "einem Foto" : `${count(n)} Fotos`} wegnehmen`, learn: "Was noch zu erfahren ist…", saveAndLearn: "Sichern, dann zeigen, was noch zu erfahren ist…", none: "Kein Foto gewählt",
  mark: "Quelle geschützt: Kopien werden vergröbert", summary: "Schutz der Quelle", notProtected: "Nicht geschützt. Kopien entstehen, wie ihr Profil es sagt.", change: "Schutz ändern…", by: "Geschützt von", byAt: (name, time) => `${name}, ${time}`, wordsIs: "Geschützte Wörter", noWords: "nur die, die der Desk kennt", counts: (n, all) => `${count(n)} von ${photos(all)} geschützt`,
  taken: "weggenommen", given: (n) => (n === 0 ? "geschützt" : `geschützt, ${counted(n, "Wort", "Wörter")}`), inDelivery: (n) => `${photos(n)} mit geschützter Quelle: gröber als das Profil sagt`,
};
