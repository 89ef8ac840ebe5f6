// What every channel owes, asked of each of them with a real server at the other end: whole or not at all, nobody's file replaced, only our own taken back, no secret told.
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { ChannelSettings } from "#contract/recipient.ts";
import type { Fields, Sha256 } from "#contract/values.ts";
import { fileNameAt } from "#core/name-template.ts";
import { ftpPlace, hasFtpServer } from "#testing/servers/ftp-server.ts";
import { httpPlace } from "#testing/servers/http-stand-in.ts";
import { filesIn, type Place, putInto } from "#testing/servers/place.ts";
import { hasSshd, sshPlace } from "#testing/servers/ssh-server.ts";
import { wordPressPlace } from "#testing/servers/wordpress-stand-in.ts";
import { fromText } from "../../disk-path.ts";
import { ChannelFailure, type OpenChannel, type Parcel, type Sent } from "./channel.ts";
import { openChannel, takesBack } from "./channels.ts";
import { attachedBytes } from "./mail/message.ts";

const photo = "01HZZZZZZZZZZZZZZZZZZZZZZZ";
const work = await mkdtemp(path.join(tmpdir(), "proofdesk-channels-"));
afterAll(() => rm(work, { recursive: true }));

const fields: Fields = { headline: "Storm closes the ferry – “all day”", description: "Rowing boats lie drawn up at Marrow Landing.", altTextAccessibility: "Boats on a beach", title: "ferry storm", creatorNames: ["Mira Okonjo"], copyrightNotice: "© Ostrel Bay News", dateCreated: "2026-11-22" };
let parcels = 0;
const parcelOf = async (bytes: Buffer, stem = "night"): Promise<Parcel & { readonly bytes: Buffer }> => {
  const file = path.join(work, `${parcels += 1}.jpg`);
  await writeFile(file, bytes);
  return {
    bytes, file: fromText(file), sha256: createHash("sha256").update(bytes).digest("hex") as Sha256, sizeBytes: bytes.length, mediaType: "image/jpeg",
    nameAt: (attempt) => fileNameAt(stem, "jpg", attempt), isTaken: () => false, fields, item: { id: photo, version: 1 },
  };
};
const copyBytes = 700_000;
/** More than the system's buffers hold: what lies in them has gone out as far as a program can tell. */
const largeBytes = 40_000_000;
const never = (): AbortSignal => new AbortController().signal;
/** What it failed with. */
const failureOf = async (promise: Promise<unknown>): Promise<ChannelFailure> => {
  const cause: unknown = await promise.then(() => "it did not fail", (reason: unknown) => reason);
  if (!(cause instanceof ChannelFailure)) throw new Error(`no ChannelFailure but ${String(cause)}`);
  return cause;
};
const send = async (channel: OpenChannel, parcel: Parcel, signal = never()) => { await channel.ready(signal); return channel.send(parcel, signal); };

interface Kind {
  readonly name: string;
  readonly missing?: string;
  readonly place: () => Promise<Place>;
  /** A server that has no room for a copy. */
  readonly full?: () => Promise<Place>;
  /** How that server's answer may be told, where that is not `copy-failed` alone. */
  readonly fullCodes?: readonly string[];
  /** Settings or secret that the server does not let in. */
  readonly wrong?: (place: Place) => { readonly settings: ChannelSettings; readonly secret?: string };
  readonly withdraws: boolean;
  /** The names of what a kill, the same kill again and a correction leave there; absent where the channel carries no words. */
  readonly tells?: readonly string[];
  /** How large a copy must be so that a line can break in its middle. */
  readonly large?: number;
  /** The names of the second and the third of one name, where the recipient gives them. */
  readonly taken?: readonly string[];
  /** The copy's bytes as the recipient has them. */
  readonly bytesOf?: (sent: Sent, files: ReadonlyMap<string, Buffer>) => Buffer | undefined;
  /** A name that is in the way of `night.jpg`. */
  readonly theirs?: string;
}

const folderPlace = async (): Promise<Place> => {
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-place-"));
  return { settings: { channel: "folder", folder }, files: () => filesIn(folder), put: (name, bytes) => putInto(folder, name, bytes), [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
};
const mailPlace = async (): Promise<Place> => {
  const place = await folderPlace();
  return { ...place, settings: { channel: "mail", to: ["desk@agency.example"], folder: "folder" in place.settings ? place.settings.folder : "" } };
};
const withoutKey = ({ settings }: Place): ChannelSettings => {
  if (settings.channel !== "sftp") return settings;
  const { privateKey: _key, ...rest } = settings;
  return rest;
};

const textFiles = ["KILL night.txt", "KILL night_2.txt", "CORRECTION night.txt"];

const kinds: readonly Kind[] = [
  { name: "folder", place: folderPlace, withdraws: true, tells: textFiles },
  { name: "sftp", ...(hasSshd ? {} : { missing: "openssh-server is not installed" }), place: () => sshPlace(), full: () => sshPlace({ fullAt: 100 }), wrong: (place) => ({ settings: withoutKey(place), secret: "wrong-password" }), withdraws: true, tells: textFiles },
  // A server that wants no more of it breaks the line for data; whether its words about that come first is chance.
  { name: "ftp", ...(hasFtpServer ? {} : { missing: "python3-pyftpdlib and python3-openssl are not installed" }), place: () => ftpPlace(), full: () => ftpPlace({ fullAt: 50_000 }), fullCodes: ["copy-failed", "cannot-reach"], wrong: ({ settings }) => ({ settings, secret: "wrong-password" }), withdraws: true, tells: textFiles },
  { name: "http", place: () => httpPlace(), full: () => httpPlace({ room: 100_000 }), wrong: ({ settings }) => ({ settings, secret: "wrong-token" }), large: largeBytes, withdraws: false, tells: ["canceled 1", "canceled 2", "usable 3"] },
  { name: "wordpress", place: () => wordPressPlace(), full: () => wordPressPlace({ room: 100_000 }), wrong: ({ settings }) => ({ settings, secret: "wrong password" }), large: largeBytes, withdraws: true, taken: ["night-1.jpg", "night-2.jpg"] },
  // The draft's name is counted up; what is attached keeps its own.
  { name: "mail", place: mailPlace, withdraws: true, tells: ["KILL night.eml", "KILL night_2.eml", "CORRECTION night.eml"], taken: ["night.jpg", "night.jpg"], theirs: "night.eml", bytesOf: ({ place }, files) => attachedBytes(files.get(path.basename(place))?.toString("latin1") ?? "") },
];

describe.each(kinds.map((kind) => ({ ...kind, title: kind.missing === undefined ? kind.name : `${kind.name} (skipped: ${kind.missing})` })))("$title", (kind) => {
  const it = test.skipIf(kind.missing !== undefined);
  const opened = (place: Place): OpenChannel => openChannel(place.settings, place.secret);
  const bytesOf = kind.bytesOf ?? (({ fileName }, files) => files.get(fileName));

  it("a copy arrives byte for byte, and what is answered of it is true", async () => {
    await using place = await kind.place();
    const channel = opened(place);
    const parcel = await parcelOf(randomBytes(copyBytes));
    const sent = await send(channel, parcel);
    const files = await place.files();
    expect(sent).toMatchObject({ fileName: "night.jpg", proof: { sure: true } });
    expect(sent.place).not.toBe("");
    expect(bytesOf(sent, files)?.equals(parcel.bytes)).toBe(true);
    expect(files.size).toBe(1);
    const empty = await send(channel, await parcelOf(Buffer.alloc(0), "empty"));
    expect(bytesOf(empty, await place.files())?.length).toBe(0);
    await channel.close();
  });

  it("is tried without leaving anything, a folder that is not there is not made, and what is wrong is said", async () => {
    await using place = await kind.place();
    const folder = "folder" in place.settings ? place.settings.folder : undefined;
    const here = opened(place);
    const tried = await here.test(never());
    expect(tried.place).not.toBe("");
    expect(tried).toMatchObject({ ...(folder === undefined ? {} : { folder: "there", wrote: true }), ...(place.secret === undefined && place.settings.channel !== "sftp" || place.settings.channel === "http" ? {} : { signedIn: true }) });
    expect((await place.files()).size).toBe(0);
    await here.close();
    if (folder !== undefined) {
      const missing = openChannel({ ...place.settings, folder: folder === "" ? "not/there" : path.join(folder, "not/there") } as ChannelSettings, place.secret);
      expect(await missing.test(never())).toMatchObject({ folder: "missing", wrote: false });
      expect(await missing.test(never())).toMatchObject({ folder: "missing" });
      await missing.close();
      expect((await place.files()).size).toBe(0);
    }
    if (kind.wrong !== undefined && place.settings.channel !== "http") {
      const { settings, secret } = kind.wrong(place);
      expect(await failureOf(openChannel(settings, secret).test(never()))).toMatchObject({ code: "signed-out" });
    }
    if ("port" in place.settings) expect(await failureOf(openChannel({ ...place.settings, port: 1 }, place.secret).test(never()))).toMatchObject({ code: "cannot-reach" });
  });

  it("a taken name gets _2; nothing is replaced", async () => {
    await using place = await kind.place();
    const channel = opened(place);
    const theirs = Buffer.from("somebody else's");
    const inTheWay = kind.theirs ?? "night.jpg";
    if (place.put === undefined) await send(channel, await parcelOf(theirs));
    else { await channel.ready(never()); await place.put(inTheWay, theirs); }
    const parcel = await parcelOf(randomBytes(1000));
    const sent = await send(channel, parcel);
    const third = await send(channel, { ...parcel, isTaken: (name) => name === "night_3.jpg" });
    expect([sent.fileName, third.fileName]).toEqual(kind.taken ?? ["night_2.jpg", "night_4.jpg"]);
    const files = await place.files();
    expect(bytesOf(sent, files)?.equals(parcel.bytes)).toBe(true);
    expect(files.get(inTheWay)?.equals(theirs)).toBe(true);
    await channel.close();
  });

  it("a line that breaks in the middle leaves no half, and says so; the next copy goes over a new line", async (context) => {
    await using place = await kind.place();
    if (place.cutAfter === undefined) { context.skip(); return; }
    const channel = opened(place);
    await channel.ready(never());
    const size = kind.large ?? copyBytes;
    place.cutAfter(size / 2);
    const parcel = await parcelOf(randomBytes(size));
    expect(await failureOf(send(channel, parcel))).toMatchObject({ code: "cannot-reach", unsure: false });
    expect([...(await place.files()).keys()]).toEqual([]);
    const sent = await send(channel, parcel);
    expect(bytesOf(sent, await place.files())?.equals(parcel.bytes)).toBe(true);
    await channel.close();
  });

  it("stopped over a slow line: rejects with the stop's reason and leaves nothing", async (context) => {
    await using place = await kind.place();
    if (place.slow === undefined) { context.skip(); return; }
    const channel = opened(place);
    await channel.ready(never());
    place.slow(250_000);
    const stop = new AbortController();
    const reason = new Error("killed");
    const sending = send(channel, await parcelOf(randomBytes(kind.large ?? copyBytes)), stop.signal);
    setTimeout(() => { stop.abort(reason); }, 400);
    await expect(sending).rejects.toBe(reason);
    place.slow(undefined);
    expect([...(await place.files()).keys()]).toEqual([]);
    await expect(send(channel, await parcelOf(Buffer.from("x")), stop.signal)).rejects.toBe(reason);
    await channel.close();
  });

  it("a server without room leaves nothing and says so", async (context) => {
    if (kind.full === undefined) { context.skip(); return; }
    await using place = await kind.full();
    const channel = opened(place);
    expect(kind.fullCodes ?? ["copy-failed"]).toContain((await failureOf(send(channel, await parcelOf(randomBytes(copyBytes))))).code);
    expect([...(await place.files()).keys()]).toEqual([]);
    const small = await send(channel, await parcelOf(randomBytes(1000)));
    expect([...(await place.files()).keys()]).toHaveLength(1);
    expect(small.fileName).toBe("night.jpg");
    await channel.close();
  });

  it("a refused sign-in says so once and for all, and never says the secret", async (context) => {
    await using place = await kind.place();
    if (kind.wrong === undefined) { context.skip(); return; }
    const { settings, secret } = kind.wrong(place);
    const channel = openChannel(settings, secret);
    const failure = await failureOf(send(channel, await parcelOf(randomBytes(1000))));
    expect(failure.code).toBe("signed-out");
    expect(`${failure.why} ${failure.message} ${failure.stack ?? ""}`).not.toContain(secret);
    expect((await failureOf(send(channel, await parcelOf(randomBytes(1000))))).code).toBe("signed-out");
    expect((await place.files()).size).toBe(0);
    await channel.close();
  });

  it("closing twice is closing; after it nothing is sent", async () => {
    await using place = await kind.place();
    const channel = opened(place);
    await send(channel, await parcelOf(randomBytes(1000)));
    await channel.close();
    await channel.close();
    if (place.cutAfter !== undefined && place.settings.channel !== "http" && place.settings.channel !== "wordpress") await expect(send(channel, await parcelOf(randomBytes(1000)))).rejects.toThrow();
  });

  it("a copy is taken back only while it is ours", async (context) => {
    await using place = await kind.place();
    const channel = opened(place);
    const parcel = await parcelOf(randomBytes(5000));
    const sent = await send(channel, parcel);
    expect(takesBack[channel.id]).toBe(kind.withdraws);
    if (!kind.withdraws) { expect("withdraw" in channel).toBe(false); context.skip(); return; }
    const copy = { fileName: sent.fileName, sha256: parcel.sha256, sizeBytes: parcel.sizeBytes, proof: sent.proof };
    const before = (await place.files()).size;
    const other = { ...copy, sha256: createHash("sha256").update("other").digest("hex") as Sha256 };
    expect(await channel.withdraw?.(other, never())).toMatchObject({ state: "other" });
    expect((await place.files()).size).toBe(before);
    expect(await channel.withdraw?.(copy, never())).toMatchObject({ state: "removed" });
    expect((await place.files()).size).toBe(before - 1);
    expect(await channel.withdraw?.(copy, never())).toMatchObject({ state: "gone" });
    await channel.close();
  });

  it("a correction and a kill are told through it", async (context) => {
    await using place = await kind.place();
    const channel = opened(place);
    await send(channel, await parcelOf(randomBytes(1000)));
    if (kind.tells === undefined) { expect("tell" in channel).toBe(false); context.skip(); return; }
    const about = { subject: "PHOTO KILL: night", text: "Do not use. Überprüfen.", fileNames: ["night.jpg"], item: { id: photo, version: 2 } };
    const before = (await place.files()).size;
    const how = [await channel.tell?.({ ...about, kind: "kill" }, never()), await channel.tell?.({ ...about, kind: "kill" }, never()), await channel.tell?.({ ...about, kind: "correction" }, never())];
    expect(how.every((one) => one !== undefined && one !== "")).toBe(true);
    const files = await place.files();
    expect(files.size).toBe(before + 3);
    expect([...files.keys()]).toEqual(expect.arrayContaining([...kind.tells]));
    // Where files lie beside files, a kill's picture for programs lies beside its words; the others pass it by.
    await channel.tell?.({ ...about, fileNames: ["day.jpg"], kind: "kill", picture: Buffer.from("a grey square") }, never());
    const later = await place.files();
    expect(later.get("KILL day.jpg")?.toString()).toBe(kind.tells === textFiles ? "a grey square" : undefined);
    expect(later.size).toBe(files.size + (kind.tells === textFiles ? 2 : 1));
    await channel.close();
  });
});
