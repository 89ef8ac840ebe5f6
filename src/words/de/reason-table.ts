// What each reason says, in German: as a cause inside another sentence, and alone.
import type { ReasonCode, ReasonKind } from "#contract/reasons.ts";
import { ended, type Reason } from "../reasons.ts";

const safe = "Die Datei ist, wie sie war, und alles Gesicherte bleibt gesichert.";

export const reasonTable: Readonly<Record<ReasonCode, Reason>> = {
  "disk-full": { cause: "der Datenträger ist voll", message: `Der Datenträger ist voll. ${safe}`, todo: "Platz schaffen, dann noch einmal versuchen." },
  "read-only-volume": { cause: "das Laufwerk ist schreibgeschützt", message: `Das Laufwerk kann nur gelesen, nicht beschrieben werden. ${safe}`, todo: "Den Schreibschutz der Karte oder des Laufwerks aufheben, dann noch einmal versuchen." },
  "no-permission": { cause: "die Berechtigung fehlt", message: `Die Berechtigung für diese Datei oder ihren Ordner fehlt. ${safe}`, todo: "Die Rechte ändern oder beim Besitzer des Ordners nachfragen, dann noch einmal versuchen." },
  "file-missing": { cause: "die Datei ist nicht da", message: "Die Datei ist nicht mehr an ihrem Platz. Der Desk behält ihren Text und Verlauf.", todo: "Die Datei zurücklegen oder ihr Laufwerk anschließen, dann den Ordner neu einlesen." },
  "file-offline": { cause: "das Laufwerk ist getrennt", message: "Das Laufwerk mit der Datei ist getrennt. Der Desk behält ihren Text und Verlauf.", todo: "Das Laufwerk anschließen." },
  "link-loop": { cause: "die Verknüpfung führt im Kreis", message: `Der Name ist eine Verknüpfung, die im Kreis führt. ${safe}`, todo: "Die Verknüpfung richtigstellen, dann noch einmal versuchen." },
  "disk-error": { cause: "der Datenträger meldet einen Fehler", message: "Der Datenträger meldet einen Fehler. Der Desk hat nichts über die Datei geschrieben, und alles Gesicherte bleibt gesichert.", todo: "Die Fotos auf einen anderen Datenträger kopieren, dann diesen prüfen." },
  unknown: { cause: "das System nennt keinen Grund", message: `Das System nennt keinen Grund. ${safe}`, todo: "Noch einmal versuchen." },
  "not-a-folder": { cause: "es ist kein Ordner", message: "Unter diesem Namen liegt kein Ordner. Alles blieb, wie es ist.", todo: "Einen Ordner wählen." },
  "folder-refused": { cause: "das System legt dort keinen Ordner an", message: "Das System legt an dieser Stelle keinen Ordner an. Dort wurde nichts geändert.", todo: "Einen anderen Ordner wählen." },
  "folder-missing": { cause: "der Ordner ist nicht da", message: "Der Ordner ist nicht da. Nichts wurde geschrieben.", todo: "Den Ordner anlegen oder einen anderen wählen." },
  "path-not-absolute": { cause: "der Pfad beginnt nicht ganz oben", message: "Der Pfad beginnt nicht an der Wurzel des Dateisystems. Nichts wurde geschrieben.", todo: "Den ganzen Pfad angeben." },
  "desk-file": { cause: "der Desk selbst benutzt diesen Ort", message: "Der Desk selbst benutzt diesen Ort. Dort wurde nichts geschrieben.", todo: "Einen anderen Ort wählen." },
  "name-taken": { cause: "eine andere Datei hat diesen Namen", message: "Eine andere Datei hat diesen Namen. Sie blieb, wie sie ist, und das Foto auch.", todo: "Einen anderen Namen oder Ordner wählen." },
  "delivery-folder": { cause: "dorthin wird ausgeliefert", message: "In diesen Ordner wird ausgeliefert. Dort wurde nichts abgelegt.", todo: "Die Fotos ausliefern oder einen anderen Ordner wählen." },
  "is-link": { cause: "es ist ein Verweis auf eine Datei anderswo", message: "Das Foto in diesem Ordner ist ein Verweis auf eine Datei anderswo. Er blieb, wie er ist.", todo: "Die Datei verschieben, auf die er zeigt." },
  "is-folder": { cause: "es ist ein Ordner", message: "Das ist ein Ordner, keine Datei. Er blieb, wie er ist.", todo: "Die Dateien darin nennen." },
  "empty-file": { cause: "die Datei ist leer", message: "Die Datei ist leer. Sie blieb, wie sie ist.", todo: "Die Datei noch einmal anfordern." },
  "no-picture": { cause: "sie enthält kein Bild, das sich öffnen lässt", message: "Die Datei enthält kein Bild, das sich hier öffnen lässt. Gesucht wurde nach ihren Bytes und ihrem Namen.", todo: "Das Bild als JPEG anfordern." },
  "plain-picture": { cause: "auf dem Bild ist zu wenig, um es von anderen zu unterscheiden", message: "Das Bild ist zu leer, zu klein oder zu dunkel, um es von anderen zu unterscheiden. Gesucht wurde nach seinen Bytes und seinem Namen.", todo: "Eine größere Kopie oder das ganze Bild anfordern." },
  "changed-meanwhile": { cause: "ein anderes Programm hat die Datei inzwischen geändert", message: "Ein anderes Programm hat die Datei beim Schreiben geändert. Seine Änderung blieb unangetastet, und die eigene ist gesichert.", todo: "Nichts zu tun: Der Desk versucht es mit dem neuen Inhalt noch einmal." },
  conflict: { cause: "ein anderes Programm hat dasselbe Feld geändert", message: "Ein anderes Programm hat dasselbe Feld in der Datei geändert. Beide Texte sind gesichert.", todo: "Eigene oder fremde Fassung wählen." },
  folded: { cause: "zusammen mit einer anderen Änderung geschrieben", message: "Die Änderung wurde zusammen mit einer anderen des Fotos geschrieben.", todo: "Nichts zu tun." },
  settled: { cause: "in der Redaktion entschieden", message: "In der Redaktion wurde zwischen den beiden Texten entschieden.", todo: "Nichts zu tun." },
  edited: { cause: "danach bearbeitet", message: "Das Foto wurde nach der Freigabe bearbeitet.", todo: "Die Änderung ansehen und neu freigeben." },
  correcting: { cause: "eine Berichtigung hat begonnen", message: "Nach der Freigabe begann eine Berichtigung des Fotos.", todo: "Den Fehler beheben, freigeben, dann die Berichtigung senden." },
  "changed-outside": { cause: "ein anderes Programm hat die Datei danach geändert", message: "Ein anderes Programm hat die Datei nach der Freigabe geändert.", todo: "Die Änderung ansehen und neu freigeben." },
};

export const reasonKindTable: Readonly<Record<ReasonKind, (rest: string) => Reason>> = {
  "read-back": (rest) => ({ cause: `die fertige Kopie war nicht wie verlangt (${rest})`, message: `Die fertige Kopie war nicht wie verlangt und wurde verworfen: ${ended(rest)} ${safe}`, todo: "Noch einmal versuchen. Bleibt es dabei, kann die Datei diese Felder nicht unbeschadet aufnehmen." }),
  "not-writable": (rest) => ({ cause: `in diese Datei lässt sich nichts schreiben (${rest})`, message: `In diese Datei lässt sich nichts schreiben: ${ended(rest)} ${safe}`, todo: "Die Datei mit dem Programm, das sie erzeugt hat, reparieren oder umwandeln." }),
  exiftool: (rest) => ({ cause: `ExifTool kann sie nicht schreiben (${rest})`, message: `ExifTool kann diese Datei nicht schreiben: ${ended(rest)} ${safe}`, todo: "Die Datei mit dem Programm, das sie erzeugt hat, reparieren oder umwandeln." }),
  unreadable: (rest) => ({ cause: `sie ist nicht lesbar (${rest})`, message: `Die Datei ist nicht lesbar: ${ended(rest)} ${safe}`, todo: "Die Datei prüfen, dann den Ordner neu einlesen." }),
};

export const systemSaid = (reason: string): Reason => ({ cause: `das System meldet ${reason}`, message: `Das System meldet: ${ended(reason)} ${safe}`, todo: "Noch einmal versuchen." });
