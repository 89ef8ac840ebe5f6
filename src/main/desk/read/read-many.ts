// ExifTool's reading of many files in one command. A batch that dies or hangs is halved until the culprit stands alone.
import type { Tags } from "#core/fields/decode.ts";
import { type DiskPath, ending } from "../disk-path.ts";
import type { ExifToolPool } from "../exiftool/pool.ts";
import { depthOf, listArgs } from "./list-args.ts";

export type ReadResult = { readonly ok: true; readonly tags: Tags } | { readonly ok: false; readonly reason: string };

const parse = (out: string): readonly Readonly<Record<string, unknown>>[] => {
  const start = out.indexOf("[{");
  if (start < 0) return [];
  const parsed: unknown = JSON.parse(out.slice(start));
  return Array.isArray(parsed) ? parsed.filter((one): one is Readonly<Record<string, unknown>> => typeof one === "object" && one !== null) : [];
};

const died = "ExifTool stopped while reading it";

/** Reads the named tags of the list, in the order of the files; never rejects for a file's sake. */
export const readList = async (pool: ExifToolPool, files: readonly DiskPath[]): Promise<readonly ReadResult[]> => {
  const results = new Map<DiskPath, ReadResult>();
  await Promise.all([...Map.groupBy(files, (file) => depthOf(ending(file)))].map(async ([depth, group]) => {
    const read = await readMany(pool, group, [...listArgs, depth]);
    for (const [at, file] of group.entries()) { const one = read[at]; if (one !== undefined) results.set(file, one); }
  }));
  return files.map((file) => results.get(file) ?? { ok: false, reason: died });
};

/** Reads with these arguments, in the order of the files; never rejects for a file's sake. */
export const readMany = async (pool: ExifToolPool, files: readonly DiskPath[], args: readonly string[]): Promise<readonly ReadResult[]> => {
  if (files.length === 0) return [];
  const names = await Promise.all(files.map((file) => pool.argumentFor(file)));
  let answer;
  try {
    answer = await pool.run("read", [...args, ...names]);
  } catch (cause) {
    if (files.length === 1) return [{ ok: false, reason: `${died} (${cause instanceof Error ? cause.message.split("\n")[0] : "no reason given"})` }];
    const half = files.length >> 1;
    const [first, second] = [await readMany(pool, files.slice(0, half), args), await readMany(pool, files.slice(half), args)];
    return [...first, ...second];
  }
  const byName = new Map(parse(answer.out).map((tags) => [tags["SourceFile"], tags]));
  return names.map((name): ReadResult => {
    const tags = byName.get(name);
    const error = tags?.["ExifTool:Error"] ?? answer.errors.find((line) => line.endsWith(` - ${name}`))?.replace(/^Error: /u, "").slice(0, -name.length - 3);
    if (tags === undefined || tags["File:FileType"] === undefined) return { ok: false, reason: typeof error === "string" ? error : "no picture format that ExifTool knows" };
    return { ok: true, tags };
  });
};
