// What the desk asks its decoder process, and what comes back. Crosses a process boundary by structured clone.

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Wanted {
  /** Of the picture that is made, in pixels; smaller ones are not enlarged. */
  readonly longSide: number;
  readonly quality: number;
  /** EXIF orientation to apply; 1 where the decoder of the format turns by itself. */
  readonly orientation: number;
  /** `thumbnail`: must fit `main`, or is refused; `preview`: may be turned already; `main`: the picture itself. */
  readonly role: "main" | "preview" | "thumbnail";
  /** Bare grey levels, one byte a pixel, transparent parts white, instead of a file. */
  readonly grey?: boolean;
  /** A picture that leaves the house: always JPEG, coded for readers and not for the screen. A damaged one is refused. */
  readonly published?: Published;
  /** Size of the picture itself as it is stored, before it is turned. */
  readonly main?: Size;
}

export interface Published {
  readonly sharpen: "none" | "low" | "standard";
  /** `original` keeps the picture's colour profile, `srgb` brings it there and says so. */
  readonly colour: "original" | "srgb";
}

/** Where the picture is. A path that is not text travels as bytes. */
export type Input =
  | { readonly kind: "file"; readonly path: string | Uint8Array }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "heif"; readonly path: string | Uint8Array }
  | { readonly kind: "psd"; readonly path: string | Uint8Array };

export interface Task {
  readonly input: Input;
  readonly wanted: Wanted;
}

export interface Request extends Task {
  readonly id: number;
}

export type Decoded =
  | { readonly ok: true; readonly type: "image/jpeg" | "image/webp"; readonly bytes: Uint8Array; readonly width: number; readonly height: number }
  | { readonly ok: true; readonly type: "grey"; readonly bytes: Uint8Array; readonly width: number; readonly height: number }
  /** `lasting`: the same file will be refused again. */
  | { readonly ok: false; readonly reason: string; readonly lasting: boolean };

export type Reply = { readonly id: number; readonly decoded: Decoded };

/** More pixels than these are refused before any is decoded: small files can claim to be huge. */
export const mostPixels = 268_402_689;
/** Where the whole picture must stand in memory at once. */
export const mostPixelsInMemory = 120_000_000;
/** Larger files are not read whole. */
export const mostBytesInMemory = 402_653_184;

export const tooLarge = (size: Size, most: number): Decoded => ({
  ok: false, lasting: true, reason: `The picture is ${size.width} × ${size.height} pixels large; more than ${Math.floor(most / 1_000_000)} million are not decoded.`,
});
