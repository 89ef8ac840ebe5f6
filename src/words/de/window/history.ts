// Words of the history view, in German.
import type * as en from "../../en/window/history.ts";
import type { Worded } from "../../worded.ts";
import { count, counted } from "../format.ts";

export const historyView: Worded<typeof en.historyView> = {
  title: "Verlauf", back: "Zurück zum Kontaktbogen", list: "Ereignisse, neueste zuerst", pane: "Ereignis", none: "Kein Foto ist aktiv", events: (n) => counted(n, "Ereignis", "Ereignisse"),
  whole: (n) => `${counted(n, "Ereignis", "Ereignisse")}, Kette vollständig`, checking: "Die Kette wird geprüft…", broken: (why) => `Die Kette ist unterbrochen: ${why}`, brokenTodo: "Jemand oder ein schadhafter Datenträger hat das Journal verändert. Es unverändert aufheben, die neueste vollständige Sicherung nehmen und vergleichen.",
  proof: "Nachweis ausgeben…", proofTitle: "Ordner für den Nachweis", proved: (file) => `Nachweis geschrieben: ${file}`,
  provedOthers: (n) => `Er nennt auch, was dieselben Schritte an ${n === 1 ? "einem anderen Foto" : `${count(n)} anderen Fotos`} geändert haben: vor dem Weitergeben ansehen.`,
  hash: (number, hash, previous) => `${number} ${hash.slice(0, 4)} ${hash.slice(4, 8)} nach ${previous.slice(0, 4)} ${previous.slice(4, 8)}`,
  by: "Von", at: "Um", number: "Ereignis", hashIs: "Prüfsumme", after: "Nach", note: "Hinweis", reason: "Grund", rule: "Regel", take: "Gewählt", recipient: "Empfänger", file: "Datei", profile: "Profil", removed: "Entfernt", copyHash: "SHA-256 der Kopie", path: "Pfad", content: "Inhalt", fields: "Felder", jobs: "Schreibvorgänge", state: "Status", style: "Hausregeln", voided: "Freigabe ungültig wegen",
  took: { mine: "die Fassung dieses Desks", theirs: "die Fassung des anderen Programms", result: "ein Ergebnis aus beiden" }, raw: "Wie es im Journal steht", kept: "Alles, was die Datei bei ihrer Ankunft enthielt, ist in diesem Ereignis aufgehoben.",
  changes: "Was sich geändert hat", empty: "(leer)", useAfter: (field) => `Diesen Text wieder verwenden: ${field}`, useBefore: (field) => `Zurück zum Text davor: ${field}`, isNow: "Das ist der jetzige Text", restoring: "Zurückgehen ist eine neue Änderung; aus dem Verlauf wird nichts entfernt.",
  twoVersions: (fields) => `Zwei Fassungen: ${fields}`, twoWhy: "Ein anderes Programm hat die Datei ebenfalls geändert. Beide Fassungen bleiben bis zur Entscheidung erhalten.", versions: "Fassungen der Felder", field: "Feld", before: "Vor beiden", mine: "Dieser Desk", theirs: "Die Datei jetzt", differs: "Verschieden", chosen: "gewählt",
  result: "Ergebnis", resultWhy: "was geschrieben wird", join: "Beide verbinden", edit: "Ergebnis bearbeiten", use: "Dieses Ergebnis verwenden", later: "Später entscheiden", stays: "Die nicht gewählte Fassung bleibt im Verlauf.", chooseFirst: (n) => (n === 1 ? "Zuerst eine Fassung wählen" : `Zuerst für jedes der ${count(n)} Felder eine Fassung wählen`),
  notChosen: "Noch nicht gewählt", settled: (fields) => `Entschieden: ${fields}`,
};
