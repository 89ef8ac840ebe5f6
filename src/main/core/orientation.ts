// Turning a picture without touching it: the orientation tag (EXIF 2.32, 0x0112) before a turn and after it.
import type { FieldValue } from "#contract/values.ts";
import type { Turn } from "#contract/methods/file.ts";
import type { Reading } from "./reading.ts";

/** Its name in edits, jobs and undo. It is no field of the registry: nobody types it, and where it goes is its own rule. */
export const orientationId = "orientation";

/** The tags that hold it; XMP's only in sidecars, and where a file has it already. */
export const orientationPlaces: readonly string[] = ["IFD0:Orientation", "XMP-tiff:Orientation"];

/** What each of the eight becomes when the picture, as it is shown, is turned a quarter to the right. The mirrored ones turn among themselves. */
const right: readonly number[] = [1, 6, 7, 8, 5, 2, 3, 4, 1];
const quarters: Readonly<Record<Turn, number>> = { right: 1, half: 2, left: 3 };

/** The orientation after the turn; anything but 1 to 8 counts as 1, as programs show it. */
export const turned = (orientation: number, turn: Turn): number => {
  let now = orientation >= 1 && orientation <= 8 && Number.isInteger(orientation) ? orientation : 1;
  for (let quarter = 0; quarter < quarters[turn]; quarter += 1) now = right[now] ?? 1;
  return now;
};

/** How the picture is shown: as the file says, or as a turn says that is kept and not yet written. */
export const shownOrientation = (reading: Reading): number => reading.turned ?? reading.orientation;

/** What a row says of this name now, a field or the orientation. */
export const valueNow = (record: { readonly fields: Readonly<Record<string, FieldValue>>; readonly reading?: Reading | undefined }, id: string): FieldValue | undefined =>
  id !== orientationId ? record.fields[id] : record.reading === undefined ? undefined : shownOrientation(record.reading);
