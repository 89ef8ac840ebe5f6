// Lines for people and objects for scripts. With --json every object goes to standard output, one a line; standard error is for people.
// A reader that went away (`| head`) ends the printing, not the work.
import type { Writable } from "node:stream";

export interface Streams {
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
}

export interface Printer {
  readonly json: boolean;
  /** Columns of the terminal; undefined where the output is no terminal, and nothing is cut. */
  readonly width: number | undefined;
  /** With --json alone. */
  object(value: object): void;
  /** Without --json alone. */
  line(text: string): void;
  /** For people, on standard error, with --json too. */
  note(text: string): void;
  /** A line on the terminal that the next one replaces; nothing where there is no terminal. */
  progress(text: string): void;
  /** Resolves when standard output can take more. */
  ready(): Promise<void>;
  /** Resolves when all is written. */
  end(): Promise<void>;
}

/** Control characters, marks of direction and broken halves, which a terminal would obey or hide. */
const unsafe = /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uD800-\uDFFF]/gu;
const short: Readonly<Record<string, string>> = { "\n": String.raw`\n`, "\r": String.raw`\r`, "\t": String.raw`\t` };

/** Text that cannot move the cursor, colour the screen or pretend to be another line. */
export const safeText = (text: string): string => text.replace(unsafe, (char) => short[char] ?? String.raw`\u{${char.charCodeAt(0).toString(16)}}`);

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
/** Columns that the text takes on a terminal: Korean, Chinese and Japanese letters take two. */
export const columnsOf = (text: string): number => [...text].reduce((sum, char) => sum + (/\p{M}/u.test(char) ? 0 : wide.test(char) ? 2 : 1), 0);

/** The text in at most so many columns, with an ellipsis where it was cut. */
export const cut = (text: string, columns: number): string => {
  if (columnsOf(text) <= columns) return text;
  let out = "";
  let used = 0;
  for (const char of text) {
    const size = columnsOf(char);
    if (used + size > columns - 1) break;
    out += char;
    used += size;
  }
  return `${out}…`;
};

/** Rows as a table, two spaces between columns; the last column is cut to the terminal. */
export const tableLines = (rows: readonly (readonly string[])[], width: number | undefined, least: readonly number[] = []): readonly string[] => {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_one, at) => Math.max(least[at] ?? 0, ...rows.map((row) => columnsOf(row[at] ?? ""))));
  return rows.map((row) => {
    const line = row.map((cell, at) => (at === row.length - 1 ? cell : cell + " ".repeat(Math.max(0, (widths[at] ?? 0) - columnsOf(cell))))).join("  ").trimEnd();
    return width === undefined ? line : cut(line, width);
  });
};

/** Lone halves of surrogate pairs are written as escapes by JSON itself, so every line is UTF-8. */
const jsonLine = (value: object): string => `${JSON.stringify(value)}\n`;

export const openPrinter = ({ stdout, stderr }: Streams, json: boolean): Printer => {
  let gone = false;
  let full: Promise<void> | undefined;
  let shown = false;
  const onError = (error: NodeJS.ErrnoException): void => { if (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED") gone = true; else throw error; };
  stdout.on("error", onError);
  stderr.on("error", onError);
  const clear = (): void => {
    if (shown) stderr.write("\r\u001B[K");
    shown = false;
  };
  const write = (text: string): void => {
    if (gone) return;
    clear();
    if (stdout.write(text)) return;
    full ??= new Promise<void>((resolve) => {
      const go = (): void => { full = undefined; stdout.off("drain", go); stdout.off("error", go); stdout.off("close", go); resolve(); };
      stdout.on("drain", go);
      stdout.on("error", go);
      stdout.on("close", go);
    });
  };
  return {
    json, width: stdout.isTTY === true ? (stdout.columns ?? 80) : undefined,
    object(value) { if (json) write(jsonLine(value)); },
    line(text) { if (!json) write(`${text}\n`); },
    note(text) { clear(); stderr.write(`${text}\n`); },
    progress(text) {
      if (json || stderr.isTTY !== true) return;
      stderr.write(`\r\u001B[K${cut(text, (stderr.columns ?? 80) - 1)}`);
      shown = true;
    },
    ready: () => full ?? Promise.resolve(),
    async end() {
      clear();
      if (!gone && !stdout.destroyed) await new Promise<void>((resolve) => { stdout.once("error", () => resolve()); stdout.write("", () => resolve()); });
    },
  };
};
