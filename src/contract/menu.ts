// The menus as data: the page makes them of its actions, main shows them in the system's menu bar.
import { z } from "zod";

const entry = z.strictObject({
  /** The action's id. */
  id: z.string().min(1).max(80),
  label: z.string().min(1).max(200),
  /** As written in actions: `Ctrl+Shift+S`. Shown only; the page has every key first. */
  keys: z.string().max(40).optional(),
  enabled: z.boolean(),
});
/** Parts are separated by a line. */
export const menus = z.array(z.strictObject({ id: z.string().min(1).max(40), title: z.string().min(1).max(80), parts: z.array(z.array(entry).max(60)).max(12) })).max(12);
export type Menus = z.output<typeof menus>;
