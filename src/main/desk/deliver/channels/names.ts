// Names at a recipient's place: the first that nobody has, counted up.
import type { Parcel } from "./channel.ts";

const maxAttempts = 10_000;

/** Tries one name after the other until `take` has one. Rejects where there is none left. */
export const firstName = async ({ nameAt, isTaken }: Pick<Parcel, "nameAt" | "isTaken">, take: (name: string) => Promise<boolean>): Promise<string> => {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const name = nameAt(attempt);
    if (!isTaken(name) && (await take(name))) return name;
  }
  throw new Error("no free name in the folder");
};

/** A name in a folder of a server; the folder where one is signed in has no name of its own. */
export const inFolder = (folder: string, name: string): string => (folder === "" ? name : `${folder.replace(/\/+$/u, "")}/${name}`);

/** What is read back from the other side and hashed. More is told by its size alone: a line should not carry everything twice. */
export const readBackBytes = 64 * 1024 * 1024;
