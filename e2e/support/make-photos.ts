// The photos of the journeys, made by script: a small newsroom night, and thousands of tiny ones within seconds.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { makePhotos, photoBytes, type PhotoSpec } from "#testing/photo-maker.ts";

const phone = { Make: "Apple", Model: "iPhone 15 Pro" };
void phone;

/** Eight photos: all orientations, with and without captions. */
export const makeNight = async (folder: string): Promise<void> => {
  const specs: PhotoSpec[] = [];
  for (let at = 1; at <= 8; at += 1) specs.push({ name: `night-${at}.jpg`, seed: at, orientation: at, width: 480, height: at % 2 === 0 ? 320 : 640 });
  await makePhotos(folder, specs);
};

/** So many JPEGs of a few kB, each with its own comment so that no two are the same file. */
export const makeThousands = async (folder: string, count: number): Promise<void> => {
  const one = await photoBytes({ name: "one.jpg", seed: 1, width: 96, height: 64 });
  for (let at = 0; at < count; at += 1) {
    const name = String(at + 1).padStart(5, "0");
    const inFolder = path.join(folder, name.slice(0, 2));
    if (at % 1000 === 0) await mkdir(inFolder, { recursive: true });
    await mkdir(inFolder, { recursive: true });
    await writeFile(path.join(inFolder, `p${name}.jpg`), withComment(one, name));
  }
};

/** A COM segment (ITU-T T.81, B.2.4.5) right behind the start of the image. */
const withComment = (jpeg: Uint8Array, text: string): Uint8Array => {
  const comment = Buffer.from(text, "utf8");
  const head = Buffer.from([0xff, 0xfe, (comment.length + 2) >> 8, (comment.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, comment, jpeg.subarray(2)]);
};
