// The command line: words in, lines and an exit code out. Speaks to the running desk, or is the desk for the time of one command.
import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { defaultDeskFolder } from "#client/address.ts";
import { type Parsed, parseArguments, usage } from "./arguments.ts";
import { commandNamed } from "./catalogue.ts";
import { type DeskCaller, openDesk } from "./desk-caller.ts";
import { editorOf } from "./editor-word.ts";
import { failureOf, isStop } from "./failures.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { openPrinter, type Printer, safeText } from "./print.ts";
import { rawWords } from "./raw-words.ts";

/** Ended by the editor's Ctrl C, as shells count it. */
const interrupted = 130;

const version = (): string => {
  for (let at = path.dirname(fileURLToPath(import.meta.url)); at !== path.dirname(at); at = path.dirname(at)) {
    try {
      const found: unknown = JSON.parse(readFileSync(path.join(at, "package.json"), "utf8"));
      if (typeof found === "object" && found !== null && "version" in found && "name" in found && found.name === "proofdesk") return String(found.version);
    } catch { /* not this folder */ }
  }
  return "unknown";
};

/**
 * Where the caller stands. npm moves to the package and tells in INIT_CWD where it was called; a program started by an npm script
 * inherits that variable, and where it chose a folder of its own, that folder counts.
 */
const callersFolder = (): string => {
  const [told, moved] = [process.env["INIT_CWD"], process.env["npm_package_json"]];
  if (told === undefined || told === "") return process.cwd();
  if (moved === undefined || moved === "") return told;
  try {
    return realpathSync(path.dirname(moved)) === realpathSync(process.cwd()) ? told : process.cwd();
  } catch {
    return process.cwd();
  }
};

const say = (print: Printer, error: unknown): number => {
  const failure = failureOf(error);
  print.object({ error: { code: failure.code, message: failure.message, todo: failure.todo } });
  print.note(safeText(`${failure.message} ${failure.todo}`.trim()));
  return failure.exit;
};

/** Runs the command; what the desk of our own kept is written before we end. */
const runParsed = async (parsed: Parsed, print: Printer, stop: AbortController): Promise<number> => {
  const { command } = parsed;
  if (parsed.options.has("--version")) { print.line(version()); print.object({ version: version() }); return 0; }
  if (command === undefined || parsed.options.has("--help")) {
    if (command === undefined && !parsed.options.has("--help")) throw usage("name a command; proofdesk --help lists them");
    const lines = command === undefined ? generalHelp() : commandHelp(command);
    for (const line of lines) print.line(line);
    print.object({ help: lines.join("\n") });
    return 0;
  }
  if (command.usage === "" && parsed.words.length > 0) throw usage(`${command.name} takes no words`);
  const folder = callersFolder();
  const editor = editorOf(parsed.options.get("--editor"), process.env["PROOFDESK_EDITOR"]);
  const place = parsed.options.get("--desk");
  let opened: Promise<DeskCaller> | undefined;
  const desk = (): Promise<DeskCaller> => (opened ??= openDesk({ folder: place === undefined ? defaultDeskFolder() : path.resolve(folder, place), editor, signal: stop.signal }, () => print.note("Another command is at work on this desk; waiting for it.")));
  try {
    const exit = await command.run({
      words: parsed.words, option: (name) => parsed.options.get(name), all: (name) => parsed.many.get(name) ?? [], has: (name) => parsed.options.has(name), folder, env: process.env, stdin: process.stdin, desk, print, signal: stop.signal,
    });
    if (opened !== undefined) await (await opened).drain(stop.signal);
    return exit;
  } finally {
    if (opened !== undefined) await (await opened.catch(() => undefined))?.close();
  }
};

const main = async (): Promise<number> => {
  const args = process.argv.slice(2);
  const print = openPrinter({ stdout: process.stdout, stderr: process.stderr }, args.includes("--json") && (args.indexOf("--") < 0 || args.indexOf("--json") < args.indexOf("--")));
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  try {
    const exit = await runParsed(parseArguments(rawWords(args), commandNamed), print, stop);
    return stop.signal.aborted ? interrupted : exit;
  } catch (error) {
    if (stop.signal.aborted && isStop(error)) {
      print.note("Stopped. What was kept stays kept and is written at the next start.");
      return interrupted;
    }
    return say(print, error);
  } finally {
    await print.end();
  }
};

process.exitCode = await main();
// Standard input that nobody reads any more must not hold the process.
process.stdin.destroy();
