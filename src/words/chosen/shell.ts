// Words of the system's side of the window, in each language: main has no page and is told which one.
import { shellWords as de } from "../de/shell.ts";
import { shellWords as en } from "../en/shell.ts";
import { shellWords as ko } from "../ko/shell.ts";
import type { InEach, Worded } from "../worded.ts";

export type ShellWords = Worded<typeof en>;
export const shellWords: InEach<ShellWords> = { en, de, ko };
