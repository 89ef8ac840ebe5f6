// The help, made of the commands themselves.
import { globalOptions } from "./arguments.ts";
import { commands } from "./catalogue.ts";
import type { Command, CommandOption } from "./command.ts";
import { tableLines } from "./print.ts";

const optionRows = (options: readonly CommandOption[]): readonly (readonly string[])[] => options.map((one) => [`  ${one.name}${one.value === undefined ? "" : ` ${one.value}`}`, one.help]);

export const generalHelp = (): readonly string[] => [
  "proofdesk [--desk DIR] [--json] [--editor \"Name/INI\"] COMMAND …",
  "",
  ...tableLines(commands.map((one) => [`  ${one.name} ${one.usage}`.trimEnd(), one.summary]), undefined),
  "",
  ...tableLines(optionRows(globalOptions), undefined),
  "",
  "PHOTO is an id or a path of any of its files; “-” reads them from standard input. docs/CLI.md has the rest.",
];

export const commandHelp = (command: Command): readonly string[] => [
  `proofdesk ${command.name} ${command.usage}`.trimEnd(), "", `  ${command.summary}`, ...(command.details ?? []).map((line) => `  ${line}`), ...(command.options.length === 0 ? [] : ["", ...tableLines(optionRows(command.options), undefined)]),
];
