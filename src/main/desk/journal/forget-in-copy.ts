// Takes what a delivery must look for of photos out of a copy of the journal that the desk itself made: a photo that is forgotten must not stand in a backup. Events stay as they are.
import Database from "better-sqlite3";
import type { PhotoId } from "#contract/values.ts";

/** Also overwrites the pages that it stood on. */
export const forgetInCopy = (file: string, photos: readonly PhotoId[]): void => {
  const copy = new Database(file, { fileMustExist: true });
  try {
    copy.pragma("secure_delete = ON");
    const remove = copy.prepare("DELETE FROM sensitive WHERE photo = ?");
    copy.transaction(() => { for (const photo of photos) remove.run(photo); }).immediate();
  } finally {
    copy.close();
  }
};
