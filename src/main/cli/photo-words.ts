// From PHOTO words to photos: ids, paths, and names from standard input. A name the desk does not know is answered, the others are done.
import path from "node:path";
import { photoMethods } from "#contract/methods/photo.ts";
import type { PhotoId } from "#contract/values.ts";
import { usage } from "./arguments.ts";
import type { Order, Word } from "./command.ts";

export interface UnknownPhoto { readonly path: string; readonly pathBytes?: string }
export interface FoundPhotos {
  readonly ids: readonly PhotoId[];
  readonly unknown: readonly UnknownPhoto[];
  /** Names were read from standard input and there were none: nothing to do, and nothing wrong. */
  readonly none: boolean;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const wordOf = (bytes: Uint8Array): Word => {
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { text: Buffer.from(bytes).toString("utf8"), bytes };
  }
};

/** Names from standard input: one a line, or separated by NUL. Empty ones are passed over. */
export const readNames = async (stdin: AsyncIterable<Uint8Array>, nul: boolean): Promise<readonly Word[]> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  const bytes = Buffer.concat(chunks);
  const words: Word[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(nul ? 0 : 0x0a, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    if (line.length > 0) words.push(wordOf(line));
    from = (end < 0 ? bytes.length : end) + 1;
  }
  return words;
};

const isId = (text: string): boolean => /^[0-9A-HJKMNP-TV-Z]{26}$/iu.test(text);

/** The absolute path of a word, counted from where the caller stands. */
export const pathOf = (word: Word, folder: string): string | { bytes: string } => {
  if (word.bytes === undefined) return path.resolve(folder, word.text);
  const bytes = Buffer.from(word.bytes);
  const start = Buffer.from(`${folder.replace(/\/$/u, "")}/`);
  return { bytes: (bytes[0] === 0x2f ? bytes : Buffer.concat([start, bytes.subarray(0, 2).equals(Buffer.from("./")) ? bytes.subarray(2) : bytes])).toString("base64") };
};

const unknownOf = (word: Word, folder: string): UnknownPhoto => {
  const at = pathOf(word, folder);
  if (typeof at === "string") return { path: isId(word.text) ? word.text : at };
  return { path: Buffer.from(at.bytes, "base64").toString("utf8"), pathBytes: at.bytes };
};

/** The words with `-` replaced by the names from standard input. */
const spread = async (order: Order, words: readonly Word[]): Promise<{ readonly words: readonly Word[]; readonly fromInput: boolean }> => {
  const dash = words.some((word) => word.text === "-");
  if (!dash && !order.has("-0")) return { words, fromInput: false };
  const names = await readNames(order.stdin, order.has("-0"));
  let put = false;
  const all = words.flatMap((word) => {
    if (word.text !== "-") return [word];
    if (put) return [];
    put = true;
    return names;
  });
  return { words: dash ? all : [...words, ...names], fromInput: true };
};

/** The photos that the words name, each once. Throws `usage` where there is no word at all. */
export const findPhotos = async (order: Order, given: readonly Word[] = order.words): Promise<FoundPhotos> => {
  const { words, fromInput } = await spread(order, given);
  if (words.length === 0 && !fromInput) throw usage("name at least one PHOTO: an id, a path, or “-” for names from standard input");
  if (words.length === 0) return { ids: [], unknown: [], none: true };
  const desk = await order.desk();
  const names = words.map((word) => (isId(word.text) ? word.text.toUpperCase() : pathOf(word, order.folder)));
  const found = await desk.call(photoMethods.find, { names });
  // A file may be named as if it were an id.
  const again = words.flatMap((word, at) => (found[at] === null && isId(word.text) ? [at] : []));
  const second = again.length === 0 ? [] : await desk.call(photoMethods.find, { names: again.flatMap((at) => { const word = words[at]; return word === undefined ? [] : [pathOf(word, order.folder)]; }) });
  const all = found.map((id, at) => id ?? second[again.indexOf(at)] ?? null);
  return {
    ids: [...new Set(all.filter((id) => id !== null))],
    unknown: words.flatMap((word, at) => (all[at] === null ? [unknownOf(word, order.folder)] : [])),
    none: false,
  };
};
