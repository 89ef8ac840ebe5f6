// The shell's words as bytes. Node turns arguments into text and loses names that are not UTF-8; Linux keeps them in /proc.
import { readFileSync } from "node:fs";
import type { Word } from "./command.ts";

const replaced = "\uFFFD";

/** The last `count` arguments of a process as bytes; undefined where the system does not tell. */
const lastArguments = (processId: number | "self", count: number): readonly Uint8Array[] | undefined => {
  try {
    const bytes = readFileSync(`/proc/${processId}/cmdline`);
    const all: Uint8Array[] = [];
    for (let from = 0; from < bytes.length;) {
      const end = bytes.indexOf(0, from);
      all.push(bytes.subarray(from, end < 0 ? bytes.length : end));
      from = (end < 0 ? bytes.length : end) + 1;
    }
    return all.length < count ? undefined : all.slice(all.length - count);
  } catch {
    return undefined;
  }
};

/** Whether these bytes are what Node made that text of. */
const isRawOf = (bytes: Uint8Array | undefined, text: string): bytes is Uint8Array => bytes !== undefined && Buffer.from(bytes).toString("utf8") === text;

/** The arguments with the bytes of those that are not UTF-8. */
export const rawWords = (args: readonly string[]): readonly Word[] => {
  if (!args.some((text) => text.includes(replaced))) return args.map((text) => ({ text }));
  const own = lastArguments("self", args.length);
  // The bin starts itself again on another Node, and hands on what its own Node made of the bytes: the same words are its parent's.
  const parents = lastArguments(process.ppid, args.length);
  const handedOn = parents !== undefined && args.every((text, at) => isRawOf(parents[at], text)) ? parents : undefined;
  return args.map((text, at) => {
    const bytes = [own?.[at], handedOn?.[at]].find((raw) => isRawOf(raw, text) && !Buffer.from(text, "utf8").equals(raw));
    return !text.includes(replaced) || bytes === undefined ? { text } : { text, bytes };
  });
};
