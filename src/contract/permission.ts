// What the maker of an eyewitness picture allowed (WORKFLOW.md section 7): who said yes, to what, for whom, until when, and what shows it.
import { z } from "zod";
import { editor, instant, sha256 } from "./values.ts";

const line = z.string().trim().max(1000);
const text = z.string().trim().max(20_000);
/** A calendar day or an instant; a day counts to its end in UTC. */
const until = z.union([instant, z.iso.date()]);

/** Found: nobody was asked. Asked: no answer yet. Granted and paid let copies leave within the scope; refused and withdrawn let none. */
export const permissionStatus = z.enum(["found", "asked", "granted", "paid", "refused", "withdrawn"]);
export type PermissionStatus = z.infer<typeof permissionStatus>;

/** Empty lists are no limit. */
export const permissionScope = z.strictObject({
  titles: z.array(line.min(1)).max(100), media: z.array(line.min(1)).max(100), territories: z.array(line.min(1)).max(300),
  /** May be passed on to others. */
  syndication: z.boolean(),
  /** May be kept for later use. */
  archive: z.boolean(),
  until: until.optional(),
});
export type PermissionScope = z.infer<typeof permissionScope>;

/** A screenshot or letter; the desk keeps its hash, not the file. */
export const permissionProof = z.strictObject({ fileName: line.min(1), sha256 });

export const newPermission = z.strictObject({
  status: permissionStatus,
  granter: line.optional(),
  /** Did they take the picture themselves? The right to allow is the maker's, not the platform's. */
  isMaker: z.enum(["yes", "no", "unknown"]),
  contact: line.optional(),
  asked: z.strictObject({ text, time: instant.optional() }).optional(),
  answer: z.strictObject({ text, time: instant.optional() }).optional(),
  proof: permissionProof.optional(),
  scope: permissionScope,
  /** How the maker wants to be named; `anonymous` is not at all. */
  credit: z.union([z.strictObject({ anonymous: z.literal(true) }), z.strictObject({ wording: line.min(1) })]).optional(),
  /** What could endanger somebody: asking, naming, the place. */
  safetyNote: text.optional(),
});
export type NewPermission = z.infer<typeof newPermission>;
export const permission = newPermission.extend({ by: editor, time: instant });
export type Permission = z.infer<typeof permission>;

/** What a recipient does with a picture, for holding a permission's scope against it. */
export const recipientUse = z.strictObject({ title: line.optional(), media: z.array(line.min(1)).max(20).default([]), territories: z.array(line.min(1)).max(300).default([]), /** Passes pictures on. */ syndicates: z.boolean().default(false), /** Keeps them for later. */ archives: z.boolean().default(false) });
export type RecipientUse = z.infer<typeof recipientUse>;
