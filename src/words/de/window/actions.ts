// Labels of the actions and the reasons why one cannot run now, in German.
import type * as en from "../../en/window/actions.ts";
import type { Worded } from "../../worded.ts";
import { count, counted } from "../format.ts";

export const actionLabel: Worded<typeof en.actionLabel> = {
  fullScreen: "Vollbild", backUp: "Journal sichern…", largerInterface: "Alles größer", smallerInterface: "Alles kleiner", plainInterface: "Alles in 100 %",
  openFolder: "Ordner öffnen…", samples: "Beispielbibliothek öffnen", palette: "Befehle…", keys: "Alle Tasten", search: "Hier suchen", undo: "Rückgängig", redo: "Wiederholen", settings: "Einstellungen…", messages: "Meldungen von heute…", quit: "Proofdesk schließen",
  sheet: "Kontaktbogen", rows: "Zeilen", fillDown: "Nach unten ausfüllen", columns: "Spalten der Zeilen…", loupe: "Lupe", back: "Zurück", rail: "Seitenleiste ein- oder ausblenden", inspector: "Inspektor ein- oder ausblenden", larger: "Größere Felder", smaller: "Kleinere Felder", nextArea: "Nächster Bereich", previousArea: "Voriger Bereich", theme: "Farbschema wechseln",
  selectAll: "Alle auswählen", selectNone: "Keine auswählen", invert: "Auswahl umkehren", add: "Foto zur Auswahl hinzufügen oder daraus entfernen", blocked: "Blockierte auswählen, und zurück", nextProblem: "Nächstes Foto mit Problem", previousProblem: "Voriges Foto mit Problem",
  colorClass: (n) => (n === 0 ? "Keine Farbklasse" : `Farbklasse ${n}`), stars: (n) => (n === 0 ? "Keine Sterne" : counted(n, "Stern", "Sterne")), tag: "Markieren", untag: "Markierung entfernen", rejectRating: "Als verworfen bewerten (−1)", drop: "Foto weglegen, und zurückholen", dropped: "Weggelegt", showDropped: "Weggelegte Fotos zeigen",
  caption: "Bildunterschrift bearbeiten", headline: "Überschrift bearbeiten", history: "Verlauf des Fotos", fix: "Erstes Problem beheben", waive: "Ausnahme zulassen…",
  submit: "Vorlegen", approve: "Freigeben…", return: "Zurückgeben…", reject: "Ablehnen", reopen: "Wieder öffnen", deliver: "Ausliefern…", retry: "Fehlgeschlagene Schreibvorgänge wiederholen", stop: "Einlesen anhalten", problems: "Durch Probleme blockierte Fotos", reveal: "Im Ordner zeigen", next: "Nächstes Foto", previous: "Voriges Foto",
  zoomToggle: "100 % oder eingepasst", zoomIn: "Vergrößern", zoomOut: "Verkleinern", surround: "Umgebung wechseln", pan: { left: "Bild nach links", right: "Bild nach rechts", up: "Bild nach oben", down: "Bild nach unten" },
  takeMine: "Fassung dieses Desks nehmen", takeTheirs: "Fassung des anderen Programms nehmen", joinBoth: "Beide Fassungen verbinden", editResult: "Ergebnis bearbeiten", useResult: "Dieses Ergebnis verwenden", proof: "Nachweis des Verlaufs ausgeben…",
  loupeWindow: "Lupe im eigenen Fenster", findField: "Feld nach Namen suchen…", compare: "Vergleichen", fixLine: "Dieses Problem beheben und weiter", fixAlike: "Alle gleichartigen beheben…", editLine: "Feld zu diesem Problem bearbeiten", nextPane: "Nächstes Foto daneben", previousPane: "Voriges Foto daneben", nextFrame: "Nächstes Bild einwechseln", previousFrame: "Voriges Bild einwechseln", keepPane: "Dieses behalten, die anderen verwerfen", dropPane: "Dieses verwerfen",
  showOnly: (what) => `Nur zeigen, und wieder alle: ${what}`, atLeast: (n) => `${counted(n, "Stern", "Sterne")} und mehr`,
  selectTagged: "Markierte auswählen", showTagged: "Nur Markierte zeigen, und wieder alle",
};

export const whyNot: Worded<typeof en.whyNot> = {
  largest: "Größer geht es nicht", smallest: "Kleiner geht es nicht",
  noPhoto: "Kein Foto ist aktiv", noPhotos: "Keine Fotos in dieser Ansicht", nothingSelected: "Nichts ausgewählt", noProblem: "Kein Problem mit Lösungsvorschlag", noWaive: "Hier ist keine Ausnahme möglich", checking: "Wird noch geprüft",
  submit: "Vorlegen geht nur bei Neu, In Arbeit und Zurückgegeben", blocked: (n) => (n === 1 ? "Es ist blockiert" : `Alle ${count(n)} sind blockiert`), blockedBy: (reason) => `Blockiert: ${reason}`, returnOnly: "Zurückgeben geht nur bei Vorgelegt", reject: "Ablehnen geht nur bei nicht Freigegebenem", reopen: "Wieder öffnen geht nur bei Abgelehnt und Freigegeben", reopenDelivered: "Bereits ausgeliefert", approved: "Bereits freigegeben", notApproved: "Hier ist nichts freigegeben", cannotApprove: "In diesem Status keine Freigabe möglich", noFailed: "Kein Schreibvorgang ist fehlgeschlagen", notReading: "Es wird nichts eingelesen", deskAway: "Der Desk ist nicht erreichbar", noSamples: "Keine Beispielbibliothek auf diesem Rechner", noBlocked: "Nichts ist blockiert", killed: "Widerrufen",
  noPicture: "Kein Bild in der Lupe", notZoomed: "Das ganze Bild ist zu sehen", noLine: "Kein Problem in der Liste", noField: "Dieses Problem betrifft kein einzelnes Feld", noConflict: "Kein Feld wurde an zwei Stellen geändert", noFrame: "Kein anderes Bild zum Einwechseln", notComparing: "Es wird nichts verglichen", oneAlone: "Ein Foto allein lässt sich nicht vergleichen", noDropped: "Nichts ist weggelegt", noTagged: "In dieser Ansicht ist kein Foto markiert. T markiert eines.",
};

/** Keys as they are printed on a keyboard. */
export const keyNames: Worded<typeof en.keyNames> = { Ctrl: "Strg", Space: "Leertaste", Tab: "Tab", Delete: "Entf", Backspace: "Rücktaste", Home: "Pos1", End: "Ende", PageUp: "Bild auf", PageDown: "Bild ab" };

export const area: Worded<typeof en.area> = { top: "Oben", rail: "Seitenleiste", stage: "Bühne", inspector: "Inspektor", bar: "Auswahlleiste" };
