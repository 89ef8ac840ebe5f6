// What the desk asks of the threads that read whole files, and what they answer. Only plain values: both sides are different threads.
import type { Sha256 } from "#contract/values.ts";
import type { LookedThrough, PictureToKeep, TakenIn } from "../deliver/copy/look-through.ts";
import type { SensitiveValue } from "../deliver/search/sensitive.ts";
import type { DiskPath } from "../disk-path.ts";
import type { MayChange } from "../formats/compare/comparison.ts";
import type { PartsCompared } from "../formats/compare-parts.ts";

export type ByteTask =
  /** A photo's bytes into a new file, for a copy in the making. */
  | { readonly kind: "take-in"; readonly from: DiskPath; readonly to: DiskPath; readonly format: string }
  | { readonly kind: "look-through"; readonly path: DiskPath; readonly format: string; readonly sensitive: readonly SensitiveValue[]; readonly keep: PictureToKeep | undefined; readonly lent: SharedArrayBuffer | undefined }
  | { readonly kind: "hash"; readonly path: DiskPath }
  /** `format`: the id of a format that has parts. */
  | { readonly kind: "picture"; readonly format: string; readonly path: DiskPath }
  | { readonly kind: "compare"; readonly format: string; readonly before: DiskPath; readonly after: DiskPath; readonly may: MayChange };

export interface ByteRequest { readonly id: number; readonly task: ByteTask }
/** A system error keeps its code: what it means to an editor hangs on it (`diskReason`). */
export type ByteReply =
  | { readonly id: number; readonly ok: true; readonly result: Sha256 | PartsCompared | TakenIn | LookedThrough }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly code: string | undefined };
