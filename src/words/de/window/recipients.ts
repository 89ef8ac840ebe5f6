// Words of recipients, in German.
import type * as en from "../../en/window/recipients.ts";
import type { Worded } from "../../worded.ts";
import { counted } from "../format.ts";

export const recipientWords: Worded<typeof en.recipientWords> = {
  why: "Wer Kopien bekommt. Ausliefern bietet sie an; wer entfernt wurde, bekommt nichts mehr und kann weiter von Korrekturen und Widerrufen erfahren.", none: "Noch gibt es keinen Empfänger. Kopien können auch in jeden Ordner gehen.", list: "Empfänger",
  add: "Empfänger anlegen", change: "Ändern", changeName: (name) => `${name} ändern`, remove: "Entfernen", removeName: (name) => `${name} entfernen`, removed: (name, n) => `${name} bekommt nichts mehr. Im Lieferbuch bleiben ${counted(n, "Kopie", "Kopien")}.`, kept: (name) => `${name} ist Empfänger`, keep: "Behalten",
  test: "Testen", testing: "Wird getestet…", testName: (name) => `${name} testen`, tested: { reached: "Erreichbar", signedIn: "die Anmeldung ging", there: "der Ordner ist da", missing: "der Ordner ist noch nicht da, die erste Kopie legt ihn an", wrote: "eine Datei ließ sich dort schreiben und wurde wieder entfernt", notWrote: "ob Kopien angenommen werden, zeigt die erste" },
  testFailed: { reach: "Nicht erreichbar", signedOut: "Benutzer, Passwort oder Token werden nicht angenommen", hostKey: "Der Server zeigt einen anderen Schlüssel als vorher, und kein Passwort wurde genannt. Den Empfänger fragen, ob er neu eingerichtet wurde", secret: "Sein Passwort oder Token ist nicht hier. Zuerst setzen", folder: "Der Ordner lässt sich nicht beschreiben", other: "Es ging nicht" },
  name: "Bezeichnung", channel: "Kanal", chooseTitle: "Kopien für diesen Empfänger gehen nach", choose: "Ordner wählen…", noFolder: "Noch kein Ordner gewählt", needName: "Dem Empfänger einen Namen geben.", need: (what) => `Es fehlt: ${what}.`,
  channelWhys: { folder: "Ein anderes Programm darf den Ordner beobachten.", sftp: "Verschlüsselt. Der Schlüssel des Servers bleibt ab der ersten Verbindung; ein anderer wird abgewiesen.", ftp: "Für Server, die nichts Besseres können. TLS verwenden, wo es geht.", wordpress: "Als Medien der Website, mit Bildunterschrift, Alternativtext und Titel.", http: "Ein Formular mit der Datei und einem ninjs-Eintrag.", mail: "Ein Entwurf für das Mailprogramm, mit der Kopie im Anhang. Proofdesk verschickt keine Mail." },
  settings: { folder: "Ordner", host: "Adresse des Servers", port: "Anschluss", user: "Benutzer", remoteFolder: "Ordner dort", tls: "Verschlüsselung", address: "Adresse", to: "An", privateKey: "Schlüsseldatei", hostKey: "Schlüssel des Servers" },
  whys: { folder: "Fehlt er, wird er angelegt.", tls: "Ohne TLS geht das Passwort offen hinaus.", privateKey: "Statt eines Passworts; eine Datei dieses Rechners.", hostKey: "SHA-256, wie OpenSSH ihn zeigt. Nur leeren, wenn der Empfänger gesagt hat, dass der Server neu eingerichtet wurde." },
  tls: { explicit: "TLS auf dem üblichen Anschluss", implicit: "TLS auf eigenem Anschluss", none: "Keine, innerhalb des Hauses" },
  secrets: { password: "Passwort", token: "Zugangsmarke", application: "Anwendungspasswort" }, secretKept: "Bleibt im Schlüsselspeicher des Systems und wird nie wieder gezeigt.", secretSession: "Dieses System hat keinen Schlüsselspeicher: Es bleibt, bis Proofdesk endet.", secretHere: "Gesetzt; tippen ersetzt es",
  profile: "Profil", template: "Namen seiner Kopien", templateWhy: "Leer: die des Profils. {name} Dateiname, {date} {time}, {seq:3}, {byline.last}, {version}.",
  reach: "Wenn etwas falsch war", contact: { name: "Ansprechperson", telephone: "Telefon", email: "E-Mail-Adresse" },
  use: "Was er mit Bildern macht", useWhy: "Wird mit den Erlaubnissen der Urheber verglichen. Was leer ist, gilt als nicht bekannt.", uses: { title: "Titel", media: "Medien, mit Kommas", territories: "Länder, mit Kommas", syndicates: "Gibt Bilder weiter", archives: "Hebt Bilder für später auf" },
};
