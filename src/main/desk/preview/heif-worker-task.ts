// What the decoder process asks the thread that runs libheif, and what comes back.
import type { Size } from "./decode-task.ts";

export interface HeifRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
  /** An item with a smaller picture, if it is large enough for what is wanted. */
  readonly longSide: number;
}

export type HeifReply =
  | { readonly id: number; readonly ok: true; readonly data: Uint8Array<ArrayBuffer>; readonly size: Size; readonly channels: 3 | 4; readonly icc?: Uint8Array }
  | { readonly id: number; readonly ok: false; readonly reason: string };
