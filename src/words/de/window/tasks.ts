// Words of what is running, in German.
import type * as en from "../../en/window/tasks.ts";
import type { Worded } from "../../worded.ts";
import { count, counted } from "../format.ts";

export const tasksWords: Worded<typeof en.tasksWords> = {
  title: "Aufgaben", none: "Nichts läuft gerade.", stop: "Anhalten", stopName: (name) => `Anhalten: ${name}`, retry: "Noch einmal", of: (done, total) => `${count(done)} von ${count(total)}`, running: (n) => counted(n, "Aufgabe", "Aufgaben"), list: "Läuft gerade", stopping: "Wird angehalten…",
  reading: (folder) => `${folder} wird gelesen`, readingElsewhere: "Anderswo begonnen; es geht von selbst weiter", writes: "In Dateien schreiben", writesLeft: (n) => `noch ${counted(n, "Schreibvorgang", "Schreibvorgänge")}, auch nach dem nächsten Start`, writesFailed: (n) => `${counted(n, "Schreibvorgang", "Schreibvorgänge")} fehlgeschlagen`,
  kinds: { "desk.samples": "Beispiele werden angelegt", "delivery.deliver": "Kopien werden ausgeliefert", "approval.approve": "Freigabe läuft", "desk.backup": "Journal wird gesichert", "desk.verify": "Alles wird geprüft", "desk.rebuild": "Index wird neu gebaut", "check.survey": "Probleme werden gezählt", "ledger.export": "Lieferbuch wird ausgegeben" },
};
