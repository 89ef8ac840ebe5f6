// Words of the report of a night, in German.
import type * as en from "../../en/window/report.ts";
import type { Worded } from "../../worded.ts";
import { counted, photos } from "../format.ts";

export const reportWords: Worded<typeof en.reportWords> = {
  action: "Nachtbericht…", title: "Nachtbericht", since: "Von", until: "Bis", last: "Letzte 12 Stunden", evening: "Seit 18:00", hide: "Namen verbergen", hideWhy: "Redakteure, Empfänger und Dateien als Nummern, damit er anderen gezeigt werden kann", order: "Das Ende liegt vor dem Anfang", loading: "Die Nacht wird durchgesehen…",
  lead: (since, until) => `${since} bis ${until}`, nothing: "Nichts.", photos: (n) => photos(n), more: (n) => `und ${counted(n, "weitere Zeile", "weitere Zeilen")}, alle in der Datei`, save: "Wohin der Bericht geht", saved: (file) => `Bericht geschrieben: ${file}`, page: "Als Seite sichern…", csv: "Als CSV sichern…", json: "Als JSON sichern…",
  parts: { arrived: "Eingegangen", editors: "Redakteure", blocked: "Jetzt blockiert", waived: "Ausnahmen", held: "Zurückgehalten und freigelassen", delivered: "Ausgeliefert", corrected: "Korrigiert", killed: "Widerrufen" },
  columns: {
    photos: "Fotos", editor: "Redakteur", edited: "Bearbeitet", submitted: "Vorgelegt", returned: "Zurückgegeben", approved: "Freigegeben", rejected: "Abgelehnt", waived: "Ausnahmen", rule: "Prüfung", time: "Wann", photo: "Foto", reason: "Grund", what: "Was", kind: "Art", recipient: "Empfänger", channel: "Kanal", copies: "Kopien", unsure: "Ankunft nicht bekannt",
    wrong: "Was falsch war", recipients: "Empfänger", open: "Noch zu benachrichtigen", mandatory: "Empfänger sollen",
  },
  what: { set: "Zurückgehalten", released: "Freigelassen" }, kinds: { embargo: "Sperrfrist", safety: "Schutz", permission: "Erlaubnis", kill: "Widerruf verlangt" }, mandatory: { yes: "Überall entfernen", no: "Nicht weiter verwenden" },
};
