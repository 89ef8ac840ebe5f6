// Stores an upright picture turned, so that its EXIF orientation makes it upright again (EXIF 2.32, tag 0x0112).
import sharp from "sharp";

/** How the stored picture is made from the upright one: the inverse of what a viewer does for that value. */
const steps = {
  1: [],
  2: [(picture) => picture.flop()],
  3: [(picture) => picture.rotate(180)],
  4: [(picture) => picture.flip()],
  5: [(picture) => picture.rotate(90), (picture) => picture.flop()],
  6: [(picture) => picture.rotate(270)],
  7: [(picture) => picture.rotate(90), (picture) => picture.flip()],
  8: [(picture) => picture.rotate(90)],
};

/**
 * @param {Buffer} pixels any picture sharp reads, upright
 * @param {number} orientation 1 to 8
 * @returns {Promise<Buffer>} the same as PNG, turned
 */
export const turned = async (pixels, orientation) => {
  let now = pixels;
  // One step a pipeline: sharp would put mirroring before turning, whatever the order of the calls.
  for (const step of steps[orientation]) now = await step(sharp(now)).png({ compressionLevel: 0 }).toBuffer();
  return now;
};
