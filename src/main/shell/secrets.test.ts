// Recipients' secrets: unreadable on disk, never without a key store, gone when forgotten.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type Cipher, Secrets } from "./secrets.ts";

const folders: string[] = [];
const fresh = (): string => { const folder = mkdtempSync(join(tmpdir(), "proofdesk-secrets-")); folders.push(folder); return folder; };
afterEach(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true }); });
/** Turned round, byte by byte: enough to see that nothing stands there in the open. */
const turned = (key: number, isSafe = true): Cipher => ({
  isSafe: () => isSafe,
  encrypt: (text) => Buffer.from([key, ...Buffer.from(text).map((byte) => byte ^ key)]),
  decrypt: (bytes) => { if (bytes[0] !== key) throw new Error("another key"); return Buffer.from(bytes.subarray(1).map((byte) => byte ^ key)).toString(); },
});

test("a secret is there for the next session, and does not stand in the file as it is", () => {
  const folder = fresh();
  expect(new Secrets(folder, turned(7)).set("A", "Zq7-password-ü")).toEqual({ kept: true });
  const again = new Secrets(folder, turned(7));
  expect(again.open()).toEqual({ A: "Zq7-password-ü" });
  expect(again.known()).toEqual({ recipients: ["A"], keeps: true });
  expect(readFileSync(join(folder, "secrets.json"), "latin1")).not.toMatch(/Zq7/u);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  again.set("A", null);
  expect(new Secrets(folder, turned(7)).open()).toEqual({});
});

test("without a key store it lives as long as the session, and nothing is on the disk", () => {
  const folder = fresh();
  const secrets = new Secrets(folder, turned(7, false));
  expect(secrets.set("A", "Zq7")).toEqual({ kept: false });
  expect(secrets.open()).toEqual({ A: "Zq7" });
  expect(existsSync(join(folder, "secrets.json"))).toBe(false);
  expect(new Secrets(folder, turned(7, false)).known()).toEqual({ recipients: [], keeps: false });
});

test("what another key closed, and a file that is none, are as if nothing were there", () => {
  const folder = fresh();
  new Secrets(folder, turned(7)).set("A", "x");
  expect(new Secrets(folder, turned(8)).open()).toEqual({});
  writeFileSync(join(folder, "secrets.json"), "{ not json");
  const secrets = new Secrets(folder, turned(7));
  expect(secrets.open()).toEqual({});
  secrets.set("B", "y");
  expect(secrets.open()).toEqual({ B: "y" });
});
