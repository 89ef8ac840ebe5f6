// How a path leaves the desk: as text, and its bytes besides where the name is not UTF-8 (SPEC.md section 5).
import { type DiskPath, display, isText, toBytes } from "../disk-path.ts";

export interface PathParts { readonly path: string; readonly pathBytes?: string }

/** The path as text for people, and in base64 where that text does not lead back to the file. Without a path: an empty text. */
export const pathParts = (path: DiskPath | undefined): PathParts =>
  path === undefined ? { path: "" } : isText(path) ? { path } : { path: display(path), pathBytes: toBytes(path).toString("base64") };
