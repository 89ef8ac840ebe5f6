// Sending to recipients through a real desk: each by its own channel, one's failure beside another's success, a server's key kept, and no secret anywhere but on the line.
import { readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { ChannelSettings, Recipient } from "#contract/recipient.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, type DeskHarness, deskHarness, nora } from "#testing/desk-harness.ts";
import { httpPlace } from "#testing/servers/http-stand-in.ts";
import { hasSshd, sshPlace } from "#testing/servers/ssh-server.ts";
import { wordPressPlace } from "#testing/servers/wordpress-stand-in.ts";

const approved = async (...files: readonly string[]): Promise<{ at: DeskHarness; ids: readonly PhotoId[] }> => {
  const at = await deskHarness(files.map((name, seed) => ({ name, seed })));
  const ids = await at.index();
  await at.set(ids, complete);
  await at.call(contract.approval.approve, { photos: [...ids] });
  return { at, ids };
};
const put = (at: DeskHarness, name: string, settings: ChannelSettings, more: { readonly nameTemplate?: string } = {}): Promise<Recipient> => at.call(contract.recipient.put, { recipient: { name, settings, profile: "safe", ...more } });

test("each recipient gets its copies by its channel; the ledger says by which, with the other side's proof; one that cannot be reached stops none", async () => {
  const { at: made, ids } = await approved("a.jpg", "b.jpg");
  await using at = made;
  await using web = await httpPlace();
  await using site = await wordPressPlace();
  const recipients = [
    await put(at, "Away", { channel: "sftp", host: "127.0.0.1", port: 1, user: "desk", folder: "" }), await put(at, "Folder", { channel: "folder", folder: path.join(at.folder, "out") }, { nameTemplate: "{byline.last}_{seq:2}" }),
    await put(at, "Web", web.settings), await put(at, "Site", site.settings), await put(at, "No secret", site.settings),
  ];
  const [away, folder, program, press, silent] = recipients as unknown as [Recipient, Recipient, Recipient, Recipient, Recipient];
  const heard: unknown[] = [];
  const done = await at.call(contract.delivery.send, { photos: [...ids], recipients: recipients.map((one) => one.id), secrets: { [away.id]: "never said", [program.id]: web.secret ?? "", [press.id]: site.secret ?? "" } }, nora, (value) => heard.push(value));
  expect(done).toMatchObject({ ok: 6, failed: 4, recipients: [{ recipient: away.id, ok: 0, failed: 2 }, { recipient: folder.id, ok: 2 }, { recipient: program.id, ok: 2 }, { recipient: press.id, ok: 2 }, { recipient: silent.id, ok: 0, failed: 2 }] });
  expect(done.recipients[0]?.lines[0]).toMatchObject({ ok: false, reason: "cannot-reach" });
  expect(done.recipients[4]?.lines[0]).toMatchObject({ ok: false, reason: "needs-secret" });
  expect(heard.filter((one) => typeof one === "object" && one !== null && "line" in one)).toHaveLength(10);
  expect(heard.at(-1)).toEqual({ progress: { done: 10, total: 10 } });
  expect((await readdir(path.join(at.folder, "out"))).sort()).toEqual(["Okonjo_01.jpg", "Okonjo_02.jpg"]);
  expect([...(await web.files()).keys()].sort()).toEqual(["a.jpg", "b.jpg"]);
  expect([...site.media.values()]).toMatchObject([{ fileName: "a.jpg", title: complete["headline"], caption: complete["description"], alt: complete["altTextAccessibility"] }, { fileName: "b.jpg" }]);
  const rows = await at.call(contract.delivery.ledger, {});
  expect(rows).toHaveLength(6);
  expect(rows.filter((row) => row.recipientId === press.id)).toMatchObject([{ recipient: "Site", channel: "wordpress", proof: { sure: true, id: "41" } }, { recipient: "Site", channel: "wordpress", proof: { sure: true, id: "42" } }]);
  expect(rows.map((row) => row.number).sort((a, b) => a - b)).toEqual([...done.ledger].sort((a, b) => a - b));
  // Nothing on the desk's disk holds a secret.
  const [token, password] = [web.secret ?? "", site.secret ?? ""];
  const words = ["never said", token, password, Buffer.from(password).toString("base64"), Buffer.from(`desk:${password}`).toString("base64")];
  for (const entry of await readdir(at.deskFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(path.join(entry.parentPath, entry.name));
    for (const word of words) expect(bytes.includes(word), entry.name).toBe(false);
  }
  expect(JSON.stringify([done, heard])).not.toContain(password);
  expect(await at.problems()).toEqual([]);
});

test("an order that is wrong is refused whole, and nothing left", async () => {
  const { at: made, ids } = await approved("a.jpg");
  await using at = made;
  const folder = await put(at, "Folder", { channel: "folder", folder: path.join(at.folder, "out") });
  const gone = await put(at, "Gone", { channel: "folder", folder: path.join(at.folder, "gone") });
  await at.call(contract.recipient.remove, { id: gone.id });
  for (const [recipients, name, code] of [[["01HZZZZZZZZZZZZZZZZZZZZZZZ"], undefined, "unknown-recipient"], [[folder.id, gone.id], undefined, "recipient-removed"], [[folder.id], "{bogus}", "bad-template"]] as const) {
    await expect(at.call(contract.delivery.send, { photos: [...ids], recipients: [...recipients], ...(name === undefined ? {} : { name }) })).rejects.toMatchObject({ code });
  }
  await expect(readdir(path.join(at.folder, "out"))).rejects.toThrow("ENOENT");
  expect(await at.call(contract.delivery.ledger, {})).toEqual([]);
});

test("a photo that may not leave says so for each recipient; a server's refusal drops what was begun", async () => {
  const made = await deskHarness([{ name: "a.jpg", seed: 1 }, { name: "b.jpg", seed: 2 }]);
  await using at = made;
  const [first, second] = (await at.index()) as unknown as [PhotoId, PhotoId];
  await at.set([first, second], complete);
  await at.call(contract.approval.approve, { photos: [first] });
  await using web = await httpPlace({ room: 10 });
  const program = await put(at, "Web", web.settings);
  const folder = await put(at, "Folder", { channel: "folder", folder: path.join(at.folder, "out") });
  const done = await at.call(contract.delivery.send, { photos: [first, second, first], recipients: [program.id, folder.id, program.id], secrets: { [program.id]: web.secret ?? "" } });
  expect(done.recipients.map((one) => one.lines.map((line) => line.reason ?? "left"))).toEqual([["copy-failed", "not-approved"], ["left", "not-approved"]]);
  expect((await at.call(contract.desk.history, { photo: first })).map((event) => event.kind).filter((kind) => kind.startsWith("delivery."))).toEqual(["delivery.begun", "delivery.dropped", "delivery.begun", "delivery.made"]);
});

test("a copy of which nobody can know whether it arrived is no success, and is in the ledger as unsure", async () => {
  const { at: made, ids } = await approved("a.jpg");
  await using at = made;
  const server = createServer((request) => { request.resume().on("end", () => request.socket.destroy()); });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const address = server.address();
  const program = await put(at, "Web", { channel: "http", address: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/in` });
  const done = await at.call(contract.delivery.send, { photos: [...ids], recipients: [program.id] });
  expect(done).toMatchObject({ ok: 0, failed: 1, recipients: [{ lines: [{ reason: "cannot-reach" }] }] });
  expect(await at.call(contract.delivery.ledger, {})).toMatchObject([{ recipient: "Web", channel: "http", fileName: "a.jpg", proof: { sure: false } }]);
  expect((await at.show(ids[0] as PhotoId)).delivered).toBe(true);
  expect(await at.problems()).toEqual([]);
  server.close();
});

test.skipIf(!hasSshd)("the key of a server is kept at the first sign-in, by the desk; another key is refused from then on", async () => {
  const { at: made, ids } = await approved("a.jpg");
  await using at = made;
  await using place = await sshPlace();
  const agency = await put(at, "Agency", { ...place.settings, folder: "in" } as ChannelSettings);
  const send = () => at.call(contract.delivery.send, { photos: [...ids], recipients: [agency.id] });
  expect(await send()).toMatchObject({ ok: 1, failed: 0 });
  expect([...(await place.files()).keys()]).toEqual(["in/a.jpg"]);
  expect(await at.call(contract.recipient.list, {})).toMatchObject([{ id: agency.id, name: "Agency", settings: { hostKey: place.hostKey } }]);
  await at.restart();
  expect(await send()).toMatchObject({ ok: 1, failed: 0 });
  const [kept] = await at.call(contract.recipient.list, {});
  await at.call(contract.recipient.put, { id: agency.id, recipient: { name: "Agency", profile: "safe", settings: { ...kept?.settings, hostKey: "A".repeat(43) } as ChannelSettings } });
  expect((await send()).recipients[0]?.lines[0]).toMatchObject({ ok: false, reason: "host-key-changed", detail: `expected SHA256:${"A".repeat(43)}, the server shows SHA256:${place.hostKey}` });
  await rm(path.join(at.folder, "out"), { recursive: true, force: true });
});
