import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seeded } from "#testing/photo-maker/draw.ts";
import { compareMarks, type GreyPicture, markOf, samePicture, strayComparer } from "./picture-mark.ts";

/** Light that falls from above, a horizon, and things of many sizes before it, as a photograph has them. */
const scene = (seed: number, width = 240, height = 160): GreyPicture => {
  const next = seeded(seed);
  const data = new Uint8Array(width * height);
  const horizon = height * (0.3 + next() * 0.4);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) data[y * width + x] = (y < horizon ? 200 : 110) - (40 * y) / height + (next() - 0.5) * 12;
  for (let thing = 0; thing < 60; thing += 1) {
    const [cx, cy, wide, high, level] = [next() * width, next() * height, 3 + next() * next() * width * 0.2, 3 + next() * next() * height * 0.25, next() * 255];
    for (let y = Math.max(0, Math.floor(cy - high)); y < Math.min(height, cy + high); y += 1) for (let x = Math.max(0, Math.floor(cx - wide)); x < Math.min(width, cx + wide); x += 1) {
      if (((x - cx) / wide) ** 2 + ((y - cy) / high) ** 2 < 1) data[y * width + x] = level;
    }
  }
  return { width, height, data };
};
const cropped = ({ width, data }: GreyPicture, left: number, top: number, wide: number, high: number): GreyPicture => {
  const out = new Uint8Array(wide * high);
  for (let y = 0; y < high; y += 1) for (let x = 0; x < wide; x += 1) out[y * wide + x] = data[(top + y) * width + left + x] ?? 0;
  return { width: wide, height: high, data: out };
};
const turned = ({ width, height, data }: GreyPicture): GreyPicture => {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) out[x * height + height - 1 - y] = data[y * width + x] ?? 0;
  return { width: height, height: width, data: out };
};
const lit = (picture: GreyPicture): GreyPicture => ({ ...picture, data: picture.data.map((value) => Math.min(255, 20 + 0.75 * 255 * (value / 255) ** 0.85)) });
const marked = (picture: GreyPicture): Uint8Array => markOf(picture) ?? new Uint8Array();
const flat = (level: number): GreyPicture => ({ width: 200, height: 130, data: new Uint8Array(200 * 130).fill(level) });

describe("markOf", () => {
  it("takes at most 2,000 bytes, whatever the shape", () => {
    for (const [width, height] of [[240, 160], [160, 240], [240, 240], [240, 60], [40, 30], [240, 17]] as const) {
      const mark = markOf(scene(3, width, height));
      expect(mark === undefined || mark.length <= 2000, `${width} × ${height}`).toBe(true);
      if (Math.max(width, height) / Math.min(width, height) < 5) expect(mark?.length, `${width} × ${height}`).toBeGreaterThan(600);
    }
  });
  it("gives none to pictures that have nothing to be told apart by: empty ones, skies, horizons, specks", () => {
    const sky: GreyPicture = { width: 200, height: 130, data: Uint8Array.from({ length: 200 * 130 }, (_, at) => 120 + Math.floor(at / 200) * 0.8) };
    const horizon: GreyPicture = { width: 200, height: 130, data: Uint8Array.from({ length: 200 * 130 }, (_, at) => (at < 200 * 70 ? 210 : 60)) };
    for (const picture of [flat(0), flat(255), flat(90), sky, horizon, scene(1, 8, 8)]) expect(markOf(picture)).toBeUndefined();
  });
  it("bears pictures of any kind", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), fc.uint8Array({ maxLength: 3600 }), (width, height, data) => { expect((markOf({ width, height, data })?.length ?? 0) <= 2000).toBe(true); }));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (a, b) => { const score = compareMarks(a, b); expect(score >= 0 && score <= 1).toBe(true); }));
  });
});

const strays: readonly (readonly [string, (picture: GreyPicture) => GreyPicture])[] = [
  ["itself", (one) => one], ["other light", lit], ["a quarter turn", turned], ["a half turn", (one) => turned(turned(one))], ["three quarters", (one) => turned(turned(turned(one)))],
  ["its upper left", (one) => cropped(one, 0, 0, 168, 112)], ["its lower right", (one) => cropped(one, 72, 48, 168, 112)], ["its middle", (one) => cropped(one, 31, 22, 168, 112)],
  ["less of its width", (one) => cropped(one, 50, 0, 168, 160)], ["less of its height", (one) => cropped(one, 0, 40, 240, 112)], ["a square of it", (one) => cropped(one, 33, 0, 160, 160)],
  ["a turned part in other light", (one) => lit(turned(cropped(one, 20, 30, 180, 120)))],
];

describe("compareMarks", () => {
  const library = Array.from({ length: 40 }, (_, seed) => marked(scene(seed + 1)));
  it.each(strays)("knows %s again, and takes no other picture for it", (_name, made) => {
    for (const seed of [1, 7, 13, 22, 31, 40]) {
      const compare = strayComparer(marked(made(scene(seed))));
      const scores = library.map(compare);
      expect(scores[seed - 1]).toBeGreaterThanOrEqual(samePicture);
      expect(Math.max(...scores.filter((_, at) => at !== seed - 1))).toBeLessThan(samePicture);
    }
  });
  it("says 0 to what is no mark", () => {
    expect(compareMarks(new Uint8Array(), marked(scene(1)))).toBe(0);
    expect(compareMarks(marked(scene(1)), new Uint8Array([9, 40, 40]))).toBe(0);
  });
});
