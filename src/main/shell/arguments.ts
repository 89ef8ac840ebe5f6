// What the words after the program's name mean: `--desk DIR` for another data folder, anything else without a dash a folder to open.
import { isAbsolute, resolve } from "node:path";
import { defaultDeskFolder } from "#client/address.ts";

export interface Arguments {
  readonly deskFolder: string;
  /** Folders to open as roots, absolute. */
  readonly folders: readonly string[];
}

/** `words` are those after the program (and, unpackaged, after the application's folder). Electron's and Chromium's own switches are passed over. */
export const readArguments = (words: readonly string[], env: NodeJS.ProcessEnv, folder: string): Arguments => {
  const folders: string[] = [];
  let desk: string | undefined;
  let isOnlyNames = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (isOnlyNames) folders.push(word);
    else if (word === "--") isOnlyNames = true;
    else if (word === "--desk") desk = words[(at += 1)];
    else if (word.startsWith("--desk=")) desk = word.slice("--desk=".length);
    else if (!word.startsWith("-") && word !== "") folders.push(word);
  }
  const absolute = (path: string): string => (isAbsolute(path) ? path : resolve(folder, path));
  return { deskFolder: desk ? absolute(desk) : defaultDeskFolder(env), folders: folders.map(absolute) };
};

/** The words that are ours: unpackaged, Electron is started with the application's folder first, and Playwright puts its own loader before that. */
export const ownWords = (argv: readonly string[], isPackaged: boolean, appFolder: string): readonly string[] => {
  if (isPackaged) return argv.slice(1);
  const words: string[] = [];
  let isPastApp = false;
  for (let at = 1; at < argv.length; at += 1) {
    const word = argv[at] ?? "";
    if (word === "-r" || word === "--require") at += 1;
    else if (!isPastApp && !word.startsWith("-") && isInside(resolve(word), appFolder)) isPastApp = true;
    else words.push(word);
  }
  return words;
};

const isInside = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}\\`);
