// What is next to know of a text: its bytes where IIM has a limit for the field, its words in a long text that is far from one.
import type { FieldInfo } from "#contract/values.ts";
import { wordCount } from "#words/format.ts";
import { field as words } from "#words/window/inspector.ts";
import { byteLength } from "./field-form.ts";

/** From this share of a limit on, the limit is what is next to know. */
const near = 0.8;

export const counter = (field: FieldInfo, text: string): { readonly said: string; readonly over: boolean } => {
  const limit = field.iimMaxBytes;
  const longest = field.list ? Math.max(0, ...text.split(";").map((one) => byteLength(one.trim()))) : byteLength(text);
  if (limit !== undefined && (!field.multiline || longest > limit * near)) return { said: words.bytes(longest, limit), over: longest > limit };
  return { said: field.multiline ? words.words(wordCount(text)) : "", over: false };
};
