// What only SFTP has: the server's key, looked at before anything secret is said; keys with a phrase; folders made; names given by rename where there are no hard links.
import { spawn } from "node:child_process";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import ssh2 from "ssh2";
import { describe, expect, test } from "vitest";
import type { ChannelSettings } from "#contract/recipient.ts";
import { hasSshd, sftpProgram, sshPlace } from "#testing/servers/ssh-server.ts";
import { hashFile } from "../../../disk.ts";
import { fromText } from "../../../disk-path.ts";
import { ChannelFailure, type Parcel } from "../channel.ts";
import { openChannel } from "../channels.ts";

const never = (): AbortSignal => new AbortController().signal;
const parcelIn = async (folder: string): Promise<Parcel> => {
  const file = fromText(path.join(folder, "copy.part"));
  await writeFile(file, randomBytes(100_000));
  return { file, sha256: await hashFile(file), sizeBytes: 100_000, mediaType: "image/jpeg", nameAt: (attempt) => (attempt === 1 ? "a.jpg" : `a_${attempt}.jpg`), isTaken: () => false, fields: {}, item: { id: "01HZZZZZZZZZZZZZZZZZZZZZZZ", version: 1 } };
};

describe.skipIf(!hasSshd)("with OpenSSH's server", () => {
  test("the first key is told, the same one is taken, another one is refused before the sign-in", async () => {
    await using place = await sshPlace();
    const told: string[] = [];
    const first = openChannel(place.settings, undefined, { onHostKey: (key) => told.push(key) });
    await first.ready(never());
    await first.close();
    expect(told).toEqual([place.hostKey]);
    const known = { ...place.settings, hostKey: place.hostKey } as ChannelSettings;
    const second = openChannel(known, undefined, { onHostKey: (key) => told.push(key) });
    await second.ready(never());
    await second.close();
    expect(told).toHaveLength(1);
    const other = { ...place.settings, hostKey: "A".repeat(43) } as ChannelSettings;
    const third = openChannel(other);
    await expect(third.ready(never())).rejects.toMatchObject({ code: "host-key-changed", why: `expected SHA256:${"A".repeat(43)}, the server shows SHA256:${place.hostKey}` });
    await third.close();
  });

  test("a key with a phrase: the right one opens it, a wrong one or none does not", async () => {
    await using place = await sshPlace({ phrase: "five boats ashore" });
    const right = openChannel(place.settings, place.secret);
    await right.ready(never());
    await right.close();
    await expect(openChannel(place.settings, "four boats").ready(never())).rejects.toMatchObject({ code: "signed-out" });
    await expect(openChannel(place.settings).ready(never())).rejects.toMatchObject({ code: "needs-secret" });
    await expect(openChannel({ ...place.settings, privateKey: path.join(place.folder, "gone") } as ChannelSettings).ready(never())).rejects.toMatchObject({ code: "signed-out", why: "file-missing" });
  });

  test("folders are made, also from the top; a file in the way is a reason", async () => {
    await using place = await sshPlace();
    const deep = openChannel({ ...place.settings, folder: `${place.folder}/desk/night/` } as ChannelSettings);
    await deep.ready(never());
    const sent = await deep.send(await parcelIn(tmpdir()), never());
    expect([...(await place.files()).keys()]).toEqual(["desk/night/a.jpg"]);
    expect(sent.place).toContain("desk/night/a.jpg");
    await deep.close();
    const below = openChannel({ ...place.settings, folder: "desk/night/a.jpg/below" } as ChannelSettings);
    await expect(below.ready(never())).rejects.toMatchObject({ code: "cannot-write-folder" });
    await below.close();
  });

  test("nobody there, and nothing to sign in with", async () => {
    const nowhere: ChannelSettings = { channel: "sftp", host: "127.0.0.1", port: 1, user: "desk", folder: "" };
    await expect(openChannel(nowhere, "secret word").ready(never())).rejects.toMatchObject({ code: "cannot-reach" });
    expect(() => openChannel(nowhere)).toThrow(ChannelFailure);
  });
});

/** A server that takes a password, or asks for it as a question, and hands the files to OpenSSH's program. */
const passwordServer = async (folder: string, how: "password" | "keyboard-interactive", heard: string[]): Promise<{ readonly port: number; close(): void }> => {
  const key = generateKeyPairSync("rsa", { modulusLength: 2048, privateKeyEncoding: { type: "pkcs1", format: "pem" }, publicKeyEncoding: { type: "pkcs1", format: "pem" } }).privateKey;
  const server = new ssh2.Server({ hostKeys: [key] }, (client) => {
    client.on("error", () => undefined);
    client.on("authentication", (asked) => {
      if (asked.method === "password") heard.push(asked.password);
      if (asked.method === "password" && how === "password" && asked.password === "right word") asked.accept();
      else if (asked.method === "keyboard-interactive" && how === "keyboard-interactive") asked.prompt([{ prompt: "Password: ", echo: false }], (answers) => { if (answers[0] === "right word") asked.accept(); else asked.reject(); });
      else asked.reject([how]);
    });
    client.on("session", (accept) => {
      accept().on("subsystem", (acceptSystem) => {
        const stream = acceptSystem();
        const program = spawn(sftpProgram, ["-d", folder], { stdio: ["pipe", "pipe", "ignore"] });
        stream.pipe(program.stdin);
        program.stdout.pipe(stream);
        stream.on("close", () => program.kill());
      });
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return { port: address.port, close: () => { server.close(); } };
};

describe.skipIf(!hasSshd)("with a server that wants a password", () => {
  test.each(["password", "keyboard-interactive"] as const)("%s: the right one lets in, a wrong one is refused, another key never hears it", async (how) => {
    const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-password-"));
    const heard: string[] = [];
    const server = await passwordServer(folder, how, heard);
    const settings: ChannelSettings = { channel: "sftp", host: "127.0.0.1", port: server.port, user: "desk", folder: "" };
    await expect(openChannel({ ...settings, hostKey: "B".repeat(43) }, "right word").ready(never())).rejects.toMatchObject({ code: "host-key-changed" });
    expect(heard).toEqual([]);
    await expect(openChannel(settings, "wrong word").ready(never())).rejects.toMatchObject({ code: "signed-out" });
    const channel = openChannel(settings, "right word");
    await channel.ready(never());
    const parcel = await parcelIn(folder);
    expect(await channel.send(parcel, never())).toMatchObject({ fileName: "a.jpg" });
    expect((await readFile(path.join(folder, "a.jpg"))).length).toBe(parcel.sizeBytes);
    expect((await readdir(folder)).sort()).toEqual(["a.jpg", "copy.part"]);
    await channel.close();
    server.close();
    await rm(folder, { recursive: true });
  });
});
