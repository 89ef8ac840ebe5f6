// What IPTC's JSON Schema of ninjs 3.1 says of the members that Proofdesk writes, as zod. Strict: a member that the standard does not have there fails.
import { z } from "zod";

const dateTime = z.iso.datetime({ offset: true });
const worded = z.strictObject({ role: z.string().optional(), contentType: z.string().optional(), value: z.string() });

export const ninjsSchema = z.strictObject({
  uri: z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/u),
  standard: z.strictObject({ name: z.string(), version: z.string(), schema: z.url() }),
  type: z.enum(["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"]),
  version: z.string(),
  versionCreated: dateTime,
  pubStatus: z.enum(["usable", "withheld", "canceled"]),
  title: z.string().optional(),
  headlines: z.array(worded).optional(),
  descriptions: z.array(worded).optional(),
  by: z.string().optional(),
  copyrightNotice: z.string().optional(),
  usageTerms: z.string().optional(),
  edNote: z.string().optional(),
  renditions: z.array(z.strictObject({ name: z.string(), title: z.string().optional(), contentType: z.string().optional(), sizeInBytes: z.int().optional() })).optional(),
});
export type NinjsItem = z.infer<typeof ninjsSchema>;
