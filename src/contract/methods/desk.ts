// The desk itself: who it is, its health, its settings, its journal.
import { z } from "zod";
import { method } from "../method.ts";
import { preferences } from "../preferences.ts";
import { checkInfo, editor, fieldInfo, journalEvent, photoId, placeOfFile, profileInfo, sha256, styleInfo } from "../values.ts";

/** The columns of the caption rows in their order: fields by their registry ids, and how wide the editor drew each. */
export const rowColumns = z.strictObject({
  columns: z.array(z.strictObject({ id: z.string().min(1).max(100), width: z.number().int().min(40).max(2000).optional() })).max(200),
});
export type RowColumns = z.infer<typeof rowColumns>;

export const settings = z.object({
  editor: editor.optional(),
  style: z.string(),
  /** Folders of the last session, opened again at the next start. */
  theme: z.enum(["system", "dark", "light", "contrast"]),
  /** The language of the window; absent, as the system. The command line stays English. */
  language: z.enum(["system", "en", "de", "ko"]).optional(),
  cellSize: z.number().int().min(84).max(324),
  /** Absent: the columns of a new desk. */
  rows: rowColumns.optional(),
  /** Write IIM into JPEG, TIFF and PSD that have none yet. */
  createIim: z.boolean(),
  ...preferences,
});
export type Settings = z.infer<typeof settings>;

export const finding = z.object({
  where: z.enum(["journal", "index", "file", "sidecar"]),
  photo: photoId.optional(),
  path: placeOfFile.path.optional(),
  pathBytes: placeOfFile.pathBytes,
  row: z.number().int().optional(),
  problem: z.string(),
});
export type Finding = z.infer<typeof finding>;

/** The state of the chain of events. `events`: of the photo asked about, or all. */
export const chain = z.object({ whole: z.boolean(), events: z.number().int(), head: z.object({ number: z.number().int(), hash: sha256 }), broken: z.object({ row: z.number().int().optional(), problem: z.string() }).optional() });
export type Chain = z.infer<typeof chain>;

export const deskMethods = {
  /** Everything a window needs to draw itself: fields, checks, styles, settings. */
  catalogue: method("desk.catalogue", {
    params: z.strictObject({}),
    result: z.object({
      version: z.string(),
      platform: z.string(),
      folder: z.string(),
      editor,
      fields: z.array(fieldInfo),
      checks: z.array(checkInfo),
      /** Fields that the house style wants before anything is approved. */
      required: z.array(z.string()),
      styles: z.array(styleInfo),
      profiles: z.array(profileInfo),
      settings,
      samples: z.object({ available: z.boolean(), folder: z.string().optional() }),
      pid: z.number().int(),
    }),
  }),
  settings: method("desk.settings", { params: settings.partial(), result: settings }),
  history: method("desk.history", { params: z.strictObject({ photo: photoId }), result: z.array(journalEvent) }),
  /** Whether the chain of events is whole; with a photo, its own events are computed anew each time. */
  chain: method("desk.chain", { params: z.strictObject({ photo: photoId.optional() }), result: chain, callers: ["window"] }),
  /** Writes the photo's events with what each hash is made of into a new file. `others`: photos whose texts stand in it too, because they were changed in the same steps. */
  proof: method("desk.proof", { params: z.strictObject({ photo: photoId, file: z.string().min(1) }), result: z.object({ file: z.string(), events: z.number().int(), others: z.number().int() }), callers: ["window"] }),
  verify: method("desk.verify", { params: z.strictObject({}), progress: finding, result: z.object({ ok: z.boolean(), findings: z.number().int() }) }),
  rebuild: method("desk.rebuild", { params: z.strictObject({}), result: z.object({ photos: z.number().int(), seconds: z.number() }) }),
  backup: method("desk.backup", { params: z.strictObject({ file: z.string().min(1) }), result: z.object({ file: z.string(), events: z.number().int() }) }),
  doctor: method("desk.doctor", { params: z.strictObject({}), result: z.array(z.object({ what: z.string(), ok: z.boolean(), detail: z.string(), todo: z.string().optional() })) }),
  /** Makes the sample library and answers with its folder. */
  samples: method("desk.samples", { params: z.strictObject({}), progress: z.object({ progress: z.object({ done: z.number().int(), total: z.number().int() }) }), result: z.object({ folder: z.string() }) }),
};
