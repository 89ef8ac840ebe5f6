// Draws the pixels of a test picture: a seeded landscape whose four corners have their own colours, so that a test sees which way is up.
import sharp, { type Sharp } from "sharp";

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly seed: number;
  /** 0 is smooth; 255 does not compress. */
  readonly noise: number;
  /** The pixels are turned so that this EXIF orientation makes them upright again. */
  readonly orientation: number;
}

/** Corner colours of the upright picture: top left red, top right green, bottom left blue, bottom right yellow. */
export const cornerColours = { topLeft: [220, 40, 40], topRight: [40, 170, 60], bottomLeft: [40, 70, 210], bottomRight: [235, 210, 40] } as const;

/** A small generator of its own (mulberry32): the same seed gives the same picture everywhere. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The picture as sharp pixels, stored the way a camera held askew would store it. */
export const draw = ({ width, height, seed, noise, orientation }: Drawing): Sharp => {
  const turned = orientation >= 5;
  const [w, h] = turned ? [height, width] : [width, height];
  const upright = sharp(pixels(w, h, seed, noise), { raw: { width: w, height: h, channels: 3 } });
  switch (orientation) {
    case 2: return upright.flop();
    case 3: return upright.rotate(180);
    case 4: return upright.flip();
    // sharp mirrors before it turns, whatever the order of the calls.
    case 5: return upright.flop().rotate(270);
    case 6: return upright.rotate(270);
    case 7: return upright.flop().rotate(90);
    case 8: return upright.rotate(90);
    default: return upright;
  }
};

const pixels = (width: number, height: number, seed: number, noise: number): Uint8Array => {
  const random = seeded(seed + 1);
  const sky = [60 + random() * 120, 100 + random() * 100, 150 + random() * 100];
  const ground = [40 + random() * 150, 60 + random() * 120, 30 + random() * 80];
  const horizon = height * (0.4 + random() * 0.3);
  const out = new Uint8Array(width * height * 3);
  const corner = Math.max(1, Math.floor(Math.min(width, height) / 4));
  for (let y = 0; y < height; y += 1) {
    const light = 1 - (0.4 * y) / height;
    for (let x = 0; x < width; x += 1) {
      const mark = y < corner || y >= height - corner ? cornerOf({ x, y, width, height, size: corner }) : undefined;
      const colour = mark ?? (y < horizon ? sky : ground);
      const shade = mark === undefined ? light : 1;
      const speck = noise === 0 ? 0 : (random() - 0.5) * noise;
      for (let channel = 0; channel < 3; channel += 1) {
        out[(y * width + x) * 3 + channel] = Math.max(0, Math.min(255, (colour[channel] ?? 0) * shade + speck));
      }
    }
  }
  return out;
};

interface Place { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly size: number }

const cornerOf = ({ x, y, width, height, size }: Place): readonly number[] | undefined => {
  const left = x < size;
  const right = x >= width - size;
  if (y < size) return left ? cornerColours.topLeft : right ? cornerColours.topRight : undefined;
  if (y >= height - size) return left ? cornerColours.bottomLeft : right ? cornerColours.bottomRight : undefined;
  return undefined;
};
