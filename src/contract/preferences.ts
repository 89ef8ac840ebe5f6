// How the window looks and which keys it has, as an editor chose it. Kept among the desk's settings; each is absent until somebody chooses.
import { z } from "zod";

/** Percent of the interface as drawn. */
export const interfaceSizes = [90, 100, 110, 125, 150, 200] as const;
export type InterfaceSize = (typeof interfaceSizes)[number];

export const keyStyles = ["photo-mechanic", "lightroom", "bridge"] as const;
export type KeyStyle = (typeof keyStyles)[number];

/** An action's keys as written in actions (`Ctrl+Shift+S`); none: the action has no key. */
export const keysOfAction = z.array(z.string().min(1).max(40)).max(6);

export const preferences = {
  /** Behind photographs in loupe and compare. */
  surround: z.enum(["dark", "black", "grey", "white"]).optional(),
  /** How large the loupe shows: fitted, or so many pixels for each of the picture's. */
  loupeScale: z.union([z.literal("fit"), z.number().min(0.01).max(64)]).optional(),
  interfaceSize: z.literal([...interfaceSizes]).optional(),
  keyStyle: z.enum(keyStyles).optional(),
  /** What differs from the style, by the ids of actions. */
  keys: z.record(z.string().min(1).max(80), keysOfAction).optional(),
  /** False: letters, digits and signs alone are no keys (WCAG 2.1.4). */
  singleKeys: z.boolean().optional(),
  /** The fields that the inspector shows at once, by registry ids, in their order. */
  inspectorFields: z.array(z.string().min(1).max(100)).max(200).optional(),
  /** The guide of the first ten minutes: which steps are done, and whether it stands in the window. */
  guide: z.object({ open: z.boolean(), done: z.array(z.string().max(40)).max(40) }).optional(),
} as const;
