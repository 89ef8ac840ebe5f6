// PLACEHOLDER by the lead so that the desk starts: the owner of deliver/ replaces this file whole. This is the call that services/delivery.ts makes.
import type { Profile } from "#contract/profile.ts";
import type { Fields, PhotoId, Sha256 } from "#contract/values.ts";
import type { FieldTable } from "#core/fields/table.ts";
import type { DiskPath } from "../disk-path.ts";
import type { ExifToolPool } from "../exiftool/pool.ts";
import type { SensitiveValue } from "./sensitive.ts";
export interface DeliverOrder {
  readonly photo: PhotoId; readonly source: DiskPath; readonly sidecar?: DiskPath; readonly fileType: string; readonly orientation: number; readonly fields: Fields; readonly table: FieldTable;
  readonly profile: Profile; readonly folder: DiskPath; readonly name: string; readonly sequence: number; readonly sensitive: readonly SensitiveValue[]; readonly pool: ExifToolPool; readonly signal: AbortSignal;
}
export type Delivered = { readonly ok: true; readonly copy: DiskPath; readonly sha256: Sha256; readonly removed: readonly string[]; readonly exempt: readonly string[] } | { readonly ok: false; readonly reason: string };
export const deliverPhoto = async (_order: DeliverOrder): Promise<Delivered> => ({ ok: false, reason: "cannot-be-made-safe" });
