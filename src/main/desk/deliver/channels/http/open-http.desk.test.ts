// What only HTTP has: answers that never come, receipts that do not fit, addresses that are nothing.
import { randomBytes } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { hashFile } from "../../../disk.ts";
import { fromText } from "../../../disk-path.ts";
import type { Parcel } from "../channel.ts";
import { openChannel } from "../channels.ts";

const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-http-"));
afterAll(() => rm(folder, { recursive: true }));
const never = (): AbortSignal => new AbortController().signal;
const parcel = async (): Promise<Parcel> => {
  const file = fromText(path.join(folder, "copy.part"));
  await writeFile(file, randomBytes(20_000));
  return { file, sha256: await hashFile(file), sizeBytes: 20_000, mediaType: "image/jpeg", nameAt: (attempt) => `a_${attempt}.jpg`, isTaken: () => false, fields: {}, item: { id: "01HZZZZZZZZZZZZZZZZZZZZZZZ", version: 1 } };
};
const served = async (listener: RequestListener, work: (address: string) => Promise<void>): Promise<void> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const at = server.address();
  try {
    await work(`http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}/in`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

test("nobody there: it surely did not arrive", async () => {
  await expect(openChannel({ channel: "http", address: "http://127.0.0.1:1/in" }).send(await parcel(), never())).rejects.toMatchObject({ code: "cannot-reach", unsure: false });
});

test("everything went out and no answer came: nobody can know", () => served((request) => { request.resume().on("end", () => request.socket.destroy()); }, async (address) => {
  await expect(openChannel({ channel: "http", address }).send(await parcel(), never())).rejects.toMatchObject({ code: "cannot-reach", unsure: true });
}));

test("a stop after everything went out waits for the answer: the copy is there, and that is said", () => served((request, response) => { request.resume().on("end", () => { setTimeout(() => { response.writeHead(201).end(); }, 400); }); }, async (address) => {
  const stop = new AbortController();
  setTimeout(() => { stop.abort(); }, 200);
  expect(await openChannel({ channel: "http", address }).send(await parcel(), stop.signal)).toMatchObject({ fileName: "a_1.jpg", proof: { sure: true } });
}));

test("a receipt of another size or hash; a page that has moved; a server that is ill; a refusal without words", async () => {
  for (const [status, body, headers, failure] of [
    [200, { sizeBytes: 19_999 }, {}, { code: "other-size" }], [200, { sha256: "00" }, {}, { code: "other-size" }], [302, {}, { location: "https://elsewhere.example/" }, { code: "cannot-reach", why: "the address has moved to https://elsewhere.example/" }],
    [503, {}, {}, { code: "cannot-reach" }], [507, {}, {}, { code: "copy-failed", why: "the server refuses: 507" }], [403, { message: "no <b>entry</b>" }, {}, { code: "signed-out", why: "the server says 403, no  entry" }],
  ] as const) {
    await served((request, response) => { request.resume().on("end", () => { response.writeHead(status, headers).end(JSON.stringify(body)); }); }, async (address) => {
      await expect(openChannel({ channel: "http", address }).send(await parcel(), never())).rejects.toMatchObject(failure);
    });
  }
});
