// Words of what is done with the files themselves, in German.
import type * as en from "../../en/window/file.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, forms, photos } from "../format.ts";

const files = (n: number): string => counted(n, "Datei", "Dateien");
const also = (n: number, verb: string): string => `Auch ${forms(n, "das eine", `die ${count(n)}`)} ${verb}, ${forms(n, "das", "die")} der Kontaktbogen nicht zeigt`;

export const fileActions: Worded<typeof en.fileActions> = {
  turn: { right: "Nach rechts drehen", left: "Nach links drehen", half: "Auf den Kopf drehen" }, rename: "Umbenennen…", move: "In einen Ordner verschieben…", copy: "In einen Ordner kopieren…", trash: "In den Papierkorb…",
  browse: "Ordner durchsehen…", keep: "Durchgesehenen Ordner auf dem Desk behalten", leave: "Durchgesehenen Ordner verlassen", noBrowsed: "Kein Ordner wird durchgesehen",
};

export const renameDialog: Worded<typeof en.renameDialog> = {
  title: (n) => `${photos(n)} umbenennen`, template: "Neuer Name", start: "Nummer ab", go: (n) => `${count(n)} umbenennen`, running: (done, total) => `Umbenennen, ${count(done)} von ${count(total)}`,
  help: "{name} alter Name, {date} {time} der Aufnahme, {seq:3} Nummer, {byline.last} {city} {slug} {headline} {jobId} aus dem Text, {frame} Nummer der Kamera. Die Endung bleibt.",
  list: "Neue Namen", now: "Jetzt", next: "Dann", notes: { same: "bleibt, wie er ist", numbered: "Name war vergeben", cut: "zu lang, gekürzt" }, along: "kommt mit, gleicher Name", nothing: "Alle haben diese Namen schon.", none: "Keines davon kann umbenannt werden.", more: (n) => `und ${count(n)} weitere`,
  bad: (token) => `{${token}} ist kein Platzhalter.`, sidecars: "Begleitdateien und was sonst den Namen trägt, werden mit umbenannt. Nichts wird überschrieben.", stop: "Anhalten", counting: "Namen werden ermittelt", hidden: (n) => also(n, "umbenennen"),
};

export const takeDialog: Worded<typeof en.takeDialog> = {
  title: { move: (n) => `${photos(n)} verschieben`, copy: (n) => `${photos(n)} kopieren` }, to: "In den Ordner", choose: "Ordner wählen…", chooseTitle: "Ordner für die Fotos", none: "Noch kein Ordner gewählt",
  go: { move: (n) => `${count(n)} verschieben`, copy: (n) => `${count(n)} kopieren` }, running: (done, total) => `${count(done)} von ${count(total)}`, stop: "Anhalten",
  files: (some, all) => (all > some ? `${files(all)}: ${photos(some)} mit Begleitdateien und was sonst den Namen trägt.` : `${files(all)}.`),
  taken: "Ein Name, der dort vergeben ist, bekommt _2. Nichts wird überschrieben.",
  leaves: (n) => `Der Ordner gehört nicht zum Desk: ${forms(n, "das Foto verlässt", `${photos(n)} verlassen`)} ihn. Text, Verlauf und Freigabe bleiben erhalten und kommen mit dem Ordner oder durch Rückgängig wieder.`,
  stays: "Sie bleiben mit Text, Verlauf und Freigabe auf dem Desk.", copies: "In einem Ordner des Desks kommt jede Kopie als neues Foto an, das sein Original kennt. Anderswo ist sie nur eine Datei: Zum Weitergeben dient Ausliefern.",
  needFolder: "Zuerst einen Ordner wählen.", nothing: "Keines dieser Fotos kann dorthin.", refused: (n, reason) => `${count(n)} ${forms(n, "bleibt", "bleiben")}: ${reason}`, hidden: { move: (n) => also(n, "verschieben"), copy: (n) => also(n, "kopieren") },
};

export const trashDialog: Worded<typeof en.trashDialog> = {
  title: (n) => `${photos(n)} in den Papierkorb legen?`, go: (n) => `${count(n)} in den Papierkorb`,
  what: (some, all) => `${files(all)} ${forms(all, "kommt", "kommen")} in den Papierkorb dieses Rechners${all > some ? ", Begleitdateien eingeschlossen" : ""}. Text, Kennzeichen und Verlauf bleiben auf dem Desk; ${forms(some, "das Foto gilt als fehlend, bis es zurück ist", "die Fotos gelten als fehlend, bis sie zurück sind")}.`,
  approved: (n) => `${count(n)} davon ${forms(n, "ist", "sind")} freigegeben und noch nicht ausgeliefert.`, delivered: (n) => `${count(n)} davon ${forms(n, "ist", "sind")} ausgeliefert. Die Kopien, die das Haus verlassen haben, bleiben unberührt und können weiter berichtigt oder widerrufen werden.`,
  undo: "Rückgängig holt sie zurück, wo das System es zulässt; sonst im Papierkorb selbst zurücklegen.", nothing: "Keines dieser Fotos kann in den Papierkorb.", running: "Wird in den Papierkorb gelegt", hidden: (n) => `Auch ${forms(n, "das eine", `die ${count(n)}`)}, ${forms(n, "das", "die")} der Kontaktbogen nicht zeigt`,
};

export const turnDialog: Worded<typeof en.turnDialog> = {
  title: (n) => (n === 1 ? "Drehen macht die Freigabe ungültig" : `Drehen macht ${count(n)} Freigaben ungültig`), text: (n) => `${forms(n, "Ein freigegebenes Foto würde", `${count(n)} freigegebene Fotos würden`)} sich ändern. Freigegeben wurde das Bild, wie es jetzt steht.`,
  go: "Drehen, Freigabe verwerfen", others: "Nur die anderen drehen",
};

export const browsed: Worded<typeof en.browsed> = { heading: "Zur Durchsicht", keep: "Behalten", leave: "Verlassen", keepTip: "Behalten: Der Ordner bleibt auf dem Desk", leaveTip: "Verlassen: Der Ordner geht vom Desk", why: "Geht mit dem nächsten Ordner oder Start vom Desk" };

const orientations: Readonly<Record<number, string>> = { 1: "aufrecht", 2: "gespiegelt", 3: "auf dem Kopf", 4: "gespiegelt, auf dem Kopf", 5: "gespiegelt, nach links", 6: "nach rechts", 7: "gespiegelt, nach rechts", 8: "nach links" };
const orientationWord = (value: number): string => orientations[value] ?? String(value);
export const fileHistory: Worded<typeof en.fileHistory> = { orientation: "Gedreht", from: "Von", to: "Nach", original: "Kopie von", turned: (before, after) => `${orientationWord(before)} → ${orientationWord(after)}` };
