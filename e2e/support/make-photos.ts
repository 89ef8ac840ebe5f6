// The photos of the journeys, made by script: a small newsroom night, and thousands of tiny ones within seconds.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { makePhotos, photoBytes, type PhotoSpec } from "#testing/photo-maker.ts";

const caption = (what: string): string => `${what} in the harbour of Lübeck, Germany, on Sunday, Nov. 22, 2026. (Ana Ruiz/Desk)`;
/** Everything that the house style `plain` requires, and nothing that it warns of. */
const ready = (what: string): Readonly<Record<string, string | readonly string[]>> => ({
  "photoshop:Headline": `${what} at night`, "dc:description": caption(what), "dc:creator": ["Ana Ruiz"], "photoshop:Credit": "Desk", "photoshop:DateCreated": "2026-11-22T16:42:07+01:00", "dc:rights": "© 2026 Desk",
  "photoshop:City": "Lübeck", "photoshop:Country": "Germany", "Iptc4xmpCore:CountryCode": "DEU", "dc:subject": ["harbour", "night"], "Iptc4xmpCore:AltTextAccessibility": `${what}, seen from the quay`,
});
const camera = { make: "Nikon", model: "NIKON Z 9", captureTime: "2026:11:22 16:42:07", offset: "+01:00" } as const;
const phone = { make: "Apple", model: "iPhone 15 Pro", captureTime: "2026:11:22 16:50:11", offset: "+01:00" } as const;
const place = { latitude: 53.870127, longitude: 10.684117 } as const;

/** What each photo of the night is there for. */
export const nightNames = {
  ready: ["night-1.jpg", "night-2.jpg", "night-3.jpg", "night-4.jpg", "night-5.jpg", "night-6.jpg", "night-7.jpg", "night-8.jpg"],
  /** The caption says camera, the file says phone. */
  means: "phone-means.jpg",
  /** A position and a serial number, ready otherwise. */
  secret: "phone-secret.jpg",
  noByline: "no-byline.jpg",
  noCaption: "messenger.jpg",
  broken: "broken.jpg",
} as const;

/** Thirteen files: eight ready ones in all orientations, the phone with its wrong caption, one with secrets, two that lack something, one that is no picture. */
export const makeNight = async (folder: string): Promise<void> => {
  const specs: PhotoSpec[] = nightNames.ready.map((name, at) => ({ name, seed: at + 1, orientation: at + 1, width: 480, height: at % 2 === 0 ? 640 : 320, exif: camera, thumbnail: true, xmp: ready(`Boat ${at + 1} lies`) }));
  await makePhotos(folder, [
    ...specs,
    { name: nightNames.means, seed: 21, width: 480, height: 360, exif: phone, xmp: { ...ready("A crane stands"), "dc:description": caption("A crane stands, photographed with a traditional camera,") } },
    { name: nightNames.secret, seed: 22, width: 480, height: 360, exif: { ...phone, serial: "SERIAL-4711-XYZ", owner: "Hartwig Verborgen", gps: place }, thumbnail: true, xmp: ready("A ferry waits") },
    { name: nightNames.noByline, seed: 23, exif: camera, xmp: Object.fromEntries(Object.entries(ready("A gull sits")).filter(([name]) => name !== "dc:creator")) },
    { name: nightNames.noCaption, seed: 24, width: 400, height: 300 },
  ]);
  await writeFile(path.join(folder, nightNames.broken), "this is no picture");
};

/** Twelve pictures of a phone from a market, ready but for the first: its caption names another kind of camera. `wrong` and `right` are the words it says and should say. */
export const marketWords = { wrong: "a traditional camera", right: "a mobile phone" } as const;
export const marketNames = Array.from({ length: 12 }, (_one, at) => `IMG_${String(381 + at)}.jpg`);
export const makeMarket = async (folder: string): Promise<void> => {
  const one = ready("A stall stands");
  await makePhotos(folder, marketNames.map((name, at) => ({
    name, seed: 60 + at, width: 900, height: 675, noise: 40, exif: phone,
    xmp: at === 0 ? { ...one, "dc:description": caption(`A stall stands, photographed with ${marketWords.wrong},`) } : one,
  })));
};

/** So many JPEGs of a few kB that the house style lets pass, each with its own comment so that no two are the same file. */
export const makeThousands = async (folder: string, count: number): Promise<void> => {
  const one = await photoBytes({ name: "one.jpg", seed: 1, width: 96, height: 64, exif: camera, xmp: ready("A boat lies") });
  for (let at = 0; at < count; at += 1) {
    const name = String(at + 1).padStart(5, "0");
    const inFolder = path.join(folder, name.slice(0, 2));
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
