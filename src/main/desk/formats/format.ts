// What a file format is to the desk: how to know it, what it can hold, which parts it is made of.
import type { FileHandle } from "node:fs/promises";

/** What a part of a file carries: decides whether a write may touch it. */
export type PartRole = "xmp" | "iim" | "exif" | "container" | "picture" | "other";

/** One part of a file (a JPEG segment with its marker, a PNG chunk, a RIFF chunk, a PSD resource), in file order. */
export interface Part {
  readonly role: PartRole;
  /** `E1 http://ns.adobe.com/xap/1.0/`, `IDAT`, `8BIM 0x0404`, `scan`, `trailer` … */
  readonly name: string;
  readonly startByte: number;
  readonly endByte: number;
}

export interface Format {
  /** `jpeg`, `tiff`, `cr3` … */
  readonly id: string;
  readonly label: string;
  /** Without dot, lower case. */
  readonly endings: readonly string[];
  /** ExifTool's File:FileType values. */
  readonly fileTypes: readonly string[];
  /** Where the format can keep fields; `iim` "update": only where an IIM block is there already. */
  readonly holds: { readonly xmp: boolean; readonly iim: boolean | "update"; readonly exif: boolean };
  /** Raws and formats that cannot be written get a sidecar. */
  readonly write: "inside" | "sidecar";
  readonly raw: boolean;
  /** Whether a file that begins with these bytes (64 or more, fewer where the file is shorter) is of this format. Absent: its container does not tell it apart. */
  readonly signature?: (head: Uint8Array) => boolean;
  /** The container it is built on, where other formats share its signature: `tiff` for most raws. */
  readonly container?: "tiff" | "psd";
  /** Cuts the file into parts that cover every byte. Absent: compared by two full dumps. */
  readonly parts?: (file: FileHandle, sizeBytes: number) => Promise<readonly Part[]>;
}
