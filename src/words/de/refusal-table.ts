// What each refusal of the desk says, in German: what happened and what is safe, then what the editor can do.
import type { RefusalCode } from "#contract/refusals.ts";
import type { Said, Sentence } from "../values.ts";
import { counted, forms, photos } from "./format.ts";

const states: Readonly<Record<string, string>> = { new: "Neu", working: "In Arbeit", submitted: "Vorgelegt", returned: "Zurückgegeben", approved: "Freigegeben", rejected: "Abgelehnt", killed: "Widerrufen" };
export const stateWord = (state: string): string => states[state] ?? state;

export const refusalTable: Readonly<Record<RefusalCode, Said>> = {
  "unknown-photo": [(w) => `Der Desk kennt kein Foto ${w.text("name", w.text("photo", "dieses Namens"))}. Nichts wurde geändert.`, "Seinen Ordner einlesen oder den Namen prüfen."],
  "unknown-field": [(w) => `Es gibt kein Feld ${w.text("field", "dieses Namens")}. Nichts wurde geändert.`, "Die Kennung eines Feldes aus dem IPTC-Standard verwenden, etwa headline oder creatorNames."],
  "bad-value": [(w) => `${w.text("field", "Ein Feld")} kann diesen Wert nicht aufnehmen${w.why()}. Nichts wurde geändert.`, "Einen Wert angeben, der zur Art des Feldes passt."],
  "bad-mode": [(w) => `${w.text("field", "Dieses Feld")} kann mit ${w.text("mode", "diesem Verfahren")} nicht geändert werden. Nichts wurde geändert.`, "replace oder fill verwenden; append und prepend sind für Text, add und remove für Listen."],
  "unknown-collection": [() => "Das Thema ist nicht mehr da. Nichts wurde geändert.", "In der Leiste nachsehen; Rückgängig holt ein entferntes Thema zurück."],
  "name-taken": [(w) => `Es gibt schon ein Thema ${w.text("name", "dieses Namens")}. Nichts wurde geändert.`, "Einen anderen Namen wählen."],
  "bad-query": [(w) => `Die Suche ist nicht verständlich${w.has("chip") ? ` bei „${w.text("chip", "")}“` : ""}${w.why()}. Die gezeigten Fotos bleiben dieselben.`, "Wörter suchen oder is:submitted, not:killed, has:problem, folder:name, class:1-3, stars:3+."],
  usage: [(w) => `Der Befehl ist nicht verständlich${w.why()}. Nichts wurde getan.`, "Siehe proofdesk help."],
  "not-there-yet": [(w) => `${w.text("what", w.text("command", "Das"))} gibt es noch nicht. Nichts wurde getan.`, "Es kommt mit einer späteren Version."],
  "wrong-state": [(w) => `Das Foto hat ${w.has("state") ? `den Status ${stateWord(w.text("state", ""))},` : "einen Status,"} in dem das nicht möglich ist. Es bleibt, wie es ist.`, "Zuerst wieder öffnen oder andere Fotos wählen."],
  "needs-correct": [() => "Das Foto ist freigegeben und ausgeliefert. Sein Text bleibt, wie die Empfänger ihn haben.", "Mit einer Korrektur ändern, damit alle Empfänger davon erfahren."],
  killed: [() => "Das Foto ist widerrufen. Ein Widerruf ist endgültig, nichts davon ändert sich oder geht hinaus.", "War der Widerruf ein Irrtum, das Foto als neuen Eingang noch einmal einlesen."],
  "check-blocks": [(w) => (w.has("problems") ? `${counted(w.number("problems"), "Problem", "Probleme")} ${forms(w.number("problems"), "blockiert", "blockieren")} das Foto${w.why("first")}. Sein Status ist wie zuvor.` : `Die Hausregeln blockieren das Foto${w.why()}. Sein Status ist wie zuvor.`), "Die Probleme beheben oder eine Ausnahme zulassen, wo die Hausregeln es erlauben."],
  "content-changed": [(w) => `Die Datei hat sich geändert, seit sie angesehen wurde${w.why()}. Über den alten Inhalt wurde nichts entschieden.`, "Das Foto noch einmal ansehen, dann wiederholen."],
  "write-pending": [() => "Das Schreiben des Fotos wurde nicht rechtzeitig fertig. Alle Änderungen sind auf dem Desk gesichert.", "Warten, bis alles geschrieben ist, dann wiederholen."],
  "write-failed": [(w) => `Die Änderung ist auf dem Desk gesichert, aber die Datei hat sie nicht angenommen${w.why()}. Die Datei ist, wie sie war.`, "Die Ursache beheben, dann Noch einmal wählen."],
  "second-editor": [(w) => `Die Hausregeln verlangen ein zweites Paar Augen${w.has("editor") ? `: ${w.text("editor", "")} hat dieses Foto zuletzt bearbeitet` : ""}. Sein Status ist wie zuvor.`, "Jemand anderen aus der Redaktion um die Freigabe bitten."],
  "may-not-waive": [(w) => `Die Hausregeln lassen für ${w.text("rule", "diese Regel")} keine Ausnahme zu. Das Problem bleibt.`, "Das Problem beheben oder jemanden fragen, den die Hausregeln nennen."],
  "needs-note": [() => "Eine Rückgabe braucht einen Hinweis. Das Foto ist wie zuvor.", "In wenigen Worten sagen, was fehlt."],
  "needs-reason": [() => "Eine Ausnahme braucht einen Grund. Das Problem bleibt.", "In wenigen Worten sagen, warum es so bleiben darf."],
  "unknown-rule": [(w) => `Es gibt keine Regel ${w.text("rule", "dieses Namens")}. Nichts wurde geändert.`, "Die Kennung einer Regel verwenden, wie die Liste der Probleme sie zeigt."],
  "unknown-style": [(w) => `Es gibt keine Hausregeln ${w.text("style", "dieses Namens")}. Nichts wurde geändert.`, "ap, plain oder Hausregeln aus dem Ordner styles des Desks verwenden."],
  "unknown-profile": [(w) => `Es gibt kein Lieferprofil ${w.text("profile", "dieses Namens")}. Keine Kopie wurde angelegt.`, "safe oder ein Profil aus dem Ordner profiles des Desks verwenden."],
  "file-missing": [(w) => `Die Datei ist nicht mehr an ihrem Platz${w.why("path")}. Der Desk behält ihren Text und Verlauf.`, "Die Datei zurücklegen oder ihr Laufwerk anschließen, dann den Ordner neu einlesen."],
  "file-unreadable": [(w) => `Die Datei ist nicht lesbar${w.why()}. Der Desk behält ihren Text und Verlauf.`, "Die Datei und ihre Rechte prüfen, dann den Ordner neu einlesen."],
  "not-approved": [() => "Das Foto ist nicht freigegeben. Keine Kopie wurde angelegt.", "Zuerst freigeben."],
  "approval-void": [(w) => `Die Freigabe ist ungültig, der Inhalt hat sich danach geändert${w.why()}. Keine Kopie wurde angelegt.`, "Die Änderung ansehen und neu freigeben."],
  "cannot-be-made-safe": [(w) => `Von dieser Art Datei lässt sich keine sichere Kopie anlegen${w.why()}. Keine Kopie hat den Desk verlassen.`, "Ein JPEG davon ausliefern."],
  "leak-found": [(w) => `In der fertigen Kopie stand noch ${w.text("what", "etwas, das das Profil entfernt")}. Die Kopie wurde zurückgenommen, nichts hat den Desk verlassen.`, "Im Inspektor unter Datei steht, was gefunden wurde; das Foto vorerst hier behalten."],
  "copy-failed": [(w) => `Die Kopie konnte nicht geschrieben werden${w.why()}. Begonnenes wurde zurückgenommen.`, "Den Ordner und seinen freien Platz prüfen, dann noch einmal ausliefern."],
  "nothing-to-undo": [() => "Nichts rückgängig zu machen.", "Auslieferungen lassen sich nicht rückgängig machen, auf sie folgt eine Korrektur."],
  "nothing-to-redo": [() => "Nichts zu wiederholen.", "Wiederholen geht direkt nach Rückgängig."],
  "touched-since": [(w) => `Etwas Neueres hat ${w.has("fields") ? w.text("fields", "") : "dieselben Felder"}${w.has("photos") ? ` in ${photos(w.number("photos"))}` : ""} geändert. Das wurde in Ruhe gelassen.`, "Von Hand ändern, wenn es zurück soll."],
  "already-delivered": [(w) => `Bereits ausgeliefert${w.has("time") ? ` um ${w.text("time", "")}` : ""}. Das lässt sich nicht zurücknehmen.`, "Eine Korrektur verwenden."],
  "cannot-read-folder": [(w) => `${w.has("path") ? `Der Ordner ${w.text("path", "")}` : "Der Ordner"} ist nicht lesbar${w.why()}. Zuvor Eingelesenes ist noch da.`, "Prüfen, ob es ihn gibt und ob die Leserechte reichen, dann noch einmal versuchen."],
  "cannot-write-folder": [(w) => `${w.has("path") ? `Der Ordner ${w.text("path", "")}` : "Der Ordner"} ist nicht beschreibbar${w.why()}. Keine Kopie wurde angelegt.`, "Einen anderen Ordner wählen oder beim Besitzer nachfragen."],
  "too-large": [(w) => `${w.text("what", w.text("field", "Der Wert"))} ist zu groß. Nichts wurde geändert.`, "Ein Feld fasst höchstens 1 MB."],
  cancelled: [() => "Angehalten. Was bis dahin getan war, bleibt getan.", "Neu starten, um weiterzumachen."],
  "newer-desk": [(w) => `${w.text("file", "Der Datenbestand des Desks")} stammt von einem neueren Proofdesk und blieb unberührt.`, "Proofdesk auf diesem Rechner aktualisieren."],
  "desk-busy": [(w) => `Ein anderes Proofdesk arbeitet an diesem Desk${w.has("pid") ? ` (Prozess ${w.text("pid", "")})` : ""}. Nichts wurde geändert.`, "Jenes verwenden oder zuerst schließen."],
  "no-conflict": [() => "In diesem Feld ist kein Konflikt mehr.", "Nichts zu tun."],
  "bad-template": [(w) => `Die Namensvorlage ist nicht verwendbar${w.has("token") ? `: {${w.text("token", "")}} ist kein Platzhalter` : w.why()}. Keine Kopie wurde angelegt.`, "Wörter und {name}, {date}, {time}, {seq:3} verwenden."],
  "file-exists": [(w) => `${w.text("path", "Die Datei")} gibt es schon. Sie blieb, wie sie ist, nichts wurde geschrieben.`, "Einen anderen Namen wählen oder jene Datei zuerst verschieben."],
  "cannot-write-file": [(w) => `${w.text("path", "Die Datei")} kann nicht geschrieben werden${w.why()}. Dort blieb nichts zurück.`, "Einen anderen Ort wählen oder die Ursache beheben, dann noch einmal versuchen."],
  "cannot-turn": [() => "Diese Art von Datei kann nicht sagen, wie sie gedreht ist: Ihr Bild wird vom Behälter selbst gedreht oder gar nicht. Das Foto ist, wie es war.", "Es mit dem Programm drehen, das es gemacht hat, oder als JPEG ausgeben."],
  "cannot-trash": [(w) => `Das System hat es nicht in seinen Papierkorb genommen${w.why()}. Nichts wurde gelöscht, die Datei liegt, wo sie lag.`, "Sie in einen anderen Ordner verschieben oder in der Dateiverwaltung löschen."],
  "cannot-restore": [(w) => `Von hier aus lässt es sich nicht aus dem Papierkorb holen${w.why()}. Der Desk behält Text und Verlauf.`, "Es im Papierkorb des Systems zurücklegen; der Desk findet es von selbst wieder."],
  "inside-root": [(w) => `${w.text("path", "Der Ordner")} liegt in einem Ordner, den der Desk einliest. Kopien dort kämen als neue Fotos an.`, "In einen Ordner außerhalb davon ausliefern."],
};

export const unknownRefusal = (code: string): Sentence => ({ message: `Der Desk hat abgelehnt (${code}). Nichts wurde geändert.`, todo: "Mehr steht im Protokoll des Desks." });
