// The frames on the desk's socket. Each is: length of the JSON part (u32 BE), length of the binary part (u32 BE), JSON, bytes.
import { z } from "zod";
import { editor } from "./values.ts";

/** Largest JSON and binary part the desk or a client accepts, in bytes; a longer one ends the connection. */
export const maxFrameBytes = 256 * 1024 * 1024;

/** First frame of a client. `request` ids make a call safe to send again. */
export const helloFrame = z.object({ kind: z.literal("hello"), token: z.string(), caller: z.enum(["window", "cli"]), editor: editor.optional() });
export const callFrame = z.object({ kind: z.literal("call"), id: z.number().int(), method: z.string(), params: z.unknown(), request: z.string().max(64).optional() });
export const cancelFrame = z.object({ kind: z.literal("cancel"), id: z.number().int() });
export const clientFrame = z.discriminatedUnion("kind", [helloFrame, callFrame, cancelFrame]);
export type ClientFrame = z.infer<typeof clientFrame>;

export const refusalBody = z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) });
export const deskFrame = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("welcome"), version: z.string(), processId: z.number().int(), editor }),
  z.object({ kind: z.literal("result"), id: z.number().int(), value: z.unknown() }),
  z.object({ kind: z.literal("progress"), id: z.number().int(), value: z.unknown() }),
  z.object({ kind: z.literal("refusal"), id: z.number().int(), refusal: refusalBody }),
  z.object({ kind: z.literal("fault"), id: z.number().int(), code: z.string(), message: z.string() }),
  z.object({ kind: z.literal("event"), name: z.string(), value: z.unknown() }),
]);
export type DeskFrame = z.infer<typeof deskFrame>;
