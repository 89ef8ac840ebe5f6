// Before files go elsewhere, and after: what another program did to them is told while the row still knows what was there.
import type { PhotoId } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import { signatureOf } from "../disk.ts";
import { dirName, type DiskPath } from "../disk-path.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { lookAt } from "../read/look.ts";
import { sidecarAmong } from "../read/sidecar.ts";
import { type Folders, openFolders } from "./file-group.ts";
import type { Unit } from "./file-step.ts";
import { picturesBeside } from "./make-room.ts";

/** Whether picture or sidecar is another than the row knows. A picture that is not there, or was never read, tells nothing. */
const isChanged = async (record: PhotoRecord, folders: Folders): Promise<boolean> => {
  const picture = await signatureOf(record.path).catch(() => "");
  const look = await folders.look(dirName(record.path)).catch(() => undefined);
  if (picture === "" || look === undefined || record.signature === "") return false;
  const sidecar = sidecarAmong(record.path, look.names, look.stems);
  if (picture !== record.signature || sidecar !== record.sidecar) return true;
  return sidecar !== undefined && (await signatureOf(sidecar).catch(() => "")) !== record.sidecarSignature;
};

/** Looks at those of the photos whose files another program touched: its change is told, and an approval does not survive it. */
export const lookAtChanged = async (context: DeskContext, photos: readonly PhotoId[]): Promise<void> => {
  const folders = openFolders();
  for (const id of photos) {
    const record = context.index.get(id);
    if (record?.present === true && (await isChanged(record, folders))) await lookAt(context, id);
  }
};

/** Photos of the desk that stand beside these pictures under their stem. */
export const sistersOf = async (context: DeskContext, pictures: readonly DiskPath[]): Promise<readonly PhotoId[]> => {
  const folders = openFolders();
  const own = new Set(pictures);
  const found = new Set<PhotoId>();
  for (const picture of pictures) {
    const look = await folders.look(dirName(picture)).catch(() => undefined);
    for (const other of look === undefined ? [] : picturesBeside(picture, look)) {
      const record = own.has(other) ? undefined : context.index.byPath(other);
      if (record?.present === true) found.add(record.id);
    }
  }
  return [...found];
};

/** Which sidecar is a picture's own hangs on how many share its stem: those that stay beside what came or went are looked at where theirs is another now. */
export const lookAtSisters = async (context: DeskContext, units: readonly Unit[]): Promise<void> => {
  const pictures = units.flatMap((unit) => unit.steps.flatMap((step) => (step.role === "picture" ? [step.from, step.to] : [])));
  await lookAtChanged(context, await sistersOf(context, pictures));
};
