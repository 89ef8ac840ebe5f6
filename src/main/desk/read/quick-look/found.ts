// What a format's look finds in a file; everything may be absent.

export interface Found {
  readonly width?: number;
  readonly height?: number;
  /** EXIF orientation, or what the container's own turning amounts to. */
  readonly orientation?: number;
  /** As the device wrote it: `2024-05-06T10:11:12.34`. */
  readonly captureTime?: string;
  /** `+02:00` */
  readonly offset?: string;
  readonly make?: string;
  readonly model?: string;
  readonly headline?: string;
  readonly caption?: string;
  /** A small JPEG that is in the file, as it is stored. */
  readonly thumbnail?: Uint8Array;
  readonly thumbnailOrientation?: number;
  /** Why the picture cannot be in order, in a sentence. */
  readonly damaged?: string;
}

/** What stands further left wins. */
export const merge = (...founds: readonly (Found | undefined)[]): Found => Object.assign({}, ...founds.toReversed());

/** Only the members that have a value. */
export const known = (found: { readonly [Key in keyof Found]?: Found[Key] | undefined }): Found => {
  const entries = Object.entries(found).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
};

/** The bytes if they are a JPEG. METADATA 2.5: what is called a thumbnail often is none. */
export const jpegOnly = (bytes: Uint8Array): Uint8Array | undefined => (bytes.length > 128 && bytes[0] === 0xff && bytes[1] === 0xd8 ? bytes : undefined);
