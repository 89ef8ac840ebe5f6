// Words of holds, corrections, kills, their notices and the call list, in German.
import type * as en from "../../en/window/recall.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, forms, photos } from "../format.ts";

const copies = (n: number): string => counted(n, "Kopie", "Kopien");

export const recallActions: Worded<typeof en.recallActions> = { hold: "Zurückhalten…", release: "Nicht mehr zurückhalten…", correct: "Korrigieren…", sendCorrection: "Korrektur senden…", kill: "Widerrufen…", callList: "Anrufliste…" };

export const recallWhyNot: Worded<typeof en.recallWhyNot> = {
  notDelivered: "Korrigieren geht nur bei Ausgeliefertem", oneCorrection: "Korrekturen gehen Foto für Foto hinaus", killed: "Bereits widerrufen", held: "Alles Freigegebene hier wird zurückgehalten", notHeld: "Hier wird nichts zurückgehalten", onlyTheirs: (initials) => `Nur ${initials} darf diese Schutzsperre aufheben`,
};

export const holdText: Worded<typeof en.holdText> = {
  embargo: (until) => `Sperrfrist bis ${until}`, safety: (initials) => `Zurückgehalten: Schutz, bis ${initials} Entwarnung gibt`, permission: "Erlaubnis liegt noch nicht vor", kill: (initials) => `Widerruf verlangt von ${initials}`, held: (what) => `Zurückgehalten: ${what}`,
};

export const holdDialog: Worded<typeof en.holdDialog> = {
  title: (n) => `${photos(n)} zurückhalten`, text: "Nichts von einem zurückgehaltenen Foto geht hinaus, auf keinem Weg, ob freigegeben oder nicht.", kind: "Art", kinds: { embargo: "Sperrfrist", safety: "Schutz", permission: "Erlaubnis" },
  kindText: { embargo: "Endet von selbst zur Zeit unten.", safety: "Endet nie nach der Uhr: Nur wer unten genannt ist, darf sie aufheben.", permission: "Bis jemand sie aufhebt, weil die Erlaubnis da ist." },
  until: "Bis, nach der Uhr dieses Rechners", clearedBy: "Kürzel dessen, der Entwarnung gibt", reason: "Grund", reasonHint: "Zum Beispiel: Die Familie erfährt es um 18:00", needReason: "Zuerst einen Grund angeben", needUntil: "Eine Zeit angeben, die noch kommt", needInitials: "Zuerst das Kürzel angeben", replaces: (n) => `${photos(n)} ${forms(n, "wird", "werden")} schon zurückgehalten; diese Sperre tritt an die Stelle der anderen.`, go: (n) => `${photos(n)} zurückhalten`,
};

export const releaseDialog: Worded<typeof en.releaseDialog> = { title: (n) => `${photos(n)} nicht mehr zurückhalten`, reason: "Warum es jetzt hinausgehen darf", reasonHint: "Zum Beispiel: mit der Familie geklärt, 18:05", why: "Der Grund wird mit Namen festgehalten.", go: (n) => `Sperre von ${photos(n)} aufheben` };

export const correctDialog: Worded<typeof en.correctDialog> = {
  title: (n) => `${photos(n)} korrigieren`, wrong: "Was falsch war", hint: "Zum Beispiel: Der Mann links ist nicht Jan Okonjo", why: "Das öffnet die Korrektur: Der Text lässt sich wieder ändern, die Freigabe verfällt. Nach der neuen Freigabe geht die Korrektur an alle, die die falsche Fassung haben, mit einer Mitteilung.",
  needWrong: "Zuerst sagen, was falsch war", go: "Korrektur öffnen", others: (n) => `${count(n)} nicht ausgeliefert oder schon offen, ${forms(n, "bleibt, wie es ist", "bleiben, wie sie sind")}`,
};

export const sendDialog: Worded<typeof en.sendDialog> = {
  title: (file) => `Korrektur von ${file}`, loading: "Das Lieferbuch wird gefragt…", wrong: "Was falsch war", changes: "Alt und neu", before: "Sie haben", after: "Sie bekommen", nothing: "Kein Feld lautet anders als in den Kopien, die draußen sind.", empty: "(leer)", recipients: (n) => `${count(n)} Empfänger, alle`, recipientsWhy: "Alle mit einer falschen Fassung erfahren davon. Keiner lässt sich auslassen.", nobody: "Niemand hat eine falsche Fassung.",
  notice: "Mitteilung, wie sie sie lesen", reader: "Dasselbe für Leser", copy: "Kopieren", copied: "Kopiert", channel: (channel) => `über ${channel}`, version: (n) => `Fassung ${count(n)}`,
  alike: (n) => (n === 1 ? "1 weiteres Foto sagt dasselbe." : `${count(n)} weitere Fotos sagen dasselbe.`), show: "Zeigen",
  needApproval: "Zuerst freigeben", needApprovalWhy: "Die Korrektur geht hinaus, sobald das Foto neu freigegeben ist.", blocked: "Das ist vor der Freigabe zu beheben", approveAndSend: "Freigeben und senden", send: (n) => `Korrektur an ${count(n)} Empfänger senden`, sending: (done, all) => `Wird gesendet, ${count(done)} von ${count(all)}`, needNotice: "Die Mitteilung ist leer", held: (hold) => `${hold}. Zuerst die Sperre aufheben`,
  done: "Korrektur gesendet", arrived: (file) => `Korrigierte Kopie angekommen: ${file}`, noWay: "Von hier nicht zu erreichen", told: (n) => `${count(n)} benachrichtigt`, open: (n) => `${count(n)} noch zu benachrichtigen`,
  sentBefore: "Diese Korrektur ist schon hinausgegangen. Wer nicht zu erreichen war, steht in der Anrufliste.", again: "Noch einmal korrigieren…", callList: "Anrufliste…",
};

export const killDialog: Worded<typeof en.killDialog> = {
  title: (n) => `${photos(n)} widerrufen`, warning: "Ein Widerruf lässt sich nicht zurücknehmen. Nichts von dem Foto geht je wieder hinaus; es bleibt in der Bibliothek, grau und dunkel, und alle, die es haben, erfahren davon.", reason: "Grund", reasonWhy: "nötig, steht in der Mitteilung", reasonHint: "Zum Beispiel: Der Himmel wurde nach der Aufnahme ersetzt", needReason: "Zuerst einen Grund angeben",
  what: "Was Empfänger tun sollen", mandatory: "Überall entfernen, wo es verwendet wurde", soft: "Nicht weiter verwenden",
  holders: "Wer es hat", all: (n) => `${count(n)} Empfänger, nicht einzuschränken`, nobody: "Niemand hat es. Niemand muss es erfahren.", takesBack: "die Kopie wird zurückgeholt", cannotTakeBack: "die Kopie lässt sich nicht zurückholen, sie werden benachrichtigt", copies, loading: "Das Lieferbuch wird gefragt…",
  alike: (n) => (n === 1 ? "1 Foto sieht genauso aus und ist nicht dabei." : `${count(n)} Fotos sehen genauso aus und sind nicht dabei.`), show: "Zeigen", killed: (n) => `${count(n)} bereits widerrufen`, hidden: (n) => `Auch ${forms(n, "das eine", `die ${count(n)}`)} widerrufen, ${forms(n, "das", "die")} der Kontaktbogen nicht zeigt`, list: "Fotos", more: (n) => `und ${count(n)} ${forms(n, "weiteres", "weitere")}`,
  confirmName: (letters) => `Zur Bestätigung die letzten Zeichen des Dateinamens eingeben: ${letters}`, confirmNumber: (n) => `Zur Bestätigung die Zahl der Fotos eingeben: ${count(n)}`, needConfirm: "Zuerst die Bestätigung eingeben", none: "Alle diese Fotos sind bereits widerrufen",
  go: (n) => `${photos(n)} widerrufen`, running: "Wird widerrufen…", second: "Die Hausregeln verlangen zwei Redakteure. Dein Aufruf hält die Fotos zurück, nichts davon geht hinaus; der Aufruf eines anderen widerruft sie.", ask: (n) => `${photos(n)} zurückhalten, Widerruf verlangen`,
  rehearse: "Proben", rehearsing: "Wird geprobt…", rehearsed: (n) => `Probe: ${counted(n, "Mitteilung", "Mitteilungen")}, nichts wurde gesendet`, rehearsedTime: (ms) => `Das Lieferbuch hat in ${count(ms)} ms geantwortet. Dass geprobt wurde, steht im Verlauf.`, back: "Zurück zum Widerruf", wouldRead: (recipient) => `${recipient} würde lesen`,
  done: (n) => `${photos(n)} widerrufen`, doneNone: "Nichts wurde widerrufen", asked: (n) => `${photos(n)} zurückgehalten, ein zweiter Redakteur muss widerrufen`, askedTodo: "Hol einen anderen Redakteur an den Desk. Bis dahin geht nichts davon hinaus.", told: (n) => `${count(n)} benachrichtigt`, removed: (n) => `${count(n)} zurückgeholt`, open: (n) => `${count(n)} noch zu benachrichtigen`, callList: "Anrufliste…",
};

export const noticeWords: Worded<typeof en.noticeWords> = {
  kinds: { correction: "Korrektur", kill: "Widerruf" }, states: { open: "Noch zu benachrichtigen", sent: "Benachrichtigt", acknowledged: "Bestätigt", removed: "Entfernt", refused: "Verweigert" }, channels: { folder: "Ordner", sftp: "SFTP", ftp: "FTP", wordpress: "WordPress", http: "HTTP", mail: "Mailentwurf", drag: "hinausgezogen" },
  noContact: "Kein Kontakt bekannt", step: (state, how) => `${state}: ${how}`, by: (time, initials) => `${time}, ${initials}`,
};

export const callList: Worded<typeof en.callList> = {
  title: "Anrufliste", open: (n) => `${count(n)} noch zu benachrichtigen`, none: "Es ist niemand mehr zu benachrichtigen.", answered: (n) => `${count(n)} benachrichtigt oder beantwortet`, words: "Der Wortlaut", copy: "Wortlaut kopieren", copied: "Kopiert", again: "Noch einmal versuchen", trying: "Wird versucht…",
  answers: { sent: "Benachrichtigt", acknowledged: "Bestätigt", removed: "Entfernt", refused: "Verweigert" }, how: "Wie, in einer Zeile", hints: { sent: "Zum Beispiel: telefonisch, Frau Ruiz", acknowledged: "Zum Beispiel: Antwort per Mail, 21:40", removed: "Zum Beispiel: Seite angesehen, 22:05", refused: "Zum Beispiel: hat nach eigener Aussage eine Lizenz" }, needHow: "Zuerst sagen, wie", note: "Festhalten", back: "Zurück", of: (recipient, files) => `${recipient}, ${files}`, status: (n) => `${count(n)} anzurufen`, loading: "Wird nachgesehen…",
};

export const recallHistory: Worded<typeof en.recallHistory> = { wrong: "Was falsch war", version: "Fassung", told: "Benachrichtigt", holders: "Empfänger", hold: "Sperre", mandatory: "Empfänger sollen", channel: "Kanal", withdrawn: "Zurückgeholt", toRecipients: (n) => `an ${count(n)} Empfänger` };
