// What only WordPress has: words beside the file, a site that rewrites what it gets, an address that is no site.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import type { Fields } from "#contract/values.ts";
import { webStandIn } from "#testing/servers/web-stand-in.ts";
import { wordPressPlace } from "#testing/servers/wordpress-stand-in.ts";
import { hashFile } from "../../../disk.ts";
import { fromText } from "../../../disk-path.ts";
import type { Parcel } from "../channel.ts";
import { openChannel } from "../channels.ts";

const never = (): AbortSignal => new AbortController().signal;
const parcelIn = async (folder: string, fields: Fields, name = "Fähre “Nacht”.jpg"): Promise<Parcel> => {
  const file = fromText(path.join(folder, "copy.part"));
  await writeFile(file, randomBytes(50_000));
  return { file, sha256: await hashFile(file), sizeBytes: 50_000, mediaType: "image/jpeg", nameAt: () => name, isTaken: () => false, fields, item: { id: "01HZZZZZZZZZZZZZZZZZZZZZZZ", version: 1 } };
};
const withFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-wordpress-"));
  try { await work(folder); } finally { await rm(folder, { recursive: true }); }
};

test("caption, alt text, title and description arrive as words; number and address are the proof", () => withFolder(async (folder) => {
  await using place = await wordPressPlace();
  const channel = openChannel(place.settings, place.secret);
  await channel.ready(never());
  const sent = await channel.send(await parcelIn(folder, { headline: "Sturm", description: "Boote liegen\nam Ufer.", altTextAccessibility: "Boote", extDescrAccessibility: "Viele Boote, dunkler Himmel" }), never());
  expect([...place.media.values()]).toMatchObject([{ id: 41, fileName: "Fähre “Nacht”.jpg", title: "Sturm", caption: "Boote liegen\nam Ufer.", alt: "Boote", description: "Viele Boote, dunkler Himmel" }]);
  expect(sent).toMatchObject({ fileName: "Fähre “Nacht”.jpg", proof: { sure: true, id: "41", sizeBytes: 50_000, address: sent.place } });
  await channel.send(await parcelIn(folder, {}, "no words.jpg"), never());
  expect([...place.media.values()][1]).toMatchObject({ title: "no words", caption: "", alt: "" });
}));

test("a site that rewrites what it gets: the item is taken back, and it is said", () => withFolder(async (folder) => {
  await using place = await wordPressPlace({ alters: true });
  const channel = openChannel(place.settings, place.secret);
  await expect(channel.send(await parcelIn(folder, {}), never())).rejects.toMatchObject({ code: "other-size", unsure: false });
  expect(place.media.size).toBe(0);
}));

test("an address that has moved, has no interface, or is something else says so; no secret, no start", async () => {
  await using server = await webStandIn(({ path: asked }) => (asked.startsWith("/moved") ? { status: 301, headers: { location: "https://news.example/" } } : asked.startsWith("/page") ? { status: 200, json: "hello" } : { status: 404 }));
  for (const [where, why] of [["moved", "moved to https://news.example/"], ["page", "no WordPress"], ["nothing", "404"]] as const) {
    await expect(openChannel({ channel: "wordpress", address: `${server.address}/${where}`, user: "desk" }, "secret words").ready(never())).rejects.toMatchObject({ code: "cannot-reach", why: expect.stringContaining(why) as string });
  }
  expect(() => openChannel({ channel: "wordpress", address: server.address, user: "desk" })).toThrow("needs-secret");
});
