// Makes the sample library: `node make.mjs DIR` on Node 24. Progress is one JSON object a line on standard output.
// Everything is made in a folder beside DIR and renamed at the end, so that DIR is whole or not there.
import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, utimes, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import sharp from "sharp";
import { holding } from "../setup/lock.mjs";
import { cacheFolder } from "../setup/places.mjs";
import { run } from "../setup/tell.mjs";
import { night } from "./night.mjs";
import { fetchPictures } from "./sources.mjs";
import { tagsOf } from "./tags.mjs";
import { turned } from "./turned.mjs";

/** Another number when the library changes, so that an older one is made anew. */
const libraryVersion = 2;

const say = (line) => void process.stdout.write(`${JSON.stringify(line)}\n`);

const encoded = (photo, picture) => {
  if (photo.format === "webp") return picture.webp({ quality: 86 });
  if (photo.format === "png") return picture.png();
  if (photo.format === "tiff") return picture.tiff({ compression: "lzw" });
  if (photo.format === "avif") return picture.avif({ quality: 62, effort: 3 });
  // A messenger recompresses harder and smaller.
  return picture.jpeg({ quality: photo.stripped ? 68 : 88, chromaSubsampling: "4:2:0" });
};

/** Stand-ins show another cut of their picture, so that two cells never look the same. */
const upright = async (photo, source, cut) => {
  const side = photo.stripped ? 1600 : 2560;
  let picture = sharp(source.file).autoOrient();
  if (cut) {
    const { width, height } = await picture.metadata();
    const w = Math.round(width * 0.7);
    const h = Math.round(height * 0.7);
    picture = picture.extract({ left: photo.file.length % 2 === 0 ? 0 : width - w, top: photo.file.length % 3 === 0 ? 0 : height - h, width: w, height: h });
  }
  return picture.resize({ width: side, height: side, fit: "inside", withoutEnlargement: true }).png({ compressionLevel: 0 }).toBuffer();
};

const paint = async (photo, source, folder) => {
  const target = path.join(folder, photo.file);
  await mkdir(path.dirname(target), { recursive: true });
  const pixels = await turned(await upright(photo, source, source.standIn), photo.orientation);
  const out = encoded(photo, sharp(pixels));
  await (photo.stripped || photo.latin1 ? out : out.withIccProfile("srgb")).toFile(target);
  // Cameras and phones embed a small picture, turned like the large one.
  return photo.device !== undefined && photo.device !== "scanner" ? sharp(pixels).resize(160, 160, { fit: "inside" }).jpeg({ quality: 70 }).toBuffer() : undefined;
};

const exifTool = () => {
  const require = createRequire(createRequire(import.meta.url).resolve("exiftool-vendored"));
  if (process.platform === "win32") return [require("exiftool-vendored.exe"), []];
  return ["perl", [require("exiftool-vendored.pl")]];
};

/** One ExifTool process for all files: a list of arguments with `-execute` between the files. */
const describe = async (photos, folder, work) => {
  const lines = [];
  for (const [index, { photo, source, thumbnail }] of photos.entries()) {
    const wanted = tagsOf(photo, source);
    if (wanted === undefined) continue;
    const tagFile = path.join(work, `${index}.json`);
    // EXIF 2.32 requires a compressed picture's stored size; only files with a device have EXIF here.
    const size = photo.device !== undefined && photo.format === undefined ? await sharp(path.join(folder, photo.file)).metadata() : undefined;
    const sizeTags = size === undefined ? {} : { "ExifIFD:ExifImageWidth": size.width, "ExifIFD:ExifImageHeight": size.height };
    await writeFile(tagFile, JSON.stringify([{ SourceFile: "*", ...wanted.tags, ...sizeTags }]));
    const options = ["-overwrite_original", "-charset", "filename=UTF8", ...wanted.options, `-j=${tagFile}`];
    if (thumbnail !== undefined) {
      const thumbnailFile = path.join(work, `${index}.jpg`);
      await writeFile(thumbnailFile, thumbnail);
      options.push(`-ThumbnailImage<=${thumbnailFile}`);
    }
    lines.push(...options, path.join(folder, photo.file), "-execute");
  }
  const list = path.join(work, "arguments");
  await writeFile(list, `${lines.join("\n")}\n`);
  const [command, args] = exifTool();
  const answer = await run(command, [...args, "-@", list], { env: { ...process.env, LC_ALL: "C.UTF-8", TZ: "UTC" } });
  const problems = answer.err.split("\n").filter((line) => /^(?:Error|Warning)/u.test(line));
  if (answer.code !== 0 || problems.length > 0) throw new Error(`ExifTool: ${problems[0] ?? answer.err.trim()}`);
};

const credits = (photos) => {
  const rows = photos.map(({ photo, source }) => ({ file: photo.file, title: source.title, photographer: source.photographer, year: source.year, licence: source.licence, terms: source.terms, from: source.from, changes: "resized, re-encoded, metadata replaced" }));
  const table = rows.map((row) => `| ${row.file} | ${row.title} (${row.year}) | ${row.photographer} | ${row.licence} | ${row.from} |`);
  return {
    json: { version: libraryVersion, standIns: photos.some(({ source }) => source.standIn), photos: rows },
    markdown: ["# The sample photographs", "", "Real photographs under free licences. **Captions, dates, places, devices and owners in these files are invented.**",
      "Every file was resized and re-encoded; files under CC BY-SA stay under that licence.", "", "| file | photograph | photographer | licence | from |", "| --- | --- | --- | --- | --- |", ...table, ""].join("\n"),
  };
};

const isThere = async (folder) => {
  try {
    return JSON.parse(await readFile(path.join(folder, "credits.json"), "utf8"));
  } catch {
    return undefined;
  }
};

const make = async (folder) => {
  const there = await isThere(folder);
  if (there?.version === libraryVersion) return say({ done: { photos: there.photos.length, folder, made: false, standIns: there.standIns } });
  const names = await readdir(folder).catch((error) => (error.code === "ENOENT" ? undefined : Promise.reject(error)));
  if (names !== undefined && names.length > 0) {
    return fail("folder-not-empty", `${folder} holds other files.`, "Choose a new or an empty folder for the samples.");
  }
  const pictures = await fetchPictures(say);
  await mkdir(path.dirname(folder), { recursive: true });
  const work = await mkdtemp(path.join(path.dirname(folder), ".proofdesk-samples-"));
  try {
    const library = path.join(work, "library");
    await mkdir(library);
    await mkdir(path.join(work, "tags"));
    const photos = [];
    for (const [index, photo] of night.entries()) {
      const own = pictures.get(photo.picture);
      const source = own === undefined ? { ...pictures.get(photo.instead), standIn: true } : { ...own, standIn: false };
      photos.push({ photo, source, thumbnail: await paint(photo, source, library) });
      say({ progress: { step: "paint", done: index + 1, total: night.length } });
    }
    await describe(photos, library, path.join(work, "tags"));
    for (const { photo } of photos) {
      const time = new Date(`${photo.taken}${photo.offset}`);
      await utimes(path.join(library, photo.file), time, time);
    }
    const { json, markdown } = credits(photos);
    await writeFile(path.join(library, "CREDITS.md"), markdown);
    await writeFile(path.join(library, "credits.json"), `${JSON.stringify(json, undefined, 2)}\n`);
    if (names !== undefined) await rmdir(folder);
    await rename(library, folder);
    say({ done: { photos: photos.length, folder, made: true, standIns: json.standIns } });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};

const fail = (code, message, todo) => {
  say({ error: { code, message, todo } });
  process.exitCode = 1;
};

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  fail("usage", "No folder was given.", "Give the folder the samples shall be made in.");
  process.exitCode = 2;
} else {
  try {
    await holding(cacheFolder("samples.lock"), () => make(path.resolve(folder)));
  } catch (error) {
    fail("samples-failed", error instanceof Error ? error.message : String(error), "Check the network and the npm settings, then try again.");
  }
}
