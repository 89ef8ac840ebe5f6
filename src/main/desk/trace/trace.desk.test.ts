// Stray files traced on a real desk: what was delivered is known again by its bytes, its picture and its name, and nothing else is taken for it.
import { execFileSync } from "node:child_process";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { Traced } from "#contract/trace.ts";
import type { PhotoId } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import { openPool } from "../exiftool/pool.ts";
import { openIndex } from "../index-db/index-db.ts";
import { openGreyPictures } from "../preview/grey-pictures.ts";
import { alikePhotos } from "./alike-photos.ts";
import { complete, type DeskHarness, deskHarness, exifWrite } from "#testing/desk-harness.ts";
import { scene } from "#testing/scene.ts";

describe("a stray file", () => {
  let at: DeskHarness;
  let ids: readonly PhotoId[];
  const names = ["a.jpg", "b.jpg", "c.png", "d.jpg", "e.jpg", "sky.jpg", "t.tif", "w.webp"];
  const idOf = (name: string): PhotoId => ids[names.indexOf(name)] ?? ("" as PhotoId);
  const out = (name: string): string => path.join(at.folder, "out", name);
  const stray = (name: string): string => path.join(at.folder, "stray", name);
  const trace = (file: string): Promise<Traced> => at.call(contract.delivery.trace, { path: file });

  beforeAll(async () => {
    at = await deskHarness();
    await mkdir(path.join(at.folder, "stray"));
    await mkdir(at.photos, { recursive: true });
    for (const [seed, name] of names.entries()) if (name !== "sky.jpg") await scene(path.join(at.photos, name), seed + 1);
    await sharp({ create: { width: 600, height: 400, channels: 3, background: "#8ac" } }).jpeg().toFile(path.join(at.photos, "sky.jpg"));
    // Held askew: the mark is of the upright picture.
    await exifWrite(path.join(at.photos, "d.jpg"), "-n", "-Orientation=6");
    ids = await at.index();
    await at.set(ids, complete);
    await at.call(contract.approval.approve, { photos: [...ids] });
    const done = await at.call(contract.delivery.deliver, { photos: ids.filter((id) => id !== idOf("e.jpg")), to: path.join(at.folder, "out") });
    expect(done).toMatchObject({ ok: names.length - 1, failed: 0 });
  }, 120_000);
  afterAll(async () => { await at[Symbol.asyncDispose](); });

  test("is a delivered copy to the byte: the photo, the recipient, the version and the very row are named", async () => {
    await copyFile(out("a.jpg"), stray("whatever.bin"));
    const { file, found } = await trace(stray("whatever.bin"));
    expect(file).toMatchObject({ path: stray("whatever.bin"), compared: true });
    const [row] = await at.call(contract.delivery.ledger, { photo: idOf("a.jpg") });
    expect(found).toEqual([expect.objectContaining({ photo: idOf("a.jpg"), path: path.join(at.photos, "a.jpg"), how: "hash", score: 1, state: "approved", killed: false, correctionOpen: false, exact: [row?.number], version: 1, latestVersion: 1, deliveries: [row] })]);
    expect(row).toMatchObject({ recipient: path.join(at.folder, "out"), fileName: "a.jpg" });
  });
  test("is a photo's own file, delivered or not", async () => {
    expect((await trace(path.join(at.photos, "b.jpg"))).found).toMatchObject([{ photo: idOf("b.jpg"), how: "hash", exact: [] }]);
    await copyFile(path.join(at.photos, "e.jpg"), stray("mine.jpg"));
    expect((await trace(stray("mine.jpg"))).found).toMatchObject([{ photo: idOf("e.jpg"), how: "hash", deliveries: [], latestVersion: 1 }]);
  });

  const changes: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
    "320.jpg": (one) => one.resize(320).jpeg({ quality: 70 }), "q30.jpg": (one) => one.jpeg({ quality: 30 }), "grey.jpg": (one) => one.greyscale().jpeg(),
    "crop.jpg": (one) => one.extract({ left: 200, top: 150, width: 630, height: 420 }).jpeg({ quality: 60 }), "side.jpg": (one) => one.extract({ left: 270, top: 0, width: 630, height: 600 }).jpeg(),
    "turned.jpg": (one) => one.rotate(90).resize(400).jpeg(), "half.webp": (one) => one.rotate(180).webp({ quality: 50 }), "left.gif": (one) => one.rotate(270).resize(300).gif(),
    "screen.png": (one) => one.resize(780).modulate({ saturation: 0.8, brightness: 1.07 }).gamma(1.3).png(), "sheet.tif": (one) => one.resize(500).tiff(), "small.avif": (one) => one.resize(400).avif(),
  };
  test.each(Object.keys(changes))("was changed to %s: its picture is known again, and only its own", async (name) => {
    for (const source of ["a.jpg", "c.png", "t.tif", "w.webp"]) {
      await changes[name]?.(sharp(out(source))).toFile(stray(`x${name}`));
      const { file, found } = await trace(stray(`x${name}`));
      expect(file.compared).toBe(true);
      expect(found).toMatchObject([{ photo: idOf(source), how: "picture", version: 1, latestVersion: 1, exact: [], deliveries: [{ recipient: path.join(at.folder, "out"), fileName: source }] }]);
    }
  });
  test("of a photo that was held askew is known upright, and as it lies in the file", async () => {
    await sharp(out("d.jpg")).rotate().resize(300).jpeg().toFile(stray("upright.jpg"));
    await sharp(out("d.jpg")).resize(300).jpeg().toFile(stray("lying.jpg"));
    for (const name of ["upright.jpg", "lying.jpg"]) expect((await trace(stray(name))).found, name).toMatchObject([{ photo: idOf("d.jpg"), how: "picture" }]);
  });
  test("bears a known name and is another picture: a hint and no more", async () => {
    await scene(stray("a (1).jpg"), 99);
    expect((await trace(stray("a (1).jpg"))).found).toMatchObject([{ photo: idOf("a.jpg"), how: "name", score: 0, exact: [] }]);
    // Never delivered, so without a mark: looked at because of its name.
    await sharp(path.join(at.photos, "e.jpg")).resize(300).jpeg().toFile(stray("e-300x200.jpg"));
    expect((await trace(stray("e-300x200.jpg"))).found).toMatchObject([{ photo: idOf("e.jpg"), how: "picture", deliveries: [] }]);
  });
  test("is of nobody here", async () => {
    await scene(stray("foreign.jpg"), 4711);
    expect(await trace(stray("foreign.jpg"))).toMatchObject({ file: { compared: true }, found: [] });
  });
  test("has too little in it: that is said, and it is taken for no other plain picture", async () => {
    await sharp({ create: { width: 640, height: 480, channels: 3, background: "#345" } }).jpeg().toFile(stray("night.jpg"));
    expect(await trace(stray("night.jpg"))).toMatchObject({ file: { compared: false, reason: "plain-picture" }, found: [] });
    expect((await trace(out("sky.jpg"))).found).toMatchObject([{ photo: idOf("sky.jpg"), how: "hash" }]);
  });
  test("is no picture, is missing, empty, a folder, a pipe, or has a path that leads nowhere: each is an answer", async () => {
    await writeFile(stray("notes.txt"), "not a picture");
    await writeFile(stray("empty.jpg"), "");
    await writeFile(stray("broken.jpg"), Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.alloc(500)]));
    if (process.platform === "linux") execFileSync("mkfifo", [stray("pipe")]);
    const reasons = async (name: string): Promise<string | undefined> => { const { file, found } = await trace(stray(name)); expect(found).toEqual([]); expect(file.compared).toBe(false); return file.reason; };
    expect(await reasons("notes.txt")).toBe("no-picture");
    expect(await reasons("broken.jpg")).toBe("no-picture");
    expect(await reasons("empty.jpg")).toBe("empty-file");
    expect(await reasons("gone.jpg")).toBe("file-missing");
    expect(await reasons(".")).toBe("is-folder");
    if (process.platform === "linux") expect(await reasons("pipe")).toBe("no-picture");
    await expect(trace("relative.jpg")).rejects.toMatchObject({ code: "file-unreadable" });
  });

  test("leaves the desk as it was; the mark is kept once for a picture, quietly, and a rebuild has it again", async () => {
    const marks = (): Promise<number> => at.call(contract.desk.history, { photo: idOf("a.jpg") }).then((events) => events.filter((event) => event.kind === "photo.marked").length);
    expect(await marks()).toBe(1);
    await at.call(contract.delivery.deliver, { photos: [idOf("a.jpg")], to: path.join(at.folder, "again") });
    expect(await marks()).toBe(1);
    expect(await at.problems()).toEqual([]);
    await at.call(contract.desk.rebuild, {});
    await sharp(out("a.jpg")).resize(300).jpeg().toFile(stray("later.jpg"));
    expect((await trace(stray("later.jpg"))).found).toMatchObject([{ photo: idOf("a.jpg"), how: "picture", deliveries: [{}, {}] }]);
  });
});

test("photos that look the same are found for a kill: a copy, a retransmission that was cropped, by their marks; one never delivered asks with its own picture", async () => {
  await using at = await deskHarness();
  await mkdir(at.photos, { recursive: true });
  await scene(path.join(at.photos, "a.jpg"), 1);
  await sharp(path.join(at.photos, "a.jpg")).extract({ left: 100, top: 60, width: 700, height: 480 }).jpeg({ quality: 70 }).toFile(path.join(at.photos, "crop.jpg"));
  await scene(path.join(at.photos, "other.jpg"), 2);
  await copyFile(path.join(at.photos, "a.jpg"), path.join(at.photos, "same.jpg"));
  await sharp(path.join(at.photos, "a.jpg")).resize(500).jpeg().toFile(path.join(at.photos, "small.jpg"));
  const [a, crop, other, same, small] = (await at.index()) as unknown as [PhotoId, PhotoId, PhotoId, PhotoId, PhotoId];
  const sent = [a, crop, other, same];
  await at.set(sent, complete);
  await at.call(contract.approval.approve, { photos: sent });
  expect(await at.call(contract.delivery.deliver, { photos: sent, to: path.join(at.folder, "out") })).toMatchObject({ ok: 4 });
  await at.desk.drain();
  await using pool = openPool({});
  await using greys = openGreyPictures(pool);
  const index = openIndex(path.join(at.deskFolder, "index.db"));
  try {
    const context = { index, greys } as unknown as DeskContext;
    expect((await alikePhotos(context, a)).map((one) => one.photo).toSorted()).toEqual([crop, same].toSorted());
    expect((await alikePhotos(context, crop)).map((one) => one.photo).toSorted()).toEqual([a, same].toSorted());
    expect(await alikePhotos(context, other)).toEqual([]);
    expect((await alikePhotos(context, small)).map((one) => one.photo).toSorted()).toEqual([a, crop, same].toSorted());
  } finally {
    index.close();
  }
}, 120_000);

test("a picture that was dragged out has its mark from the moment it may be out, and none while it only waits", async () => {
  await using at = await deskHarness();
  await mkdir(at.photos, { recursive: true });
  await scene(path.join(at.photos, "a.jpg"), 5);
  const ids = [...(await at.index())];
  const [id = "" as PhotoId] = ids;
  await at.set(ids, complete);
  await at.call(contract.approval.approve, { photos: ids });
  const marks = async (): Promise<number> => (await at.call(contract.desk.history, { photo: id })).filter((event) => event.kind === "photo.marked").length;
  const { drag, files } = await at.call(contract.delivery.prepareDrag, { photos: ids });
  expect(await marks()).toBe(0);
  await at.call(contract.delivery.beginDrag, { drag });
  expect(await marks()).toBe(1);
  await at.call(contract.delivery.finishDrag, { drag, left: true });
  await sharp(files[0]).resize(300).jpeg().toFile(path.join(at.folder, "stray.jpg"));
  expect((await at.call(contract.delivery.trace, { path: path.join(at.folder, "stray.jpg") })).found).toMatchObject([{ photo: id, how: "picture", deliveries: [{ recipient: "dragged out", channel: "drag" }] }]);
});
