// Words of permission records, in German: what the maker of an eyewitness picture allowed.
import type * as en from "../../en/window/permission.ts";
import type { Worded } from "../../worded.ts";
import { forms, photos } from "../format.ts";

export const permissionWords: Worded<typeof en.permissionWords> = {
  action: "Erlaubnis…", title: (n) => `Erlaubnis für ${photos(n)}`, summary: "Erlaubnis", none: "Kein Eintrag. Nichts begrenzt, wohin Kopien gehen.", edit: "Erlaubnis ändern…", add: "Erlaubnis festhalten…", loading: "Der Desk wird gefragt…",
  standing: { found: "Gefunden, niemand gefragt", asked: "Gefragt, noch keine Antwort", granted: "Erteilt", paid: "Erteilt und bezahlt", expired: "Abgelaufen", refused: "Verweigert", withdrawn: "Zurückgezogen" },
  statusLabel: "Stand", makerLabel: "Hat die Person das Bild selbst gemacht?", maker: { yes: "Ja", no: "Nein", unknown: "Nicht bekannt" }, makerWhy: "Das Urheberrecht liegt bei der Person, die fotografiert hat. Frag „Hast du das aufgenommen?“, nicht „Gehört das dir?“.",
  granter: "Wer es erlaubt", contact: "Wie die Person zu erreichen ist", asked: "Was gefragt wurde", askedAt: "Gefragt am", answer: "Was geantwortet wurde", answeredAt: "Geantwortet am",
  proof: "Was es belegt", proofWhy: "Ein Bildschirmfoto oder ein Brief. Name und Hash werden festgehalten; die Datei bleibt, wo sie ist.", choose: "Datei wählen…", chooseTitle: "Was die Erlaubnis belegt", removeProof: "Entfernen", noProof: "Keine Datei", proofIs: (name, hash) => `${name}, ${hash}`, hashing: "Hash wird berechnet…",
  scope: "Wofür sie gilt", scopeWhy: "Was leer ist, begrenzt nichts.", titles: "Titel, mit Kommas", media: "Medien, mit Kommas", territories: "Länder, mit Kommas", syndication: "Darf weitergegeben werden", archive: "Darf für später aufgehoben werden", until: "Letzter Tag",
  credit: "Namensnennung", credits: { unsaid: "Dazu wurde nichts gesagt", wording: "Genannt als", anonymous: "Gar nicht genannt" }, wording: "Wortlaut der Nennung", needWording: "Zuerst den Wortlaut der Nennung angeben",
  safety: "Schutzhinweis", safetyWhy: "Was jemanden gefährden könnte: das Fragen, das Nennen, der Ort.",
  differ: (n) => `Diese Fotos haben ${n} verschiedene Einträge. Was du sicherst, tritt an die Stelle von allen.`, some: (n) => `${photos(n)} davon ${forms(n, "hat", "haben")} einen Eintrag; was du sicherst, tritt an seine Stelle.`, save: "Eintrag sichern", remove: "Eintrag wegnehmen", keeps: "Das Journal behält jeden früheren Eintrag.",
  notLimit: { syndication: "nicht zur Weitergabe", archive: "nicht fürs Archiv" }, untilDay: (day) => `bis ${day}`, by: (name, time) => `${name}, ${time}`, anonymous: "nicht genannt", credited: (wording) => `genannt als ${wording}`, noLimit: "Keine Grenze", recorded: "Festgehalten von", yesProof: "Belegt durch", recordsDiffer: "Einträge sind verschieden", manyNone: "Keines dieser Fotos hat einen Eintrag.", counts: (n, standing) => `${photos(n)}: ${standing}`,
  ended: { expired: "Die Erlaubnis ist abgelaufen, und Empfänger haben das Foto.", withdrawn: "Die Erlaubnis wurde zurückgezogen, und Empfänger haben das Foto.", refused: "Die Erlaubnis wurde verweigert, und Empfänger haben das Foto." }, kill: "Widerrufen…", because: { expired: "Die Erlaubnis der Person, die das Bild gemacht hat, ist abgelaufen.", withdrawn: "Die Person, die das Bild gemacht hat, hat ihre Erlaubnis zurückgezogen.", refused: "Die Person, die das Bild gemacht hat, hat die Erlaubnis verweigert." }, later: "Später",
};
