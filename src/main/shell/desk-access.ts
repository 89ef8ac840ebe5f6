// What main itself asks the desk for: pictures for the protocol, a photo's path to show it, the folders it knows, folders named at the start.
import { contract } from "#contract/methods.ts";
import type { EventName } from "#contract/events.ts";
import { Refusal } from "#contract/refusals.ts";
import type { PhotoId } from "#contract/values.ts";
import type { KnownFolders } from "./grants.ts";
import type { AskPicture } from "./pictures.ts";
import type { TrashParts } from "./trash.ts";
import type { DeskSupervisor } from "./supervisor.ts";

export interface DeskAccess {
  readonly picture: AskPicture;
  readonly pathOf: (photo: PhotoId) => Promise<string | undefined>;
  readonly known: KnownFolders;
  readonly trash: Omit<TrashParts, "trashItem">;
  /** Folders that came as arguments. What cannot be opened is said in the window. */
  readonly openFolders: (folders: readonly string[], tell: (name: EventName, value: unknown) => void) => void;
}

export const makeDeskAccess = (supervisor: DeskSupervisor): DeskAccess => ({
  picture: (photo, size, signal) => supervisor.call(contract.photo.picture, { photo, size }, { signal }),
  pathOf: async (photo) => (await supervisor.call(contract.photo.show, { photos: [photo] }))[0]?.path,
  trash: {
    begin: (photos) => supervisor.call(contract.file.beginTrash, { photos: [...photos] }),
    end: ({ begun, failed }) => supervisor.call(contract.file.endTrash, { begun, failed: [...failed] }),
  },
  known: {
    toRead: async () => {
      const [roots, catalogue] = await Promise.all([supervisor.call(contract.root.list, {}), supervisor.call(contract.desk.catalogue, {})]);
      return [...roots.map((root) => root.path), ...(catalogue.samples.folder === undefined ? [] : [catalogue.samples.folder])];
    },
    toWrite: () => supervisor.call(contract.delivery.folders, {}),
  },
  openFolders: (folders, tell) => {
    if (folders.length === 0) return;
    supervisor.call(contract.root.index, { paths: [...folders] }).then(
      (done) => {
        for (const { path, reason } of done.failedRoots) tell("desk.message", message("cannot-read-folder", { path, why: reason }));
      },
      (error: unknown) => {
        if (error instanceof Refusal) tell("desk.message", message(error.code, error.values));
      },
    );
  },
});

const message = (code: string, values: Readonly<Record<string, string | number>>): unknown => ({ level: "error", code, values, photos: [] });
