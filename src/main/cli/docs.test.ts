// docs/CLI.md says what the commands are: every command has its section with every option and every object, and every worked example is one that the commands take.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";
import { globalOptions, nulOption, parseArguments } from "./arguments.ts";
import { commandNamed, commands, later } from "./catalogue.ts";
import { jsonSchemas } from "./json-schema-table.ts";

const doc = readFileSync(path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../docs/CLI.md"), "utf8");
/** Command → its section. */
const sections = new Map(doc.split(/^### /mu).slice(1).map((section) => [/^`([a-z]+)/u.exec(section)?.[1] ?? section, section.split(/^## /mu)[0] ?? ""]));

test("every command of the catalogue has its section, and no section is of a command that is gone", () => {
  expect([...sections.keys()]).toEqual(commands.map((command) => command.name));
  for (const option of [...globalOptions, nulOption]) expect(doc).toContain(`\`${option.name}`);
  for (const name of later) expect(doc.slice(doc.indexOf("## Not there yet"))).toContain(`\`${name}\``);
});

test.each(commands.map((command) => ({ command })))("the section of $command.name has its words and options", ({ command }) => {
  const section = sections.get(command.name) ?? "";
  const heading = section.split("\n")[0] ?? "";
  expect(heading).toBe(`\`${`${command.name} ${command.usage}`.trim()}\``);
  for (const option of command.options) expect(section).toContain(`- \`${option.name}${option.value === undefined ? "" : ` ${option.value}`}\`:`);
});

/** Names of an object's members, `done` opened. */
const membersOf = (schema: z.ZodType): readonly string[] => {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(([name, value]) => [name, ...(name === "done" || name === "progress" || name === "unreadable" ? membersOf(value) : [])]);
};

test("every member of every object is named", () => {
  const unnamed = Object.entries(jsonSchemas).flatMap(([command, objects]) => Object.values(objects).flatMap(membersOf).filter((member) => !new RegExp(`\\b${member}\\b`, "u").test(doc)).map((member) => `${command}: ${member}`));
  expect(unnamed).toEqual([]);
});

/** The words of a shell line; quotes of both kinds, no expansion. */
const shellWords = (line: string): readonly string[] => [...line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/gu)].map(([word]) => word.replace(/'([^']*)'|"([^"]*)"/gu, "$1$2"));

test("every worked example is taken by the commands", () => {
  const blocks = [...doc.matchAll(/^```sh\n([\s\S]*?)^```/gmu)].map(([, block = ""]) => block);
  const examples = blocks.flatMap((block) => block.split("\n")).flatMap((line) => [...line.matchAll(/(?:^|\| )proofdesk (?<rest>(?:'[^']*'|"[^"]*"|[^'"|<])*)/gu)].map((match) => match.groups?.["rest"]?.trim() ?? ""));
  expect(examples.length).toBeGreaterThan(10);
  for (const example of examples) {
    const parsed = parseArguments(shellWords(example).map((text) => ({ text })), commandNamed);
    expect(parsed.command, example).toBeDefined();
  }
});
