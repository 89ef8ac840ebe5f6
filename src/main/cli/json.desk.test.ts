// The command line as a script sees it: real processes on made photos, every line of --json held to its schema, every exit code as
// SPEC.md section 5 says. Most commands speak to a running desk, some are the desk themselves.
import { spawn } from "node:child_process";
import { appendFile, cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { startDesk } from "#desk/start.ts";
import { complete, nora } from "#testing/desk-harness.ts";
import { makePhotos } from "#testing/photo-maker.ts";
import { commands } from "./catalogue.ts";
import { errorObject, helpObject, jsonSchemas, versionObject } from "./json-schema-table.ts";

type Line = Readonly<Record<string, unknown>>;
interface Ran { readonly exit: number | null; readonly lines: readonly Line[]; readonly out: string; readonly err: string }
interface Extra { readonly input?: string | Buffer; readonly folder?: string; readonly env?: Readonly<Record<string, string>>; readonly json?: boolean; readonly program?: string }

const main = path.join(path.dirname(fileURLToPath(import.meta.url)), "main.ts");

class CommandLine {
  /** `command object` that were printed so far. */
  readonly seen = new Set<string>();
  readonly folder: string;
  readonly photos: string;
  constructor(folder: string) { this.folder = folder; this.photos = path.join(folder, "photos"); }
  get desk(): string { return path.join(this.folder, "desk"); }

  /** Runs a command; with --json every line must fit one of its schemas. */
  async run(words: readonly (string | Buffer)[], extra: Extra = {}): Promise<Ran> {
    const json = extra.json ?? true;
    const { INIT_CWD: _told, npm_package_json: _moved, PROOFDESK_EDITOR: _editor, ...env } = process.env;
    // Only a shell can hand on bytes that are no text; $'…' of bash is how people write them.
    const quoted = [process.execPath, extra.program ?? main, ...(json ? ["--json"] : []), ...words].map((word) => (typeof word === "string" ? `'${word.replaceAll("'", String.raw`'\''`)}'` : `$'${[...word].map((byte) => String.raw`\x${byte.toString(16).padStart(2, "0")}`).join("")}'`));
    const child = spawn("bash", ["-c", `exec ${quoted.join(" ")}`], { cwd: extra.folder ?? this.photos, env: { ...env, PROOFDESK_DESK: this.desk, PROOFDESK_EDITOR: "Nora Castellane/NC", NODE_COMPILE_CACHE: path.join(this.folder, "compiled"), ...extra.env }, stdio: ["pipe", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => { out += text; });
    child.stderr.setEncoding("utf8").on("data", (text: string) => { err += text; });
    child.stdin.on("error", () => undefined).end(extra.input ?? "");
    const exit = await new Promise<number | null>((resolve) => { child.on("close", resolve); });
    const lines = json ? out.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as Line) : [];
    const command = words.find((word): word is string => typeof word === "string" && word in jsonSchemas) ?? "";
    for (const line of lines) this.#hold(command, line, exit);
    if (json && (exit === 2 || exit === 3)) expect(lines, err).toEqual([expect.objectContaining({ error: expect.anything() as unknown })]);
    return { exit, lines, out, err };
  }
  #hold(command: string, line: Line, exit: number | null): void {
    if ("error" in line) { errorObject.parse(line); expect(exit).not.toBe(0); return; }
    if ("help" in line) { helpObject.parse(line); return; }
    if (Object.keys(line).join() === "version") { versionObject.parse(line); return; }
    const fits = Object.entries(jsonSchemas[command] ?? {}).filter(([, schema]) => schema.safeParse(line).success).map(([name]) => name);
    if (fits.length === 0) throw new Error(`${command} prints what no schema knows: ${JSON.stringify(line)}\n${Object.entries(jsonSchemas[command] ?? {}).map(([name, schema]) => `${name}: ${schema.safeParse(line).error?.message ?? ""}`).join("\n")}`);
    for (const name of fits) this.seen.add(`${command} ${name}`);
  }
  async [Symbol.asyncDispose](): Promise<void> { await rm(this.folder, { recursive: true, force: true }); }
}

const newline = "new\nline.jpg";
const latin = Buffer.from("caf\xe9.jpg", "latin1");
const commandLine = async (): Promise<CommandLine> => {
  const at = new CommandLine(await realpath(await mkdtemp(path.join(tmpdir(), "proofdesk-cli-"))));
  await makePhotos(at.photos, [...["a.jpg", "b.jpg", "-dash.jpg", "c=d.jpg", newline, "🚒 “quoted”'.jpg"].map((name, seed) => ({ name, seed })), { name: "p.jpg", seed: 9, exif: { make: "Apple", model: "iPhone 15" } }, { name: "raw.dng", seed: 10 }]);
  await writeFile(path.join(at.photos, "empty.jpg"), "");
  await writeFile(path.join(at.photos, "notes.txt"), "not a picture");
  await cp(path.join(at.photos, "a.jpg"), path.join(at.folder, "spare.jpg"));
  await writeFile(Buffer.concat([Buffer.from(`${at.photos}/`), latin]), await readFile(path.join(at.photos, "b.jpg")));
  return at;
};
const words = Object.entries(complete).map(([field, value]) => (typeof value === "string" ? `${field}=${value}` : `${field}:=${JSON.stringify(value)}`));
const states = (ran: Ran): unknown[] => ran.lines.filter((line) => "photo" in line).map((line) => (line["ok"] === true ? line["state"] : line["reason"]));

test("every object of every command fits its schema, and exit codes say what became of it", async () => {
  await using at = await commandLine();
  {
    await using desk = await startDesk({ folder: at.desk, editor: nora, caller: "window", listen: true });
    const index = await at.run(["index", ".", "gone"]);
    expect(index).toMatchObject({ exit: 1 });
    expect(index.lines.at(-1)).toMatchObject({ done: { photos: 10, ignored: 1, unreadable: 1 } });
    expect((await at.run(["index", "../photos"])).exit).toBe(0);
    expect((await at.run(["roots"])).lines).toEqual([expect.objectContaining({ path: at.photos, photos: 10 })]);

    const list = await at.run(["list", "--sort", "name"]);
    const named = new Map(list.lines.map((line) => [String(line["name"]), line]));
    expect([...named.keys()]).toEqual(expect.arrayContaining(["a.jpg", newline, "-dash.jpg", "🚒 “quoted”'.jpg"]));
    expect(list.lines.filter((line) => "pathBytes" in line)).toMatchObject([{ pathBytes: Buffer.concat([Buffer.from(`${at.photos}/`), latin]).toString("base64") }]);
    expect((await at.run(["show", "a.jpg", String(named.get("b.jpg")?.["id"]), latin, "gone.jpg"])).exit).toBe(1);

    // Forms of FIELD and of PHOTO.
    await writeFile(path.join(at.folder, "text.txt"), "Rowing boats lie drawn up on the shingle at Marrow Landing as a storm front crosses the lake.\n");
    expect((await at.run(["set", "a.jpg", "b.jpg", "p.jpg", ...words, "--wait"])).lines.slice(0, 3)).toEqual([1, 2, 3].map(() => expect.objectContaining({ ok: true, write: "saved" }) as unknown));
    expect((await at.run(["set", "./c=d.jpg", "description@../text.txt", "keywords=one", "keywords=two", "headline=", "creditLine=A line of credit that is longer than IIM can hold"])).lines[0]).toMatchObject({ ok: true, write: "kept", notes: ["iim-cut:creditLine:32"] });
    expect((await at.run(["set", "-0", "-", "headline=From standard input", "--wait"], { input: Buffer.concat([Buffer.from(`${newline}\0`), latin, Buffer.from("\0gone.jpg\0")]) })).lines.at(-1)).toMatchObject({ done: { ok: 2, failed: 1 } });
    expect((await at.run(["set", "-", "headline=By name"], { input: "🚒 “quoted”'.jpg\n./-dash.jpg\n" })).exit).toBe(0);
    expect((await at.run(["set", "headline=After dashes", "--", "-dash.jpg"])).exit).toBe(0);
    for (const [mode, field] of [["fill", "headline=not taken"], ["append", "headline=more"], ["prepend", "headline=first"], ["add", "keywords=two"], ["add", "keywords=three"], ["remove", "keywords=one"]] as const) expect((await at.run(["set", "./-dash.jpg", field, "--mode", mode])).exit).toBe(0);
    expect((await at.run(["show", "./-dash.jpg"])).lines).toMatchObject([{ fields: { headline: "first After dashes more", keywords: ["two", "three"] } }]);

    // Wrong usage: exit 2, and nothing was done for any photo.
    const before = (await at.run(["history", "a.jpg"])).lines.length;
    const wrongUsage: string[][] = [["set", "gone.jpg", "rating=many"]];
    for (const wrong of [["nofield=x"], ["rating=many"], ["tagged:=1"], ['keywords:="one"'], ["headline:=[1]"], ["headline:={"], ["headline@gone.txt"], ["keywords=x", "--mode", "append"], ["headline=x", "--mode", "add"], ["headline=x", "--mode", "odd"], ["headline=x", "headline=y"], [`headline=${"x".repeat(90_000)}`, `description:=${JSON.stringify("\ud800")}`], []]) {
      wrongUsage.push(["set", "a.jpg", "b.jpg", ...wrong]);
    }
    wrongUsage.push(...[[], ["nonsense"], ["list", "--odd"], ["list", "--state", "odd"], ["list", "--where", "odd:1"], ["kill", "a.jpg"], ["drill", "a.jpg"], ["hold", "a.jpg"], ["protect", "a.jpg", "--on", "--off"], ["protect", "a.jpg", "--word", "x"], ["protect", "a.jpg", "--on", "--word", "x"], ["deliver", "a.jpg", "--dry-run", "--profile", "odd"], ["hold", "a.jpg", "--reason", "x"], ["hold", "a.jpg", "--reason", "x", "--until", "tomorrow"], ["hold", "a.jpg", "--reason", "x", "--permission", "--safety", "JF"], ["release", "a.jpg"], ["correct", "a.jpg"], ["correct", "a.jpg", "--wrong", " "], ["correct", "a.jpg", "--plan", "--send"], ["correct", "a.jpg", "b.jpg", "--plan"], ["permission", "a.jpg", "--status", "odd"], ["permission", "a.jpg", "--status", "granted", "--until", "soon"], ["permission", "a.jpg", "--status", "granted", "--credit", "x", "--anonymous"], ["permission", "a.jpg", "--granter", "x"], ["report", "x"], ["report", "--since", "tonight"], ["report", "--since", "2026-11-26", "--until", "2026-11-25"], ["notices", "odd"], ["notices", "answer", "x"], ["incoming", "odd"], ["incoming", "apply"], ["incoming", "link", "X"], ["incoming", "dismiss", "X"], ["incoming", "dismiss", "X", "--all", "--reason", "x"], ["template"], ["show"], ["return", "a.jpg"], ["waive", "a.jpg", "--rule", "no.rule", "--reason", "x"], ["deliver", "a.jpg"], ["deliver", "a.jpg", "--recipient", "Nobody"], ["deliver", "a.jpg", "--recipient", "Nobody", "--to", "../out"], ["deliver", "a.jpg", "--recipient", "Nobody", "--profile", "safe"], ["recipients", "add", "X", "--channel", "http", "--set", "address=https://desk:word@x.example/in"], ["recipients", "odd"], ["recipients", "add", "X"], ["recipients", "add", "X", "--channel", "odd"], ["recipients", "add", "X", "--channel", "folder"], ["recipients", "add", "X", "--channel", "folder", "--set", "folder"], ["recipients", "add", "X", "--channel", "http", "--set", "address=ftp://x"], ["recipients", "add", "X", "--channel", "folder", "--set", "folder=/x", "--set", "password=y"], ["recipients", "remove", "Nobody"], ["recipients", "test"], ["recipients", "test", "Nobody"], ["recipients", "--mail", "a@b.example"], ["deliver", "a.jpg", "--to", "../out", "--profile", "odd"], ["deliver", "a.jpg", "gone.jpg", "--to", "../out", "--name", "{bogus}"], ["deliver", "gone.jpg", "--to", "../out", "--name", "{seq"], ["check", "a.jpg", "--style", "odd"], ["history", "a.jpg", "b.jpg"], ["roots", "odd"], ["backup"], ["trace"], ["undo", "x"]]);
    const exits: string[] = [];
    // A few at once: each is a Node of its own.
    for (let from = 0; from < wrongUsage.length; from += 8) exits.push(...(await Promise.all(wrongUsage.slice(from, from + 8).map(async (wrong) => `${wrong.join(" ").slice(0, 80)}: ${(await at.run(wrong)).exit}`))));
    expect(exits.filter((exit) => !exit.endsWith(": 2"))).toEqual([]);
    expect((await at.run(["history", "a.jpg"])).lines.length).toBe(before);

    // Check, submit, return, approve, reject, reopen, waive.
    expect((await at.run(["check", "a.jpg", "b.jpg"])).exit).toBe(0);
    expect((await at.run(["check", "p.jpg", "./c=d.jpg", "empty.jpg", "gone.jpg"])).exit).toBe(1);
    expect(states(await at.run(["submit", "a.jpg", "./c=d.jpg", "gone.jpg"]))).toEqual(["unknown-photo", "submitted", "check-blocks"]);
    expect(states(await at.run(["return", "a.jpg", "--note", "Name the lake"]))).toEqual(["returned"]);
    expect(states(await at.run(["reject", "./c=d.jpg", "gone.jpg"]))).toEqual(["unknown-photo", "rejected"]);
    expect(states(await at.run(["reopen", "./c=d.jpg", "a.jpg", "gone.jpg"]))).toEqual(["unknown-photo", "working", "wrong-state"]);
    expect(states(await at.run(["waive", "p.jpg", "gone.jpg", "--rule", "prov.means", "--reason", "Agreed with the author"]))).toEqual(["unknown-photo", "working"]);
    expect(states(await at.run(["waive", "p.jpg", "--rule", "req.byline", "--reason", "x"]))).toEqual(["may-not-waive"]);
    expect(states(await at.run(["approve", "a.jpg", "b.jpg", "empty.jpg", "gone.jpg"]))).toEqual(["unknown-photo", "approved", "approved", "file-unreadable"]);
    expect(states(await at.run(["return", "gone.jpg", "--note", "x"]))).toEqual(["unknown-photo"]);

    // Undo and redo, each editor their own.
    expect(states(await at.run(["undo"]))).toEqual(["returned", "working"]);
    expect(states(await at.run(["redo"]))).toEqual(["approved", "approved"]);
    expect(await at.run(["--editor", "Jonas Feldbrügge/JF", "undo"])).toMatchObject({ exit: 1, lines: [{ done: { ok: 0, failed: 0, event: null } }] });
    expect((await at.run(["redo"])).exit).toBe(1);

    // Deliver, ledger, history.
    const delivered = await at.run(["deliver", "a.jpg", "./c=d.jpg", "gone.jpg", "--to", "../out"]);
    expect(delivered).toMatchObject({ exit: 1 });
    expect(delivered.lines.at(-1)).toMatchObject({ done: { ok: 1, failed: 2 } });
    expect((await at.run(["deliver", "a.jpg", "--to", "../out"])).lines).toMatchObject([{ ok: true, copy: path.join(at.folder, "out/a_2.jpg") }, { done: { ok: 1 } }]);
    expect((await at.run(["set", "a.jpg", "headline=Too late"])).lines[0]).toMatchObject({ ok: false, reason: "needs-correct" });
    expect((await at.run(["set", "b.jpg", "headline=Changed"])).lines[0]).toMatchObject({ ok: true, state: "working" });
    expect((await at.run(["list", "--state", "void"])).lines).toMatchObject([{ name: "b.jpg", approval: { void: {} } }]);
    expect((await at.run(["list", "--state", "delivered"])).lines).toMatchObject([{ name: "a.jpg" }]);
    expect((await at.run(["ledger"])).lines).toMatchObject([{ fileName: "a.jpg", kind: "delivery.made" }, { fileName: "a_2.jpg" }]);
    expect((await at.run(["ledger", "a.jpg", "gone.jpg"])).exit).toBe(1);
    expect((await at.run(["ledger", "a.jpg", "--csv"], { json: false })).out.split("\n")).toMatchObject([expect.stringContaining("number,time,editor"), expect.stringMatching(/^\d+,.*,a\.jpg,[0-9a-f]{64},safe,/u), expect.stringContaining("a_2.jpg"), ""]);
    // Trace: a file outside every root by its bytes, a name that is no text, and what is no file.
    expect(await at.run(["trace", "../out/a.jpg"])).toMatchObject({ exit: 0, lines: [{ found: [{ how: "hash", version: 1, deliveries: [{ fileName: "a.jpg" }, { fileName: "a_2.jpg" }] }] }, { done: { files: 1, found: 1, unreadable: 0 } }] });
    expect((await at.run(["trace", latin])).lines).toMatchObject([{ file: { pathBytes: expect.any(String) as unknown }, found: expect.arrayContaining([expect.objectContaining({ how: "hash" })]) as unknown }, {}]);
    expect(await at.run(["trace", "../spare.jpg", "..", "gone.jpg", "empty.jpg", "notes.txt"])).toMatchObject({ exit: 1, lines: [{}, { file: { reason: "is-folder" }, found: [] }, { file: { reason: "file-missing" } }, { file: { reason: "empty-file" }, found: [] }, { file: { reason: "no-picture" }, found: [] }, { done: { files: 5, unreadable: 3 } }] });
    expect((await at.run(["trace", "../out/a.jpg", "gone.jpg"], { json: false })).out).toContain("the very copy: ");
    expect((await at.run(["history", "gone.jpg"])).exit).toBe(1);
    // Recipients.
    expect((await at.run(["recipients"])).lines).toEqual([]);
    expect((await at.run(["recipients", "add", "House archive", "--channel", "folder", "--set", "folder=../archive", "--name", "{byline.last}_{seq:2}", "--mail", "archive@ostrel.example", "--telephone", "+49 30 1"])).lines).toMatchObject([{ done: { name: "House archive" } }]);
    expect(await at.run(["recipients", "add", "house ARCHIVE", "--channel", "folder", "--set", "folder=/x"])).toMatchObject({ exit: 1, lines: [{ error: { code: "recipient-name-taken" } }] });
    expect((await at.run(["recipients", "add", "Agency Nord", "--channel", "sftp", "--set", "host=127.0.0.1", "--set", "port=1", "--set", "user=desk"])).exit).toBe(0);
    expect((await at.run(["recipients"])).lines).toMatchObject([{ name: "Agency Nord", settings: { channel: "sftp", port: 1 } }, { name: "House archive", profile: "safe", settings: { folder: path.join(at.folder, "archive") }, contact: { email: "archive@ostrel.example" } }]);
    expect((await at.run(["deliver", "a.jpg", "--dry-run", "--recipient", "house archive"])).lines).toMatchObject([{ rehearsed: { ok: true } }, { done: { ok: 1 } }]);
    expect((await at.run(["recipients", "test", "House archive"])).lines).toMatchObject([{ test: { recipient: "House archive", ok: true, folder: "missing", wrote: false, place: path.join(at.folder, "archive") } }]);
    expect(await at.run(["recipients", "test", "Agency Nord"])).toMatchObject({ exit: 1, lines: [{ test: { ok: false, reason: "needs-secret" } }] });
    expect((await at.run(["recipients", "test", "Agency Nord"], { json: false, env: { PROOFDESK_SECRET_AGENCY_NORD: "Zq7 word" } })).out).toContain("It cannot be reached");
    const sent = await at.run(["deliver", "a.jpg", "gone.jpg", "--recipient", "house archive", "--recipient", "Agency Nord"], { env: { PROOFDESK_SECRET_AGENCY_NORD: "not to be seen" } });
    expect(sent).toMatchObject({ exit: 1, lines: [{ reason: "unknown-photo" }, { ok: true, recipient: "House archive", copy: path.join(at.folder, "archive/Okonjo_01.jpg") }, { ok: false, recipient: "Agency Nord", reason: "cannot-reach" }, { done: { ok: 1, failed: 2, recipients: [{ recipient: "House archive", ok: 1 }, { recipient: "Agency Nord", failed: 1 }] } }] });
    expect(sent.out + sent.err).not.toContain("not to be seen");
    expect((await at.run(["deliver", "a.jpg", "--recipient", "Agency Nord"])).lines).toMatchObject([{ reason: "needs-secret" }, { done: { ok: 0 } }]);
    expect((await at.run(["recipients", "remove", "House archive"])).lines).toEqual([{ done: { name: "House archive", copies: 1 } }]);
    // What a maker allowed.
    // Protect, and what would leave.
    expect((await at.run(["protect", "b.jpg"])).lines).toEqual([]);
    expect(states(await at.run(["protect", "b.jpg", "gone.jpg", "--on", "--word", "Unit 7", "--word", "Vell"]))).toEqual(["unknown-photo", "working"]);
    expect((await at.run(["protect", "b.jpg"])).lines).toMatchObject([{ shield: { words: ["Unit 7", "Vell"] } }]);
    expect(states(await at.run(["protect", "b.jpg", "--off"]))).toEqual(["working"]);
    const dry = await at.run(["deliver", "a.jpg", "b.jpg", "gone.jpg", "--dry-run", "--profile", "wire"]);
    expect(dry).toMatchObject({ exit: 1 });
    expect(dry.lines).toMatchObject([{ reason: "unknown-photo" }, { rehearsed: { ok: true, fileName: "a.jpg" } }, { rehearsed: { ok: false, reason: "approval-void" } }, { done: { ok: 1, failed: 2, ledger: [] } }]);
    expect((await at.run(["permission", "b.jpg"])).lines).toEqual([]);
    expect(states(await at.run(["permission", "b.jpg", "gone.jpg", "--status", "granted", "--granter", "Mina Yoo", "--maker", "yes", "--media", "web, print", "--until", "2999-12-31", "--proof", "notes.txt", "--no-archive", "--anonymous"]))).toEqual(["unknown-photo", "working"]);
    expect((await at.run(["permission", "b.jpg"])).lines).toMatchObject([{ permission: { status: "granted", isMaker: "yes", scope: { media: ["web", "print"], archive: false, syndication: true, until: "2999-12-31" }, proof: { fileName: "notes.txt" }, credit: { anonymous: true } } }]);
    expect(states(await at.run(["permission", "b.jpg", "--status", "none"]))).toEqual(["working"]);
    // Holds; a correction with its notice; a drill, a kill, what recipients answered.
    expect(states(await at.run(["hold", "./c=d.jpg", "gone.jpg", "--reason", "not asked yet", "--permission"]))).toEqual(["unknown-photo", "working"]);
    expect(states(await at.run(["hold", "b.jpg", "--reason", "book fair", "--until", "2999-01-01T00:00+01:00"]))).toEqual(["working"]);
    expect((await at.run(["show", "b.jpg"])).lines).toMatchObject([{ hold: { kind: "embargo", until: "2998-12-31T23:00:00.000Z" } }]);
    expect(states(await at.run(["release", "b.jpg", "p.jpg", "gone.jpg", "--reason", "moved forward"]))).toEqual(["unknown-photo", "working", "not-held"]);
    expect(states(await at.run(["correct", "a.jpg", "b.jpg", "gone.jpg", "--wrong", "the name of the lake"]))).toEqual(["unknown-photo", "working", "not-delivered"]);
    expect(await at.run(["correct", "a.jpg", "--send"])).toMatchObject({ exit: 1, lines: [{ error: { code: "approval-void" } }] });
    await at.run(["set", "a.jpg", "headline=Storm closes the other ferry"]);
    await at.run(["approve", "a.jpg"]);
    expect((await at.run(["correct", "a.jpg", "--plan"])).lines).toMatchObject([{ plan: { wrong: "the name of the lake", changes: [{ field: "headline" }], recipients: [{ copies: [{ fileName: "a.jpg" }, { fileName: "a_2.jpg" }] }, { recipient: "House archive" }] } }]);
    // A recipient that was removed is still told of what it has.
    expect((await at.run(["correct", "a.jpg", "--send"])).lines).toMatchObject([{ ok: true, copy: path.join(at.folder, "out/a_v2.jpg") }, { ok: true, recipient: "House archive" }, { done: { sent: 2, open: 0 } }]);
    expect(await at.run(["drill", "a.jpg", "gone.jpg", "--reason", "wrong man", "--mandatory"])).toMatchObject({ exit: 1, lines: [{ reason: "unknown-photo" }, { notice: { kind: "kill" } }, { notice: { kind: "kill" } }, { done: { notices: 2 } }] });
    expect(await at.run(["kill", "a.jpg", "gone.jpg", "--reason", "wrong man", "--mandatory"])).toMatchObject({ exit: 1, lines: [{ reason: "unknown-photo" }, { ok: true, state: "killed" }, { done: { ok: 1, failed: 1, notices: { removed: 2 } } }] });
    const told = await at.run(["notices"]);
    expect(told.lines).toMatchObject([{ notice: { kind: "kill", state: "removed" } }, { notice: { kind: "kill" } }, { notice: { kind: "correction", state: "sent" } }, { notice: { kind: "correction" } }]);
    expect((await at.run(["notices", "--open"])).lines).toEqual([]);
    const [first] = told.lines as readonly { notice?: { id: string } }[];
    expect((await at.run(["notices", "answer", first?.notice?.id ?? "", "acknowledged", "--how", "telephone"])).lines).toMatchObject([{ notice: { state: "acknowledged" } }]);
    expect((await at.run(["notices", "answer", "0".repeat(26), "sent", "--how", "x"])).exit).toBe(1);
    expect((await at.run(["notices", "send"])).lines).toEqual([{ done: { sent: 0, open: 0 } }]);
    // Notices from outside: listed, linked, applied, dismissed.
    await writeFile(path.join(at.photos, "CORRECTION 4711.txt"), "Correction: the headline\nHeadline: Storm over the lake\n");
    await writeFile(path.join(at.photos, "advisory.txt"), "MANDATORY KILL\nNobody knows which.\n");
    await at.run(["index", "."]);
    const came = (await at.run(["incoming"])).lines as readonly { incoming?: { id: string; kind: string } }[];
    expect(new Set(came.map((line) => line.incoming?.kind))).toEqual(new Set(["correction", "kill"]));
    const [correction = "", advisory = ""] = ["correction", "kill"].map((kind) => came.find((line) => line.incoming?.kind === kind)?.incoming?.id ?? "");
    expect(await at.run(["incoming", "apply", correction])).toMatchObject({ exit: 1, lines: [{ error: { code: "incoming-unmatched" } }] });
    expect((await at.run(["incoming", "link", correction, "p.jpg"])).lines).toMatchObject([{ incoming: { state: "open", matches: [{ how: ["linked"], changes: [{ field: "headline", after: "Storm over the lake", named: true }] }] } }]);
    expect(await at.run(["incoming", "apply", correction, "gone.jpg"])).toMatchObject({ exit: 1, lines: [{ reason: "unknown-photo" }, { done: { failed: 1 } }] });
    expect((await at.run(["incoming", "apply", correction])).lines).toMatchObject([{ ok: true, state: "working" }, { incoming: { state: "applied" } }, { done: { ok: 1 } }]);
    expect((await at.run(["incoming", "dismiss", advisory, "--reason", "not ours"])).lines).toMatchObject([{ incoming: { state: "dismissed" } }]);
    expect((await at.run(["incoming"])).lines).toEqual([]);
    expect((await at.run(["incoming", "--all"], { json: false })).out).toContain("MANDATORY KILL");
    // Forgotten, and its chain is whole.
    expect(states(await at.run(["forget", "p.jpg", "gone.jpg"]))).toEqual(["unknown-photo", "working"]);
    // The night's report.
    expect((await at.run(["report"])).lines).toMatchObject([{ report: { corrected: [{ name: "a.jpg", recipients: 2, open: 0 }], killed: [{ name: "a.jpg", mandatory: true, recipients: 2 }], delivered: expect.arrayContaining([expect.objectContaining({ recipient: "House archive" })]) as unknown, waived: [{ rule: "prov.means", reason: "Agreed with the author" }] } }]);
    expect((await at.run(["report", "--hide-names"])).out).not.toMatch(/House archive|Nora|a\.jpg/u);
    expect((await at.run(["report", "--csv"], { json: false })).out).toContain("killed,time,photo,reason");
    expect((await at.run(["report", "--page", "../night.html"])).exit).toBe(0);
    expect(await readFile(path.join(at.folder, "night.html"), "utf8")).toContain("wrong man");
    expect(await at.run(["report", "--page", "../night.html"])).toMatchObject({ exit: 1, lines: [{ error: { code: "file-exists" } }] });
    expect((await at.run(["doctor"])).exit).toBe(0);
    await desk.drain();
  }
  // Without a running desk the command is the desk: what it keeps is written when it ends.
  expect((await at.run(["set", "raw.dng", "headline=Own desk"])).lines[0]).toMatchObject({ write: "kept" });
  // It ends in good order too when a picture was decoded for it.
  expect(await at.run(["trace", "../spare.jpg"])).toMatchObject({ exit: 0, err: "", lines: [{ file: { path: path.join(at.folder, "spare.jpg") } }, { done: { files: 1 } }] });
  expect((await at.run(["show", "raw.xmp"])).lines).toMatchObject([{ write: "saved", fields: { headline: "Own desk" }, sources: { headline: "sidecar" } }]);
  expect(await at.run(["verify"])).toMatchObject({ exit: 0, lines: [{ done: { ok: true, findings: 0 } }] });
  await appendFile(path.join(at.photos, "b.jpg"), "tail");
  await appendFile(path.join(at.photos, "raw.xmp"), " ");
  const tampered = await at.run(["verify"]);
  expect([tampered.exit, new Set(tampered.lines.map((line) => line["where"]))]).toEqual([1, new Set(["file", "sidecar", undefined])]);
  expect((await at.run(["rebuild"])).exit).toBe(0);
  expect((await at.run(["backup", "../copy.db"])).lines).toMatchObject([{ done: { file: path.join(at.folder, "copy.db") } }]);
  expect((await at.run(["backup", "gone/copy.db"])).exit).toBe(1);
  expect(await at.run(["backup", "../copy.db"])).toMatchObject({ exit: 1, lines: [{ error: { code: "file-exists" } }] });
  expect((await at.run(["roots", "remove", "."])).exit).toBe(0);
  expect((await at.run(["--desk", path.join(at.photos, "notes.txt"), "roots"])).exit).toBe(3);

  const all = Object.entries(jsonSchemas).flatMap(([command, objects]) => Object.keys(objects).map((name) => `${command} ${name}`));
  expect(all.filter((one) => !at.seen.has(one) && !/^(?:submit|return|approve) unknown$/u.test(one))).toEqual([]);
}, 180_000);

test("no command without a schema, no schema without its command", () => {
  expect(commands.map((command) => command.name).sort()).toEqual(Object.keys(jsonSchemas).sort());
});

test("relative paths count from where the caller stands: INIT_CWD where npm moved us, else the process's own folder", async () => {
  await using at = await commandLine();
  await mkdir(path.join(at.folder, "package"));
  await writeFile(path.join(at.folder, "package/package.json"), "{}");
  const npm = { INIT_CWD: at.folder, npm_package_json: path.join(at.folder, "package/package.json") };
  await using _desk = await startDesk({ folder: at.desk, editor: nora, caller: "window", listen: true });
  expect((await at.run(["index", "photos"], { folder: path.join(at.folder, "package"), env: npm })).exit).toBe(0);
  // A program that an npm script started, and that chose a folder of its own.
  expect((await at.run(["show", "a.jpg"], { folder: at.photos, env: npm })).exit).toBe(0);
  expect((await at.run(["show", "a.jpg"], { folder: "/", env: { INIT_CWD: at.photos } })).exit).toBe(0);
  // The bin hands its words on to another Node, which loses bytes that are no text.
  const handOn = path.join(at.folder, "hand-on.mjs");
  await writeFile(handOn, `import { spawnSync } from "node:child_process"; process.exitCode = spawnSync(process.execPath, [${JSON.stringify(main)}, ...process.argv.slice(2)], { stdio: "inherit" }).status;`);
  expect((await at.run(["show", latin], { program: handOn })).exit).toBe(0);
  expect(await at.run(["--version"])).toMatchObject({ exit: 0, lines: [{ version: expect.stringMatching(/^\d+\.\d+\.\d+$/u) as unknown }] });
  expect((await at.run(["help", "set"], { json: false })).out).toContain("FIELD:=JSON");
}, 60_000);
