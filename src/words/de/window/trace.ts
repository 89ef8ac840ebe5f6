// Words of tracing a stray file, in German: whose picture it is and who has it.
import type * as en from "../../en/window/trace.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, photos } from "../format.ts";

export const traceWords: Worded<typeof en.traceWords> = {
  action: "Datei zurückverfolgen…", title: "Datei zurückverfolgen", lead: "Welches Foto ist es, in welcher Fassung, und wer hat es? Die Datei wird nur gelesen; sie darf überall liegen.", drop: "Eine Datei hier ablegen, oder", choose: "Datei wählen…", chooseTitle: "Eine Datei zum Zurückverfolgen", another: "Noch eine Datei…", asking: (name) => `${name} wird gesucht…`, of: (name) => `Was über ${name} bekannt ist`, hash: "SHA-256",
  none: "Kein Foto dieses Desks ist daran zu erkennen, weder an den Bytes noch am Bild oder am Namen.", unread: (why) => `Die Datei lässt sich nicht zurückverfolgen: ${why}.`, notCompared: (why) => `Das Bild wurde nicht verglichen: ${why}. Nach Bytes und Namen wurde gesucht.`, found: (n) => photos(n),
  how: { copy: "An den Bytes: genau diese Kopie wurde ausgeliefert", file: "An den Bytes: die eigene Datei des Fotos", picture: (percent) => `Am Bild: zu ${count(percent)} % gleich`, name: "Nur am Namen: ein Hinweis, kein Beleg" },
  version: (n) => `Fassung ${count(n)}, die neueste, die hinausging`, older: (n, newest) => `Fassung ${count(n)}, inzwischen korrigiert: die neueste ist ${count(newest)}`, unknown: (newest) => (newest > 1 ? `Korrigiert: die neueste ist Fassung ${count(newest)}; welche es ist, lässt sich am Bild nicht sagen` : "Welche Fassung, lässt sich am Bild nicht sagen; nur die erste ging hinaus"), never: "Von diesem Desk nie ausgeliefert",
  killed: "Widerrufen: niemand darf es verwenden", correctionOpen: "Korrektur offen: was draußen ist, ist falsch", received: (n) => `${counted(n, "Kopie", "Kopien")} hinausgegangen`,
  columns: { recipient: "Empfänger", time: "Wann", file: "Dateiname dort", version: "Fassung", what: "Was davon" }, exact: "genau diese Kopie", takenBack: "zurückgeholt", unsure: "nicht bekannt, ob angekommen", table: (name) => `Wer ${name} hat`,
  show: "Foto zeigen", correct: "Korrigieren…", send: "Korrektur senden…", kill: "Widerrufen…",
};
