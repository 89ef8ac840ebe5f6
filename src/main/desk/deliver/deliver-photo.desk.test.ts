// What the proof catches when a profile or a tool lets something through, what happens to names and folders, and that nothing half is ever left.
import { appendFile, mkdir, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Profile } from "#contract/profile.ts";
import type { Fields } from "#contract/values.ts";
import { leaksIn } from "#testing/leak-search.ts";
import { photoBytes } from "#testing/photo-maker.ts";
import { secretPhotos } from "#testing/secret-photos.ts";
import { type ByteWork, openByteWork } from "../bytes/byte-work.ts";
import { type DiskPath, fromText } from "../disk-path.ts";
import { type ExifToolPool, openPool } from "../exiftool/pool.ts";
import { type GreyPictures, openGreyPictures } from "../preview/grey-pictures.ts";
import { openRenditions, type Renditions } from "../preview/renditions.ts";
import { loadProfiles, loadTable, resourcesFolder } from "../resources.ts";
import { openFolder } from "./channels/folder/open-folder.ts";
import { type Delivered, type DeliveryOrder, deliverPhoto, type DeliveryTools } from "./deliver-photo.ts";
import { readSensitive } from "./search/sensitive.ts";

const table = loadTable(resourcesFolder());
const safe = ((): Profile => { const one = loadProfiles(resourcesFolder()).get("safe"); if (one === undefined) throw new Error("no profile safe"); return one; })();
const fields: Fields = { headline: "Storm closes the ferry", description: "Boats on the shingle.", creatorNames: ["Mira Okonjo"], dateCreated: "2026-11-22" };

let pool: ExifToolPool;
let bytes: ByteWork;
let greys: GreyPictures;
let renditions: Renditions;
let folder: string;
let work: string;
let source: DiskPath;
let secrets = { texts: [] as readonly string[], degrees: [] as readonly number[] };

beforeAll(async () => {
  pool = openPool();
  bytes = openByteWork();
  greys = openGreyPictures(pool);
  renditions = openRenditions(pool, greys);
  folder = await mkdtemp(path.join(tmpdir(), "proofdesk-deliver-test-"));
  work = await mkdtemp(path.join(tmpdir(), "proofdesk-deliver-test-"));
  const [jpeg] = await secretPhotos();
  if (jpeg === undefined) throw new Error("no photo");
  source = fromText(path.join(folder, "night.jpg"));
  secrets = { texts: jpeg.secrets.texts, degrees: jpeg.secrets.degrees };
  await writeFile(source, jpeg.bytes);
});
afterAll(async () => {
  await pool[Symbol.asyncDispose]();
  await Promise.all([bytes, greys, renditions].map((one) => one[Symbol.asyncDispose]()));
  await rm(folder, { recursive: true, force: true });
  await rm(work, { recursive: true, force: true });
});

const fresh = async (): Promise<string> => mkdtemp(path.join(folder, "to-"));
const deliver = async (to: string, order: Partial<DeliveryOrder> = {}, tools: Partial<DeliveryTools> = {}): Promise<Delivered> =>
  deliverPhoto({ source, fileType: "JPEG", orientation: 6, fields, sensitive: order.sensitive ?? (await readSensitive(pool, order.source ?? source)), profile: safe, channel: openFolder({ folder: to }), photo: "test", nameTemplate: "{name}", seq: 1, ...order }, { pool, bytes, renditions, table, workFolder: work, ...tools });
/** Of these deliveries alone: others run beside them. */
const workFolders = (): readonly string[] => readdirSync(work);
const keeping = (...tags: readonly string[]): Profile => ({ ...safe, keep: { ...safe.keep, tags: [...safe.keep.tags, ...tags] } });

describe("a profile that lets something through is caught by the proof, and nothing leaves", () => {
  test.each([
    ["GPS:all", "position"], ["XMP-exif:all", "position"], ["XMP-drone-dji:all", "position"], ["ExifIFD:SerialNumber", "serial"], ["ExifIFD:OwnerName", "owner"], ["IFD0:Make", "device"], ["IFD0:XPAuthor", "owner"], ["ExifIFD:UserComment", "note"],
    ["XMP-xmpMM:all", "history"], ["XMP-xmp:CreatorTool", "device"], ["XMP-mwg-rs:all", "person"], ["XMP-aux:all", "serial"], ["IPTC:Contact", "contact"],
  ])("%s", async (tag, kind) => {
    const to = await fresh();
    const done = await deliver(to, { profile: keeping(tag) });
    expect(done).toMatchObject({ ok: false, refusal: "leak-found" });
    expect(done.ok ? [] : (done.hits ?? []).map((hit) => hit.kind)).toContain(kind);
    expect(done.ok ? "" : done.reason).not.toMatch(/Zq7|48\.20/u);
    expect(await readdir(to)).toEqual([]);
  });
  test("coordinates inside location structures", async () => {
    const inside: Fields = { ...fields, locationCreated: [{ city: "Marrow Landing", gpsLatitude: 48.208493, gpsLongitude: 16.373118 }] };
    expect(await deliver(await fresh(), { fields: inside })).toMatchObject({ ok: true });
    const to = await fresh();
    // By the search, or before it because the copy does not read back as asked.
    expect(await deliver(to, { fields: inside, profile: { ...safe, remove: { ...safe.remove, members: {} } } })).toMatchObject({ ok: false, refusal: expect.stringMatching(/^(?:leak-found|copy-failed)$/u) as unknown });
    expect(await readdir(to)).toEqual([]);
  });
});

/** The pool with a tool that does something more to each copy it has written. */
const meddling = (after: (file: string) => Promise<void>): ExifToolPool => ({
  ...pool,
  async runWithValues(kind, values, args) {
    const answer = await pool.runWithValues(kind, values, args);
    await after(args[args.indexOf("-o") + 1] ?? "");
    return answer;
  },
});
const insert = (segment: Buffer) => async (file: string): Promise<void> => {
  const bytes = await readFile(file);
  await writeFile(file, Buffer.concat([bytes.subarray(0, 2), segment, bytes.subarray(2)]));
};
const segmentOf = (marker: number, content: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff]), content]);
const rationals = (little: boolean): Buffer => {
  const bytes = Buffer.alloc(24);
  [48, 1, 12, 1, 30575, 1000].forEach((number, at) => (little ? bytes.writeUInt32LE(number, at * 4) : bytes.writeUInt32BE(number, at * 4)));
  return bytes;
};

describe("a tool that leaves something behind is caught by the proof, and nothing leaves", () => {
  test.each<[string, (file: string) => Promise<void>, string]>([
    ["a text behind the end", (file) => appendFile(file, "Zq7-Body-Serial"), "leak-found"],
    ["the same in UTF-16, little endian", (file) => appendFile(file, Buffer.from("Zq7-Body-Serial", "utf16le")), "leak-found"],
    ["the same in UTF-16, big endian", (file) => appendFile(file, Buffer.from("Zq7-Body-Serial", "utf16le").swap16()), "leak-found"],
    ["the same in capitals", (file) => appendFile(file, "ZQ7-BODY-SERIAL"), "leak-found"],
    ["an owner's name in Latin letters beyond ASCII", (file) => appendFile(file, "Zq7-Xp-Author-Łukasz"), "leak-found"],
    ["the position's rationals", (file) => appendFile(file, rationals(false)), "leak-found"],
    ["the position's rationals, little endian", (file) => appendFile(file, rationals(true)), "leak-found"],
    ["the position in decimals", (file) => appendFile(file, "x 48.2084930, 16"), "leak-found"],
    ["the position in degrees and minutes", (file) => appendFile(file, "48° 12' 30.57\" N"), "leak-found"],
    ["a comment with a serial number", insert(segmentOf(0xfe, Buffer.from("no. Zq7-Lens-Serial"))), "leak-found"],
    ["a segment with what nobody knows", insert(segmentOf(0xe5, Buffer.from("nothing that was read before"))), "cannot-be-made-safe"],
    ["bytes behind the end", (file) => appendFile(file, "nothing that was read before"), "cannot-be-made-safe"],
  ])("%s", async (_what, after, refusal) => {
    const to = await fresh();
    expect(await deliver(to, {}, { pool: meddling(after) })).toMatchObject({ ok: false, refusal });
    expect(await readdir(to)).toEqual([]);
  });
  test("another picture", async () => {
    const to = await fresh();
    const done = await deliver(to, {}, { pool: meddling(async (file) => {
      const bytes = await readFile(file);
      const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
      const handle = await open(file, "r+");
      await handle.write(Buffer.from([(bytes[end - 40] ?? 0) ^ 1]), 0, 1, end - 40);
      await handle.close();
    }) });
    expect(done).toMatchObject({ ok: false, refusal: "copy-failed" });
    expect(await readdir(to)).toEqual([]);
  });
  test("a caption that is not the approved one", async () => {
    const wrong: ExifToolPool = { ...pool, runWithValues: (kind, values, args) => pool.runWithValues(kind, { ...values, "XMP-photoshop:Headline": "Another one" }, args) };
    expect(await deliver(await fresh(), {}, { pool: wrong })).toMatchObject({ ok: false, refusal: "copy-failed", reason: expect.stringContaining("headline") as unknown });
  });
  test("a tool that dies is a refusal", async () => {
    const dead: ExifToolPool = { ...pool, runWithValues: () => Promise.reject(new Error("child process exited")) };
    expect(await deliver(await fresh(), {}, { pool: dead })).toMatchObject({ ok: false, refusal: "copy-failed" });
  });
});

describe("what equals an approved text is exempt there, and named", () => {
  test("an owner's name that is the byline stays as byline and the answer says so; elsewhere it is a leak", async () => {
    const owned = fromText(path.join(folder, "owned.jpg"));
    await writeFile(owned, await photoBytes({ name: "owned.jpg", exif: { owner: "Mira Okonjo", artist: "Mira Okonjo", make: "Zq7-Make-GmbH" } }));
    const done = await deliver(await fresh(), { source: owned, orientation: 1 });
    expect(done).toMatchObject({ ok: true, copy: { exempt: expect.arrayContaining([expect.objectContaining({ kind: "owner", why: "it is the approved text of creatorNames" })]) as unknown } });
    const behind = await deliver(await fresh(), { source: owned, orientation: 1 }, { pool: meddling(insert(segmentOf(0xfe, Buffer.from("Mira Okonjo")))) });
    expect(behind).toMatchObject({ ok: false, refusal: "leak-found" });
  });
  test("an owner's name in a caption that is not the byline is a leak", async () => {
    expect(await deliver(await fresh(), { fields: { ...fields, description: "Seen by Zq7-Owner-Hartwig." } })).toMatchObject({ ok: false, refusal: "leak-found" });
  });
});

describe("names", () => {
  test("a taken name gets _2, also when many arrive at once, and nobody's file is replaced", async () => {
    const to = await fresh();
    await writeFile(path.join(to, "night.jpg"), "somebody else's");
    const all = await Promise.all([1, 2, 3, 4, 5].map((seq) => deliver(to, { seq, fields: { ...fields, headline: `Copy ${seq}` } })));
    expect(all.every((one) => one.ok)).toBe(true);
    expect((await readdir(to)).sort()).toEqual(["night.jpg", "night_2.jpg", "night_3.jpg", "night_4.jpg", "night_5.jpg", "night_6.jpg"]);
    expect(await readFile(path.join(to, "night.jpg"), "utf8")).toBe("somebody else's");
    const { createHash } = await import("node:crypto");
    for (const one of all) if (one.ok) expect(createHash("sha256").update(await readFile(one.sent.place)).digest("hex")).toBe(one.copy.sha256);
    expect(new Set(all.map((one) => (one.ok ? one.copy.sha256 : ""))).size).toBe(5);
  });
  test("names that are promised to others count as taken", async () => {
    expect(await deliver(await fresh(), { taken: new Set(["night.jpg", "night_2.jpg"]) })).toMatchObject({ ok: true, sent: { fileName: "night_3.jpg" } });
  });
  test("a name that holds the camera's make is refused with what to do; another template delivers", async () => {
    const named = fromText(path.join(folder, "Zq7-Make-GmbH_0412.jpg"));
    await writeFile(named, await readFile(source));
    const to = await fresh();
    const done = await deliver(to, { source: named });
    expect(done).toMatchObject({ ok: false, refusal: "leak-found", reason: expect.stringMatching(/^IFD0:Make in the file name.*--name/u) as unknown });
    expect(await readdir(to)).toEqual([]);
    expect(await deliver(to, { source: named, nameTemplate: "{byline.last}_{date}_{seq:3}" })).toMatchObject({ ok: true, sent: { fileName: "Okonjo_20261122_001.jpg" } });
  });
  test("a serial number is found in a name however it is cut", async () => {
    expect(await deliver(await fresh(), { nameTemplate: "x zq7 body serial" })).toMatchObject({ ok: false, refusal: "leak-found" });
  });
  test("a token that is none is refused before anything is read", async () => {
    const to = path.join(await fresh(), "not-made");
    expect(await deliver(to, { nameTemplate: "{nonsense}" })).toEqual({ ok: false, refusal: "bad-template", reason: "nonsense" });
    await expect(stat(to)).rejects.toMatchObject({ code: "ENOENT" });
  });
  test("an ending that lies is set right; bytes of a name that are not UTF-8 do no harm", async () => {
    const lying = fromText(path.join(folder, "lying.png"));
    await writeFile(lying, await readFile(source));
    expect(await deliver(await fresh(), { source: lying })).toMatchObject({ ok: true, sent: { fileName: "lying.jpg" } });
  });
});

describe("folders and disks", () => {
  test("a folder that is not there is made", async () => {
    const to = path.join(await fresh(), "new", "deep");
    expect(await deliver(to)).toMatchObject({ ok: true, sent: { place: path.join(to, "night.jpg") } });
  });
  test("a file in the folder's place, and a place where nobody can write, are refusals", async () => {
    const file = path.join(await fresh(), "a-file");
    await writeFile(file, "x");
    expect(await deliver(file)).toEqual({ ok: false, refusal: "cannot-write-folder", reason: "not-a-folder" });
    expect(await deliver(path.join(file, "below"))).toMatchObject({ ok: false, refusal: "cannot-write-folder" });
    expect(await deliver("/proc/proofdesk/out")).toMatchObject({ ok: false, refusal: "cannot-write-folder" });
  });
  const mounted = ((): string | undefined => {
    const at = path.join(tmpdir(), `proofdesk-small-${process.pid}`);
    try {
      execFileSync("mkdir", ["-p", at]);
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=8k", "tmpfs", at], { stdio: "ignore" });
      return at;
    } catch {
      execFileSync("rm", ["-rf", at]);
      return undefined;
    }
  })();
  afterAll(() => { if (mounted !== undefined) { execFileSync("umount", [mounted]); execFileSync("rm", ["-rf", mounted]); } });
  test.skipIf(mounted === undefined)("a disk that is full is a refusal and leaves nothing half", async () => {
    const done = await deliver(mounted ?? "");
    expect(done).toMatchObject({ ok: false, refusal: "copy-failed" });
    expect(await readdir(mounted ?? "")).toEqual([]);
  });
  test("a photo that went away, or is a folder now, is a refusal; one that changed too", async () => {
    expect(await deliver(await fresh(), { source: fromText(path.join(folder, "gone.jpg")), sensitive: [] }).catch(String)).toMatchObject({ ok: false, refusal: "file-missing" });
    await mkdir(path.join(folder, "folder.jpg"));
    expect(await deliverPhoto({ source: fromText(path.join(folder, "folder.jpg")), fileType: "JPEG", orientation: 1, fields, sensitive: [], profile: safe, channel: openFolder({ folder: await fresh() }), photo: "test", seq: 1 }, { pool, bytes, renditions, table })).toMatchObject({ ok: false, refusal: "file-unreadable" });
    expect(await deliver(await fresh(), { sourceHash: "0".repeat(64) as never })).toMatchObject({ ok: false, refusal: "content-changed" });
  });
  test("a work folder that is full or not there is a refusal", async () => {
    expect(await deliver(await fresh(), {}, { workFolder: path.join(folder, "no-such-folder") })).toMatchObject({ ok: false, refusal: "copy-failed" });
  });
  test("stopping leaves nothing in the folder", async () => {
    const to = await fresh();
    const stop = new AbortController();
    const done = await deliver(to, {}, { signal: stop.signal, pool: meddling(() => { stop.abort(); return Promise.resolve(); }) });
    expect(done).toMatchObject({ ok: false, refusal: "cancelled" });
    expect(await readdir(to)).toEqual([]);
  });
  test("no work folder and no part is left after all of this", async () => {
    expect(await deliver(await fresh())).toMatchObject({ ok: true });
    expect(workFolders()).toEqual([]);
    expect((await readdir(folder, { recursive: true })).filter((name) => name.includes(".proofdesk-"))).toEqual([]);
  });
});

test("the copy of a clean delivery is whole: search, mode, and no times of the source", async () => {
  const to = await fresh();
  const done = await deliver(to);
  if (!done.ok) throw new Error(done.reason);
  expect(leaksIn(await readFile(done.sent.place), done.sent.fileName, secrets)).toEqual([]);
  expect((await stat(done.sent.place)).mode & 0o600).toBe(0o600);
});
