// Turns pixels by EXIF orientation, and tells whether a small picture inside a file belongs to the large one.
import type { Sharp } from "sharp";
import type { Size } from "./decode-task.ts";

/** What a file stored with this orientation must go through to stand upright. sharp mirrors before it turns. */
export const turn = (picture: Sharp, orientation: number): Sharp => {
  switch (orientation) {
    case 2: return picture.flop();
    case 3: return picture.rotate(180);
    case 4: return picture.flip();
    case 5: return picture.flop().rotate(270);
    case 6: return picture.rotate(90);
    case 7: return picture.flop().rotate(90);
    case 8: return picture.rotate(270);
    default: return picture;
  }
};

const tolerance = 0.035;
const ratio = ({ width, height }: Size): number => width / height;
const alike = (a: number, b: number): boolean => Math.abs(a / b - 1) <= tolerance;

export type Fit =
  | { readonly kind: "fits" }
  /** Turned already, while the large picture is not. */
  | { readonly kind: "upright" }
  /** Bars on two sides: the picture is the middle, `keep` of it. */
  | { readonly kind: "bars"; readonly keep: { readonly left: number; readonly top: number; readonly width: number; readonly height: number } }
  | { readonly kind: "other" };

/** More than this share of a thumbnail is not bars. */
const mostBars = 0.45;

/** How a small picture stands to the large one (METADATA 2.5: it may be older, letterboxed, or turned otherwise). */
export const fitOf = (small: Size, main: Size, orientation: number): Fit => {
  const [has, wants] = [ratio(small), ratio(main)];
  if (alike(has, wants)) return { kind: "fits" };
  if (orientation >= 5 && alike(has, 1 / wants)) return { kind: "upright" };
  const width = has > wants ? Math.round(small.height * wants) : small.width;
  const height = has > wants ? small.height : Math.round(small.width / wants);
  const [left, top] = [Math.ceil((small.width - width) / 2), Math.ceil((small.height - height) / 2)];
  if (width < 1 || height < 1 || 1 - (width * height) / (small.width * small.height) > mostBars || (left === 0 && top === 0)) return { kind: "other" };
  return { kind: "bars", keep: { left, top, width: small.width - 2 * left, height: small.height - 2 * top } };
};
