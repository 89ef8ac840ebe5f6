// What reading a photo's files yields: the same shape whether it comes fresh from ExifTool or out of the index.
import type { FieldSource, FieldValue, Fields, Provenance } from "#contract/values.ts";

export interface Reading {
  /** ExifTool's File:FileType, such as `JPEG`, `HEIC`, `CR3`. */
  readonly fileType: string;
  readonly width?: number;
  readonly height?: number;
  /** EXIF orientation, 1 to 8; 1 where there is none. */
  readonly orientation: number;
  /** The orientation that a kept turn asks for while the file has not got it; laid over by `derive`, never read from a file. */
  readonly turned?: number;
  readonly fields: Fields;
  readonly sources: Readonly<Record<string, FieldSource>>;
  /** Field → place → value, where places of the file disagree after NFC, trimming and the IIM limit. */
  readonly differ: Readonly<Record<string, Readonly<Record<string, FieldValue>>>>;
  readonly provenance: Provenance;
  /** A C2PA manifest is in the file. */
  readonly credentials: boolean;
  /** An IIM block is there; a write updates it. */
  readonly hasIim: boolean;
  /** EXIF tags that exist and mirror a field (`IFD0:Artist` …); a write keeps them in step. */
  readonly exifMirrors: readonly string[];
  /** The file is write-protected: the camera's lock, which on a card is the file's read-only mark. */
  readonly locked?: true;
  /** Stars that the camera gave (EXIF Rating), 1 to 5; the desk's own stars stand in XMP. */
  readonly cameraRating?: number;
  /** Things the editor should know: `iim-charset-guessed:windows-1252`, `iim-twice`, `xmp-language-only:de` … */
  readonly notes: readonly string[];
}
