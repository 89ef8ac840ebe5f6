// Words of the stories: in the rail, in their dialogs, of their actions and of dragging; in German.
import type * as en from "../../en/window/stories.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, photos } from "../format.ts";

export const stories: Worded<typeof en.stories> = {
  make: "Neues Thema…", rename: "Thema umbenennen…", remove: "Thema entfernen…", addTo: "In ein Thema aufnehmen…", takeOut: "Aus diesem Thema nehmen", earlier: "Im Thema nach vorn", later: "Im Thema nach hinten",
  noStory: "Es wird kein Thema gezeigt", noStories: "Es gibt noch kein Thema", notByHand: "Nur wo ein Thema von Hand sortiert ist", atEnd: "Schon an diesem Ende",
};

export const storyDialog: Worded<typeof en.storyDialog> = {
  makeTitle: "Neues Thema", renameTitle: "Thema umbenennen", name: "Bezeichnung", hint: "Zum Beispiel: Unwetter am Ostrelsee", with: (n) => (n === 0 ? "Es beginnt ohne Fotos." : n === 1 ? "Es beginnt mit dem ausgewählten Foto." : `Es beginnt mit den ${count(n)} ausgewählten Fotos.`),
  empty: "Die Bezeichnung fehlt", taken: "Es gibt schon ein Thema dieses Namens.", make: "Thema anlegen", rename: "Umbenennen", removeTitle: "Dieses Thema entfernen?", removeText: (name, n) => `„${name}“ verschwindet aus der Leiste, mit der Reihenfolge von ${photos(n)}. Die Fotos selbst bleiben, wie sie sind, und Rückgängig holt das Thema zurück.`, remove: "Thema entfernen",
  addTitle: (n) => `${photos(n)} in ein Thema aufnehmen`, addHint: "Namen eines Themas eingeben", list: "Themen", makeNamed: (name) => `Neues Thema „${name}“`, none: "Den Namen eines neuen Themas eingeben.", photos,
};

export const storyDone: Worded<typeof en.storyDone> = {
  made: (name, n) => `Thema „${name}“ angelegt${n === 0 ? "" : ` mit ${photos(n)}`}`, renamed: (name) => `Das Thema heißt jetzt „${name}“`, removed: (name) => `Thema „${name}“ entfernt. Seine Fotos bleiben.`,
  put: (name, n) => `${photos(n)} in „${name}“`, already: (name) => `Schon in „${name}“`, taken: (name, n) => `${photos(n)} aus „${name}“ genommen`, moved: (n) => `${photos(n)} verschoben`,
};

const copies = (n: number): string => counted(n, "sichere Kopie", "sichere Kopien");
export const dragging: Worded<typeof en.dragging> = {
  photos, into: (name) => `in „${name}“`,
  notApproved: (n, all) => (all === 1 ? "Nicht freigegeben: Es bleibt auf dem Desk." : `${count(n)} von ${count(all)} sind nicht freigegeben: Nichts verlässt den Desk.`), held: (n, all) => (all === 1 ? "Zurückgehalten: Es bleibt auf dem Desk." : `${count(n)} von ${count(all)} werden zurückgehalten: Nichts verlässt den Desk.`), approveFirst: "Erst freigeben, oder freigegebene Fotos allein ziehen.",
  making: (n) => `${copies(n)} in Arbeit. Die Taste außerhalb des Fensters gedrückt halten.`, ready: "Die sicheren Kopien sind fertig: Zum Übergeben noch einmal ziehen.", left: (n) => `${copies(n)} durch Ziehen übergeben, im Ausgangsbuch als „dragged out“`, refused: (n) => `${photos(n)} nicht übergeben`,
};
