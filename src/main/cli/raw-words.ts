// The shell's words as bytes. Node turns arguments into text and loses names that are not UTF-8; Linux keeps them in /proc.
import { readFileSync } from "node:fs";
import type { Word } from "./command.ts";

const replaced = "\uFFFD";

/** The arguments of `count` that the process ends with, as bytes; undefined where the system does not tell. */
const lastArguments = (count: number): readonly Uint8Array[] | undefined => {
  try {
    const bytes = readFileSync("/proc/self/cmdline");
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

/** The arguments with the bytes of those that are not UTF-8. */
export const rawWords = (args: readonly string[]): readonly Word[] => {
  if (!args.some((text) => text.includes(replaced))) return args.map((text) => ({ text }));
  const raw = lastArguments(args.length);
  return args.map((text, at) => {
    const bytes = raw?.[at];
    if (bytes === undefined || !text.includes(replaced) || Buffer.from(text, "utf8").equals(bytes)) return { text };
    return { text, bytes };
  });
};
