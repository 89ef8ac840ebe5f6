// Words of the ledger view, in German: who has which copy.
import type * as en from "../../en/window/ledger.ts";
import type { Worded } from "../../worded.ts";
import { count, counted } from "../format.ts";

const copies = (n: number): string => counted(n, "Kopie", "Kopien");

export const ledgerWords: Worded<typeof en.ledgerWords> = {
  action: "Lieferbuch", back: "Zurück", title: (n) => `Lieferbuch, ${copies(n)}`, counting: "Lieferbuch", table: "Kopien, die hinausgingen, neueste zuerst", pane: "Diese Kopie", of: (at, all) => `${count(at)} von ${count(all)}`,
  find: "Im Lieferbuch suchen", findHint: "Foto, Dateiname, Empfänger", recipient: "Empfänger", everybody: (n) => `Alle ${count(n)} Empfänger`, choice: (name, n) => `${name} (${count(n)})`,
  none: "Noch wurde nichts ausgeliefert", noneWhy: "Jede Kopie, die den Desk verlässt, bekommt hier eine Zeile: wer sie hat und was zeigt, dass sie angekommen ist.", noneHere: "Keine Kopie passt", noneHereWhy: "Andere Wörter oder alle Empfänger finden mehr.", loading: "Wird gelesen…",
  columns: { photo: "Foto", version: "Fassung", recipient: "Empfänger", file: "Dateiname dort", time: "Wann", editor: "Von", profile: "Profil", result: "Ergebnis", told: "Mitgeteilt" },
  results: { arrived: "Angekommen", unsure: "Nicht bekannt", back: "Zurückgeholt" }, resultWhy: { arrived: "Die Gegenseite hat sie.", unsure: "Der Desk oder die Leitung brach vor der Antwort ab: niemand kann wissen, ob sie ankam.", back: "Die Kopie wurde über ihren Kanal zurückgeholt." },
  toldOf: (kind, state) => `${kind}: ${state}`, row: (photo, recipient, file) => `${photo}, ${recipient}, ${file}`, gone: "Nicht mehr am Desk",
  channel: "Kanal", approvedBy: "Freigegeben von", proof: "Liegt unter", address: "Adresse", id: "Nummer dort", size: "Größe", hash: "SHA-256", evidence: "Belegt durch", by: (name, initials) => `${name} (${initials})`,
  show: "Foto zeigen", exportCsv: "Lieferbuch als CSV ausgeben…", exportJson: "Lieferbuch als JSON ausgeben…", csv: "CSV…", json: "JSON…", exportTitle: "Wohin das Lieferbuch geht", exported: (n, file) => `${counted(n, "Zeile", "Zeilen")} geschrieben: ${file}`,
};
