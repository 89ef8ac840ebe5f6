// Where a picture stands on the loupe's stage: fitted, or so many CSS pixels for each of its own, around one of its points. Pure; pixels in, pixels out.

export interface Size { readonly width: number; readonly height: number }
export interface Point { readonly x: number; readonly y: number }
export interface Zoom {
  /** `fit`: the whole picture. */
  readonly scale: "fit" | number;
  /** The picture's point in the middle of the stage, each from 0 to 1; kept from photo to photo. */
  readonly x: number;
  readonly y: number;
}
export const fitted: Zoom = { scale: "fit", x: 0.5, y: 0.5 };

/** Between the fitted picture and the stage's edge, in CSS pixels. */
const margin = 12;
const largest = 16;
/** Pictures smaller than this, on their long side, are shown up to this size: a pixel alone would not be seen. */
const seenAt = 200;

/** The picture as it is seen: EXIF orientations from 5 on lie on their side. */
export const uprightSize = ({ width, height, orientation }: { readonly width?: number | undefined; readonly height?: number | undefined; readonly orientation: number }): Size | undefined =>
  width === undefined || height === undefined || width < 1 || height < 1 ? undefined : orientation >= 5 ? { width: height, height: width } : { width, height };

/** Never larger than its own pixels (`pixel`: how many CSS pixels one of them takes), but for what is too small to be seen. */
export const fitScale = (picture: Size, stage: Size, pixel: number): number => {
  const room = Math.min(Math.max(1, stage.width - 2 * margin) / picture.width, Math.max(1, stage.height - 2 * margin) / picture.height);
  return Math.min(room, Math.max(pixel, seenAt / Math.max(picture.width, picture.height)));
};

export const scaleOf = (zoom: Zoom, picture: Size, stage: Size, pixel: number): number => (zoom.scale === "fit" ? fitScale(picture, stage, pixel) : zoom.scale);

/** The middle held so that no edge of the picture comes in while there is more of it outside. */
const held = (at: number, shown: number, room: number): number => {
  if (shown <= room) return 0.5;
  const half = room / shown / 2;
  return Math.min(1 - half, Math.max(half, at));
};

/** Left, top, width, height on the stage, in whole CSS pixels where it is fitted. */
export const boxOf = (zoom: Zoom, picture: Size, stage: Size, pixel: number): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } => {
  const scale = scaleOf(zoom, picture, stage, pixel);
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const [x, y] = [held(zoom.x, width, stage.width), held(zoom.y, height, stage.height)];
  return { left: Math.round(stage.width / 2 - x * width), top: Math.round(stage.height / 2 - y * height), width, height };
};

/** The same picture at another scale, the point under `at` (on the stage) staying where it is. `fit` and smaller is fitted. */
export const zoomedTo = (zoom: Zoom, picture: Size, stage: Size, pixel: number, scale: number, at: Point): Zoom => {
  const least = fitScale(picture, stage, pixel);
  const next = Math.min(largest, scale);
  if (next <= least * 1.001) return { scale: "fit", x: zoom.x, y: zoom.y };
  const box = boxOf(zoom, picture, stage, pixel);
  // The picture's point under the pointer, held to the picture.
  const [px, py] = [Math.min(1, Math.max(0, (at.x - box.left) / box.width)), Math.min(1, Math.max(0, (at.y - box.top) / box.height))];
  const [width, height] = [picture.width * next, picture.height * next];
  return { scale: next, x: held(px + (stage.width / 2 - at.x) / width, width, stage.width), y: held(py + (stage.height / 2 - at.y) / height, height, stage.height) };
};

/** Moved by the pointer's way, in CSS pixels. */
export const panned = (zoom: Zoom, picture: Size, stage: Size, pixel: number, by: Point): Zoom => {
  const box = boxOf(zoom, picture, stage, pixel);
  return { ...zoom, x: held(held(zoom.x, box.width, stage.width) - by.x / box.width, box.width, stage.width), y: held(held(zoom.y, box.height, stage.height) - by.y / box.height, box.height, stage.height) };
};
