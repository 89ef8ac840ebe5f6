// What the desk tells every connection without being asked.
import { z } from "zod";
import { photoId } from "./values.ts";
import { counts } from "./methods/photo.ts";

export const events = {
  /** These rows changed: fetch them again. `order`: photos came or went, so the list of ids changed too. Sent at most every 50 ms. */
  "photos.changed": z.object({ photos: z.array(photoId), order: z.boolean(), event: z.number().int() }),
  "counts.changed": counts,
  /** Stories came, went, or changed: ask for them again. */
  "collections.changed": z.object({}),
  /** How many notices from outside nobody has answered. */
  "incoming.changed": z.object({ open: z.number().int() }),
  "index.progress": z.object({ root: z.string(), done: z.number().int(), total: z.number().int(), rate: z.number(), running: z.boolean() }),
  "writes.changed": z.object({ left: z.number().int(), failed: z.number().int() }),
  /** Something the editor must know: a code with its values, said by `words`. */
  "desk.message": z.object({ level: z.enum(["info", "error"]), code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])), photos: z.array(photoId) }),
  /** From main: an entry of the system's menu bar, by its action. */
  "shell.chosen": z.object({ action: z.string() }),
  /** From main, not from the desk: the desk process stopped, is starting again, or is back. */
  "desk.state": z.object({ state: z.enum(["starting", "here", "gone", "failed"]), reason: z.string().optional() }),
  /** From main: the loupe's own window opened or closed. */
  "loupe.window": z.object({ open: z.boolean() }),
  /** From main to the loupe's own window: the photo that is active in the first one. */
  "loupe.photo": z.object({ photo: photoId.nullable() }),
  /** From main to the first window: the loupe's own window asks for the next or the previous photo. */
  "loupe.step": z.object({ by: z.union([z.literal(1), z.literal(-1)]) }),
} as const;
export type EventName = keyof typeof events;
export type EventValue<N extends EventName> = z.output<(typeof events)[N]>;
