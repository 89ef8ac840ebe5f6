// Every orientation of the samples must look upright; sharp's own reading of the tag is the independent judge.
import sharp from "sharp";
import { expect, test } from "vitest";
import { turned } from "./turned.mjs";

// Six different pixels, so that no turning or mirroring looks like another.
const upright = Buffer.from([10, 20, 30, 40, 50, 60].flatMap((value) => [value, value, value]));
const picture = sharp(upright, { raw: { width: 3, height: 2, channels: 3 } }).png();

for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
  test(`orientation ${orientation} is shown upright`, async () => {
    const stored = await turned(await picture.clone().toBuffer(), orientation);
    const tagged = await sharp(stored).withMetadata({ orientation }).png().toBuffer();
    const seen = await sharp(tagged).autoOrient().raw().toBuffer({ resolveWithObject: true });
    expect([seen.info.width, seen.info.height]).toEqual([3, 2]);
    expect(Buffer.compare(seen.data.subarray(0, 18), upright)).toBe(0);
  });
}
