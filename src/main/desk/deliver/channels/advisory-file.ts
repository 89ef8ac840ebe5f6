// A correction or a kill as a text file beside the copies that it is about: `KILL night.txt`.
import { fileNameAt } from "#core/name-template.ts";
import type { Advisory } from "./channel.ts";

/** Its words, and its name at the n-th attempt. */
export const advisoryFile = ({ kind, subject, text, fileNames }: Advisory): { readonly words: string; readonly nameAt: (attempt: number) => string } => {
  const about = (fileNames[0] ?? "").replace(/\.[^.]*$/u, "");
  return { words: `${subject}\n\n${text}\n`, nameAt: (attempt) => fileNameAt(`${kind.toUpperCase()} ${about}`.trim(), "txt", attempt) };
};
