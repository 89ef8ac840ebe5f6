// Words of the menus and of the dialog about the program, in German.
import type * as en from "../../en/window/menu.ts";
import type { Worded } from "../../worded.ts";

export const menuTitles: Worded<typeof en.menuTitles> = { file: "Datei", edit: "Bearbeiten", select: "Auswahl", photo: "Foto", mark: "Markieren", view: "Ansicht", help: "Hilfe" };

export const aboutWords: Worded<typeof en.aboutWords> = {
  title: "Über Proofdesk", lead: "Foto-Metadaten, Prüfung und Freigabe für Redaktionen.", versions: "Versionen", version: "Proofdesk", folder: "Datenordner", system: "Betriebssystem", licences: "Lizenzen", looking: "Wird geprüft…", missing: "nicht gefunden", copy: "Versionen kopieren", copied: "Versionen kopiert",
};
