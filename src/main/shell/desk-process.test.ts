import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { canRunDesk, deskEnvironment, listenTo, startNodeDesk } from "./desk-process.ts";

test("only a Node with Node-API 10 runs the desk: not Electron 33's, but Node 24's and Electron 45's", () => {
  const versions = (node: string, napi: string): NodeJS.ProcessVersions => ({ ...process.versions, node, napi });
  expect(canRunDesk(versions("20.18.1", "9"))).toBe(false);
  expect(canRunDesk(versions("22.13.0", "10"))).toBe(false);
  expect(canRunDesk(versions("22.14.0", "10"))).toBe(true);
  expect(canRunDesk(versions("24.21.0", "10"))).toBe(true);
});

test("the desk does not inherit what changes how a Node starts", () => {
  expect(deskEnvironment({ NODE_OPTIONS: "--inspect", ELECTRON_RUN_AS_NODE: "1", HOME: "/home/nora" })).toEqual({ HOME: "/home/nora" });
});

test("the desk is ready when it says so, in however many pieces, among whatever else it prints", async () => {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const said = listenTo(output, errors);
  output.write('starting\n{"rea');
  output.write('dy":true}\n');
  await said.ready;
  expect(said.error()).toBeUndefined();
});

test("why a desk cannot run is its own sentence, or else the last sentence on its standard error, never a stack", async () => {
  const speaking = [new PassThrough(), new PassThrough()] as const;
  const own = listenTo(...speaking);
  speaking[0].end('{"ready":false,"code":"newer-desk","message":"newer-desk"}\n');
  speaking[1].end("noise\n");
  const crashing = [new PassThrough(), new PassThrough()] as const;
  const crash = listenTo(...crashing);
  crashing[0].end();
  crashing[1].end("node:internal/x:1\n  throw err;\n  ^\n\nError: no space left on device\n    at open (node:fs:1:1)\n\nNode.js v24.21.0\n");
  await new Promise((resolve) => setImmediate(resolve));
  expect(own.error()).toMatchObject({ code: "newer-desk", message: expect.stringContaining("written by a newer Proofdesk") as string });
  expect(crash.error()?.message).toBe("Error: no space left on device");
});

test("a Node that is not there is an end with its reason, not a crash of this program", async () => {
  const desk = startNodeDesk({ node: "/nowhere/node", entry: "desk.js", deskFolder: "/nowhere", env: {} });
  expect((await desk.ended).error?.code).toBe("cannot-start");
});

test("a real process is started with its folder, says that it is ready, and is asked to end", async () => {
  const program = "process.on('SIGTERM', () => process.exit(3)); console.error(process.argv.slice(2).join(' ')); console.log(JSON.stringify({ready:true})); setInterval(() => {}, 1000)";
  const folder = mkdtempSync(join(tmpdir(), "proofdesk-process-"));
  writeFileSync(join(folder, "desk.mjs"), program);
  const desk = startNodeDesk({ node: process.execPath, entry: join(folder, "desk.mjs"), deskFolder: "/some/desk", env: process.env });
  await desk.ready;
  desk.stop();
  expect(await desk.ended).toMatchObject({ code: 3, signal: null, error: { message: "--desk /some/desk" } });
  rmSync(folder, { recursive: true });
});
