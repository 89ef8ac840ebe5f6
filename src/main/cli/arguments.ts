// From the shell's words to a command with its options. Wrong usage is refused before anything is done.
import { Refusal } from "#contract/refusals.ts";
import type { Command, CommandOption, Word } from "./command.ts";

export const globalOptions: readonly CommandOption[] = [
  { name: "--desk", value: "DIR", help: "the desk's data folder (else PROOFDESK_DESK, else the platform's)" },
  { name: "--json", help: "one JSON object a line on standard output" },
  { name: "--editor", value: "NAME/INI", help: "who works here (else PROOFDESK_EDITOR, else the settings, else the login name)" },
  { name: "--help", help: "this help, or the command's" },
  { name: "--version", help: "the version" },
];
/** Photos from standard input, separated by NUL. */
export const nulOption: CommandOption = { name: "-0", help: "with “-”: paths are separated by NUL" };

export interface Parsed {
  readonly command: Command | undefined;
  readonly options: ReadonlyMap<string, string>;
  /** Of options that may be given several times: all their values. */
  readonly many: ReadonlyMap<string, readonly string[]>;
  readonly words: readonly Word[];
}

export const usage = (why: string): Refusal => new Refusal("usage", { why });

const known = (command: Command | undefined): readonly CommandOption[] =>
  command === undefined ? globalOptions : [...command.options, ...(command.photos === true ? [nulOption] : []), ...globalOptions];

/** Reads the words. Throws `usage`, and `not-there-yet` for commands of later issues. */
export const parseArguments = (words: readonly Word[], find: (name: string) => Command): Parsed => {
  let command: Command | undefined;
  let ended = false;
  const options = new Map<string, string>();
  const many = new Map<string, readonly string[]>();
  const rest: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    const { text } = word;
    if (ended || text === "-" || !text.startsWith("-")) {
      // `help` and `help set` are what `--help` and `set --help` are.
      if (command === undefined && text === "help" && !options.has("--help")) options.set("--help", "");
      else if (command === undefined) command = find(text);
      else rest.push(word);
      continue;
    }
    if (text === "--") { ended = true; continue; }
    const given = text === "-h" ? "--help" : text;
    const equals = given.startsWith("--") ? given.indexOf("=") : -1;
    const name = equals < 0 ? given : given.slice(0, equals);
    const option = known(command).find((one) => one.name === name);
    if (option === undefined) throw usage(command === undefined ? `there is no option ${name} before the command` : `${command.name} has no option ${name}`);
    if (option.value === undefined) {
      if (equals >= 0) throw usage(`${name} takes no value`);
      options.set(name, "");
      continue;
    }
    const value = equals < 0 ? words[at += 1]?.text : given.slice(equals + 1);
    if (value === undefined) throw usage(`${name} needs ${option.value}`);
    if (option.many === true) many.set(name, [...(many.get(name) ?? []), value]);
    else if (options.has(name)) throw usage(`${name} is given twice`);
    options.set(name, value);
  }
  return { command, options, many, words: rest };
};
