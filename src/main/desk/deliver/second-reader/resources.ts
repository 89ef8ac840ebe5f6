// Reads Photoshop image resources (8BIM blocks): of a safe copy, only IIM and its digest.
import type { Buffer } from "node:buffer";
import { allowedResources } from "./allowed-table.ts";
import { readIim } from "./iim.ts";
import type { Notebook } from "./reading.ts";

/** `bytes` begins with the first `8BIM`. */
export const readResources = (bytes: Buffer, notebook: Notebook): void => {
  let at = 0;
  while (at + 12 <= bytes.length && bytes.toString("latin1", at, at + 4) === "8BIM") {
    const id = bytes.readUInt16BE(at + 4);
    const nameLength = (bytes[at + 6] ?? 0) + 1;
    // The Pascal string's name and the content are padded to even lengths.
    const sizeAt = at + 6 + nameLength + (nameLength % 2);
    if (sizeAt + 4 > bytes.length) break;
    const length = bytes.readUInt32BE(sizeAt);
    const content = bytes.subarray(sizeAt + 4, sizeAt + 4 + length);
    const where = `Photoshop resource 0x${id.toString(16).padStart(4, "0")}`;
    if (!allowedResources.has(id)) notebook.finding(where);
    if (nameLength > 1) notebook.finding(`${where} has a name`);
    if (id === 0x0404) readIim(content, notebook);
    else notebook.stream({ where, icc: false, bytes: content });
    at = sizeAt + 4 + length + (length % 2);
  }
  if (bytes.subarray(at).some((byte) => byte !== 0)) {
    notebook.finding("bytes behind the Photoshop resources");
    notebook.stream({ where: "Photoshop resources", icc: false, bytes: bytes.subarray(at) });
  }
};
