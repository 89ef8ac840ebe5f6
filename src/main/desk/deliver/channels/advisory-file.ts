// A correction or a kill as files beside the copies that it is about: its words, `KILL night.txt`, and where there is one its picture for programs, `KILL night.jpg`.
import { Buffer } from "node:buffer";
import { fileNameAt } from "#core/name-template.ts";
import { type Advisory, ChannelFailure } from "./channel.ts";

export interface AdvisoryFile { readonly bytes: Buffer; /** Its name at the n-th attempt. */ readonly nameAt: (attempt: number) => string }

const stemOf = ({ kind, fileNames }: Advisory): string => `${kind.toUpperCase()} ${(fileNames[0] ?? "").replace(/\.[^.]*$/u, "")}`.trim();

/** Its words. */
export const advisoryFile = (advisory: Advisory): AdvisoryFile => ({ bytes: Buffer.from(`${advisory.subject}\n\n${advisory.text}\n`, "utf8"), nameAt: (attempt) => fileNameAt(stemOf(advisory), "txt", attempt) });

/** Puts its files there one after the other; `put` answers with the place. Once the words have arrived it was told: a picture that does not follow is said. */
export const tellFiles = async (advisory: Advisory, put: (file: AdvisoryFile) => Promise<string>): Promise<string> => {
  const place = await put(advisoryFile(advisory));
  const { picture } = advisory;
  if (picture === undefined) return place;
  try {
    return `${place}; ${await put({ bytes: Buffer.from(picture), nameAt: (attempt) => fileNameAt(stemOf(advisory), "jpg", attempt) })}`;
  } catch (cause) {
    if (!(cause instanceof ChannelFailure)) throw cause;
    return `${place}; ${cause.code}${cause.why === "" ? "" : `: ${cause.why}`}`;
  }
};
