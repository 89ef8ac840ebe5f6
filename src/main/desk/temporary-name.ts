// The one file Proofdesk puts into an editor's folder, and only for the time of a write: hidden, beside its target.
import { dirName, type DiskPath, ending, join } from "./disk-path.ts";
import { ulid } from "./ulid.ts";

/** Named so that names of 255 bytes and names with `%` are no matter (SPEC.md section 3). */
export const temporaryFor = (target: DiskPath): DiskPath => join(dirName(target), `.proofdesk-${ulid()}.${ending(target) || "jpg"}`);
export const isTemporaryName = (name: string): boolean => /^\.proofdesk-[0-9A-HJKMNP-TV-Z]{26}\./u.test(name);
