// A copy for the house's own archive: the photo's own bytes, with all that they tell. Nothing is removed, nothing is searched, and it says so.
import { stat } from "node:fs/promises";
import type { Fields, Sha256 } from "#contract/values.ts";
import { baseName, type DiskPath, toFs } from "../../disk-path.ts";
import type { Format } from "../../formats/format.ts";
import type { ProvenCopy } from "./prove-copy.ts";

/** `original`: the bytes in our own folder, compared with the approved ones already; `sha256` is theirs. */
export const wholeCopy = async ({ source, original, sha256, format, fields }: { readonly source: DiskPath; readonly original: DiskPath; readonly sha256: Sha256; readonly format: Format; readonly fields: Fields }): Promise<ProvenCopy> => {
  const name = baseName(source);
  return { ok: true, file: original, format, ending: name.slice(name.lastIndexOf(".") + 1), sha256, sizeBytes: (await stat(toFs(original))).size, kept: fields, removed: [], exempt: [], notes: ["everything-kept"], arrived: {}, dump: {}, release: () => undefined };
};
