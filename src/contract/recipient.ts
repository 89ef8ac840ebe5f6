// A recipient: who gets copies, by which channel, made by which profile, and whom to reach when something was wrong.
import { z } from "zod";
import { recipientUse } from "./permission.ts";

export const recipientId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
export const secret = z.string().max(10_000);
/** Recipient → what its channel signs in with, for this one call: main takes it from the system's key store, the command line from its environment. In no event, log or setting. */
export const secrets = z.record(recipientId, secret).optional();

/** One line of text as an editor types it: NFC, no control characters. */
const line = z.string().max(1000).transform((text) => text.normalize("NFC").trim()).refine((text) => !/\p{Cc}/u.test(text), "no control characters");
const filled = line.refine((text) => text !== "", "not empty");
const host = z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/);
const port = z.number().int().min(1).max(65_535);
/** Without a user or a password: those are secrets. */
const address = z.url({ protocol: /^https?$/ }).max(2000).refine((text) => !/^https?:[/\\]*[^/\\?#]*@/iu.test(text), "no user or password in the address");

/** Where copies go; what stands here is no secret. Passwords and tokens are kept by the system's key store, never in the journal. */
export const channelSettings = z.discriminatedUnion("channel", [
  /** An absolute folder; another program may watch it. */
  z.strictObject({ channel: z.literal("folder"), folder: z.string().min(1).max(4000) }),
  /** `hostKey`: SHA-256 fingerprint as OpenSSH prints it, without `SHA256:`; kept at the first connection, another one is refused. */
  z.strictObject({ channel: z.literal("sftp"), host, port: port.default(22), user: filled, folder: line.default(""), hostKey: z.string().regex(/^[A-Za-z0-9+/]{43}$/).optional(), privateKey: z.string().max(4000).optional() }),
  /** `tls`: explicit is AUTH TLS on the usual port, implicit is a port of its own, none is for servers inside the house. */
  z.strictObject({ channel: z.literal("ftp"), host, port: port.default(21), user: filled, folder: line.default(""), tls: z.enum(["explicit", "implicit", "none"]).default("explicit") }),
  /** The site's own address; its REST interface is found below it. Signed in with an application password. */
  z.strictObject({ channel: z.literal("wordpress"), address, user: filled }),
  /** One multipart POST a copy: the file and a ninjs item. A token goes as `Authorization: Bearer`. */
  z.strictObject({ channel: z.literal("http"), address }),
  /** A draft for the system's mail program, with the copy attached. */
  z.strictObject({ channel: z.literal("mail"), to: z.array(z.email()).min(1).max(50), folder: z.string().min(1).max(4000) }),
]);
export type ChannelSettings = z.infer<typeof channelSettings>;
export type ChannelId = ChannelSettings["channel"];

export const contact = z.strictObject({ name: line.optional(), email: z.email().optional(), telephone: line.optional() });
export type Contact = z.infer<typeof contact>;

const about = { name: filled.refine((text) => [...text].length <= 200, "1 to 200 characters"), settings: channelSettings, profile: z.string().min(1), nameTemplate: z.string().max(1000).optional(), contact: contact.optional(), use: recipientUse.optional() };
/** As an editor gives it. */
export const newRecipient = z.strictObject(about);
export const recipient = z.object({ id: recipientId, ...about, /** Removed: it gets nothing more, and is still reached by notices. */ removed: z.boolean() });
export type Recipient = z.infer<typeof recipient>;

/** What trying a recipient showed. Nothing of the trial is left there. */
export const trial = z.object({
  ok: z.boolean(),
  /** Where copies would go, for people. */
  place: z.string().optional(),
  /** The user and the password, or the token, were taken; absent where nobody asks for them, or nobody can tell before a copy goes. */
  signedIn: z.boolean().optional(),
  /** `missing`: it is made with the first copy. Absent where the channel knows no folders. */
  folder: z.enum(["there", "missing"]).optional(),
  /** An empty hidden file was written there and taken away again. */
  wrote: z.boolean().optional(),
  /** Why it did not go: a refusal's code, and what stood in the way as a code of `reasons.ts` or in words. */
  reason: z.string().optional(),
  detail: z.string().optional(),
});
export type Trial = z.infer<typeof trial>;
