// The first pass over what has just arrived: a bounded look at each file, so that a card of thousands can be browsed while ExifTool reads it.
import { provenanceOf } from "#core/provenance.ts";
import type { DeskContext } from "../context.ts";
import { signatureOf } from "../disk.ts";
import { baseName, type DiskPath, display } from "../disk-path.ts";
import type { Look, PhotoRecord } from "../index-db/photo-record.ts";
import { derive } from "../services/derive.ts";
import { quickLook } from "./quick-look.ts";

const lookAt = async (record: PhotoRecord): Promise<Look | undefined> => {
  const signature = await signatureOf(record.path).catch(() => "");
  const found = signature === "" ? undefined : await quickLook(record.path).catch(() => undefined);
  if (found === undefined || found.formatId === undefined) return undefined;
  const { device } = provenanceOf({ make: found.make, model: found.model, width: found.width, height: found.height, fileType: "", fileName: display(baseName(record.path) as DiskPath), hasExif: found.make !== undefined });
  return {
    signature, orientation: found.orientation, device, fields: { ...(found.headline === undefined ? {} : { headline: found.headline }), ...(found.caption === undefined ? {} : { description: found.caption }) },
    ...(found.width === undefined ? {} : { width: found.width }), ...(found.height === undefined ? {} : { height: found.height }), ...(found.captureTime === undefined ? {} : { captureTime: found.captureTime }),
  };
};

/** Looks at these photos and puts what it saw into those rows that still have no reading. What cannot be looked at is left to ExifTool. */
export const takeLooks = async (context: DeskContext, records: readonly PhotoRecord[]): Promise<void> => {
  const looks = await Promise.all(records.map(lookAt));
  context.index.write(() => {
    for (const [at, record] of records.entries()) {
      const look = looks[at];
      const now = look === undefined ? undefined : context.index.get(record.id);
      if (now === undefined || now.reading !== undefined) continue;
      now.look = look;
      context.index.put(derive(context, now));
    }
  });
  context.changed(records.map((record) => record.id), true);
};
