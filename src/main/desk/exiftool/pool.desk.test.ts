// The pool against the real ExifTool: text survives, errors are told, odd names arrive.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fromBytes, fromText } from "../disk-path.ts";
import { type ExifToolPool, openPool } from "./pool.ts";

let folder: string;
let pool: ExifToolPool;
beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), "proofdesk-pool-")); pool = openPool({ processes: 1 }); });
afterAll(async () => { await pool[Symbol.asyncDispose](); await rm(folder, { recursive: true, force: true }); });

const xmp = (text: string): string => `<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'><photoshop:Headline>${text}</photoshop:Headline></rdf:Description></rdf:RDF></x:xmpmeta>`;

test("a text longer than a pipe's chunk comes back without a lost character", async () => {
  const file = path.join(folder, "long.xmp");
  // An odd number of ASCII letters in front: some chunk ends inside a three-byte character.
  const text = `x${"폭풍으로여객선".repeat(30_000)}`;
  await writeFile(file, xmp(text));
  const { out } = await pool.run("read", ["-j", "-XMP-photoshop:Headline", file]);
  const parsed = JSON.parse(out) as { Headline: string }[];
  expect(parsed[0]?.Headline === text).toBe(true);
});

test("an error line names the file, and the other files of the command are read", async () => {
  const file = path.join(folder, "small.xmp");
  await writeFile(file, xmp("here"));
  const { out, errors } = await pool.run("read", ["-j", "-XMP-photoshop:Headline", path.join(folder, "gone.jpg"), file]);
  expect(out).toContain("here");
  expect(errors.some((line) => line.includes("gone.jpg"))).toBe(true);
});

test.each([["a newline", Buffer.from("new\nline.xmp")], ["bytes that are not UTF-8", Buffer.from([0x66, 0xe9, 0xff, 0x2e, 0x78, 0x6d, 0x70])], ["a leading dash", Buffer.from("-dash.xmp")], ["quotes and a percent sign", Buffer.from("q'\"%d.xmp")]])("a name with %s reaches ExifTool", async (_what, name) => {
  const whole = Buffer.concat([Buffer.from(`${folder}/`), name]);
  await writeFile(whole, xmp("found"));
  const { out } = await pool.run("read", ["-j", "-XMP-photoshop:Headline", await pool.argumentFor(fromBytes(whole))]);
  expect(out).toContain("found");
  expect(fromText("x")).toBe("x");
});
