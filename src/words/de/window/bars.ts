// Words of the bars: top, tools, rail, approval bar, status bar, messages; in German.
import type * as en from "../../en/window/bars.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, photos } from "../format.ts";

export const top: Worded<typeof en.top> = {
  menu: "Menü", views: "Ansichten", sheet: "Kontaktbogen", problems: "Probleme", deliver: "Ausliefern", commands: "Befehle", history: "Verlauf", search: "Suche",
  searchHint: "Bildunterschriften, Personen, Dateien suchen", removeChip: (chip) => `Filter ${chip} entfernen`, clear: "Suche leeren",
  blocked: (n) => `${photos(n)} durch Probleme blockiert`,
};

export const rail: Worded<typeof en.rail> = {
  library: "Bibliothek", desk: "Desk", stories: "Themen", addStory: "Neues Thema", storyKeys: "F2 benennt um, Entf entfernt", photographers: "Fotografen", folders: "Ordner", all: "Alle Fotos", addFolder: "Ordner öffnen", offline: (name) => `${name}, getrennt`,
  reading: "wird eingelesen", hint: "Klick filtert, Strg-Klick fügt hinzu, Alt-Klick schließt aus", remove: "Diesen Ordner vom Desk nehmen", again: "Diesen Ordner neu einlesen",
  forFolder: (name) => `Ordner ${name}`,
};

export const tools: Worded<typeof en.tools> = {
  allPhotos: "Alle Fotos", photos, sources: (n) => counted(n, "Ordner", "Ordner"), sort: "Sortierung",
  sorts: { arrival: "Eingang", capture: "Aufnahmezeit", name: "Dateiname", state: "Status", hand: "Von Hand" },
  group: "Gruppen", groups: { none: "Keine", day: "Tag", folder: "Ordner" }, noDay: "Ohne Aufnahmezeit",
  cellSize: "Größe der Felder", dropped: (n) => `${count(n)} weggelegt`, showDropped: "Zeigen", smaller: "Kleinere Felder", larger: "Größere Felder", counting: "wird gezählt",
};

export const approvalBar: Worded<typeof en.approvalBar> = {
  label: "Auswahl", selected: (n) => `${count(n)} ausgewählt`, one: "1 Foto", none: "Kein Foto", notShown: (n) => `${count(n)} nicht im Bild`, show: "Zeigen",
  ready: (n) => `${count(n)} bereit`, blocked: (n) => `${count(n)} blockiert`, approved: (n) => `${count(n)} freigegeben`,
  already: (n) => `${count(n)} bereits freigegeben`, checking: (n) => `${count(n)} werden geprüft`, selectBlocked: "Blockierte auswählen", restore: "Vorige Auswahl",
  approve: (n) => (n > 0 ? `${count(n)} freigeben…` : "Freigeben…"), deliver: (n) => (n > 0 ? `${count(n)} ausliefern…` : "Ausliefern…"), plainDeliver: "Ausliefern…", return: "Zurückgeben…",
  fix: (n) => (n > 1 ? `${count(n)} beheben…` : "Beheben…"), more: "Mehr für diese Auswahl", readyOne: "bereit", blockedOne: "blockiert", blockedFirst: (reason, n) => (n > 1 ? `${reason} (${count(n)})` : reason),
  warnings: (n) => counted(n, "Warnung", "Warnungen"), other: (n) => `${count(n)} jetzt nicht freizugeben`,
};

export const status: Worded<typeof en.status> = {
  photos: (shown, selected) => `${photos(shown)}${selected > 0 ? `, ${count(selected)} ausgewählt` : ""}`,
  frame: (at, all) => `Bild ${count(at)} von ${count(all)}`, kept: "Alle Änderungen gesichert", keeping: "Wird gesichert…", writes: (n) => `noch ${counted(n, "Schreibvorgang", "Schreibvorgänge")}`,
  writesFailed: (n) => `${counted(n, "Schreibvorgang", "Schreibvorgänge")} fehlgeschlagen`, retry: "Noch einmal", reading: (done, total) => `${count(done)} von ${count(total)} eingelesen`, stop: "Anhalten",
  messages: (n) => counted(n, "Meldung", "Meldungen"), gone: "Desk nicht erreichbar", hint: "bewegen, öffnen, alle Tasten",
};

export const messages: Worded<typeof en.messages> = { region: "Meldungen", list: "Meldungen von heute", undo: "Rückgängig", dismiss: "Meldung schließen", tryAgain: "Noch einmal", show: "Zeigen", empty: "Noch keine Meldungen.", close: "Schließen" };

export const announce: Worded<typeof en.announce> = {
  selection: (n, ready, blocked) => `${count(n)} ausgewählt, ${count(ready)} bereit, ${count(blocked)} blockiert`,
  reading: (percent) => `Wird eingelesen, ${count(percent)} Prozent`, readingDone: "Fertig eingelesen",
};
