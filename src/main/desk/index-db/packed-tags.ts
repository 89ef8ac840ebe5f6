// Tags of a reading as bytes: JSON, deflated. What is larger than a file's everyday metadata is not kept and read again.
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Tags } from "#core/fields/decode.ts";

const mostText = 262_144;

/** Undefined where the tags are too much to keep. */
export const packTags = (tags: Tags): Uint8Array | undefined => {
  const text = JSON.stringify(tags);
  return text.length > mostText ? undefined : deflateRawSync(text, { level: 1 });
};
export const unpackTags = (packed: Uint8Array): Tags => JSON.parse(inflateRawSync(packed).toString("utf8")) as Tags;
