// Pictures that can be told from each other, for tests that look at pictures.
import { Buffer } from "node:buffer";
import sharp from "sharp";

/** A picture that is unlike the others, from a seed: many things of many sizes. */
export const scene = async (file: string, seed: number, width = 900, height = 600): Promise<void> => {
  let state = seed * 7919 + 17;
  const next = (): number => { state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff; return state / 0x7fffffff; };
  const shapes = Array.from({ length: 70 }, () => `<ellipse cx="${next() * width}" cy="${next() * height}" rx="${8 + next() * next() * width * 0.2}" ry="${8 + next() * next() * height * 0.25}" fill="rgb(${Math.floor(next() * 255)},${Math.floor(next() * 255)},${Math.floor(next() * 255)})"/>`);
  const picture = sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#9ab"/>${shapes.join("")}</svg>`)).flatten();
  await (file.endsWith(".png") ? picture.png() : file.endsWith(".webp") ? picture.webp() : file.endsWith(".tif") ? picture.tiff() : picture.jpeg({ quality: 92 })).toFile(file);
};
